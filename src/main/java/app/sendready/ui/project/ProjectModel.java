package app.sendready.ui.project;

import app.sendready.disk.DiskTrouble;
import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import app.sendready.project.Project;
import app.sendready.project.ProjectFile;
import app.sendready.project.ProjectStore;
import app.sendready.project.ProjectStore.Saved;
import app.sendready.project.RecentProjects;
import app.sendready.ui.wizard.Step;
import app.sendready.ui.wizard.WizardModel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The project that a window works on, and where it is kept.
///
/// Work is kept by itself from the first change on: in its file, or in the program's own folder
/// while it has none. A damaged or newer file is not written over before the user says *save*;
/// until then changes go to the program's folder.
public final class ProjectModel {
  private static final String KEPT = "project.status.kept";
  private static final Duration JUST_NOW = Duration.ofMinutes(1);

  private final WizardModel wizard;
  private final ProjectFile format;
  private final RecentProjects recent;
  private final Clock clock;
  private final BiFunction<Duration, Runnable, Runnable> later;
  private final Executor writers;
  private final Autosave autosave;
  private final ReadOnlyObjectWrapper<Optional<Path>> file =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Text>> status =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Project base = Project.empty();

  /// What can be gone back to: as it was opened, or saved by hand since.
  private Optional<Project> milestone = Optional.empty();

  private final ReadOnlyBooleanWrapper changedElsewhere = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<Text>> refusal =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Text> ofFile = Optional.empty();
  private Optional<ProjectStore> draft = Optional.empty();
  private Optional<ProjectStore> leftBehind = Optional.empty();
  private boolean held;
  private String kept = KEPT;
  private Runnable forgetStatus = () -> {};

  /// @param later runs something after a while on the JavaFX thread
  /// @param writers runs a write on a thread of its own
  /// @param uiThread runs tasks on the JavaFX thread
  public ProjectModel(
      WizardModel wizard,
      ProjectFile format,
      RecentProjects recent,
      Clock clock,
      BiFunction<Duration, Runnable, Runnable> later,
      Executor writers,
      Executor uiThread) {
    this.wizard = wizard;
    this.format = format;
    this.recent = recent;
    this.clock = clock;
    this.later = later;
    this.writers = writers;
    this.autosave = new Autosave(this::now, later, writers, uiThread, this::ended);
  }

  /// Starts with nothing in it.
  public void startNew() {
    watch();
  }

  /// Shows a project that was read from a file, and keeps it there from now on.
  ///
  /// @param store the file's place, from before it was read
  public void open(ProjectStore store, ProjectFile.Opened opened) {
    Path place = store.file();
    lay(opened);
    if (recent.isUnsaved(place)) {
      draft = Optional.of(store);
      autosave.into(store, Optional.of(now()));
    } else {
      file.set(Optional.of(place));
      held = !opened.isWhole();
      if (held) {
        status.set(Optional.of(Text.of("project.status.held")));
      } else {
        autosave.into(store, Optional.of(now()));
      }
      recent.opened(place, now().subject(), clock.instant());
    }
    watch();
  }

  /// Shows a project in place of a damaged file, which is not written over before it is saved.
  public void openInPlaceOf(Path place, ProjectFile.Opened opened) {
    lay(opened);
    file.set(Optional.of(place));
    held = true;
    status.set(Optional.of(Text.of("project.status.held")));
    watch();
  }

  private void lay(ProjectFile.Opened opened) {
    base = opened.project();
    wizard.open(base.answers(), base.fields());
    base.step().ifPresent(wizard::show);
    // As the fields have it: what is compared with it later is read from them, too.
    base = now();
    milestone = Optional.of(base);
  }

  /// Whether there is a state to go back to.
  public boolean wasOpened() {
    return milestone.isPresent();
  }

  /// Shows the project as it was opened, or as it was last saved by hand. What it became since
  /// stays among the unsaved work.
  public void goBack() {
    Project changed = now();
    milestone
        .filter(before -> !same(before, changed))
        .ifPresent(before -> {
          ProjectStore aside = recent.place(format, recent.newUnsaved());
          writers.execute(() -> aside.save(changed));
          wizard.restore(before.answers(), before.fields());
        });
  }

  private void watch() {
    // What a write needs is loaded before the first one is due.
    writers.execute(() -> format.print(Project.empty()));
    wizard.fields().onChange(this::changed);
    wizard.answers().subscribe(answers -> changed());
    wizard.current().subscribe(step -> changed());
  }

  private void changed() {
    Project project = now();
    if (draft.isEmpty() && (file.get().isEmpty() || held)) {
      if (project.isEmpty() || held && same(project, base)) {
        return;
      }
      intoDraft();
    }
    autosave.changed();
  }

  private void intoDraft() {
    ProjectStore place = recent.place(format, recent.newUnsaved());
    draft = Optional.of(place);
    autosave.into(place, Optional.empty());
  }

  private static boolean same(Project one, Project other) {
    return one.answers().equals(other.answers()) && one.fields().equals(other.fields());
  }

  private Project now() {
    return base.with(
        wizard.answers().get(),
        wizard.fields().beyond(wizard.answers().get()),
        Optional.ofNullable(wizard.current().get()).map(Step::id));
  }

  /// Writes the file at once, whatever has become of it; the content before is kept beside it.
  ///
  /// @return whether there is a file; without one the user must name one
  public boolean save() {
    if (file.get().isEmpty()) {
      return false;
    }
    if (held) {
      into(file.get().get());
    }
    autosave.now();
    milestone = Optional.of(now());
    return true;
  }

  /// Writes the project into this file and keeps it there from now on.
  public void saveAs(Path place) {
    into(place);
    autosave.now();
    milestone = Optional.of(now());
  }

  private void into(Path place) {
    Optional<ProjectStore> left = draft;
    held = false;
    kept = KEPT;
    changedElsewhere.set(false);
    ofFile = Optional.empty();
    refusal.set(ofFile);
    draft = Optional.empty();
    file.set(Optional.of(place));
    autosave.into(recent.place(format, place), Optional.empty());
    recent.opened(place, now().subject(), clock.instant());
    // Thrown away only once the work is in its file.
    leftBehind = left;
  }

  private void ended(Saved saved) {
    forgetStatus.run();
    forgetStatus = () -> {};
    switch (saved) {
      case Saved.Done _ -> {
        leftBehind
            .filter(left -> !left.isChangedElsewhere())
            .map(ProjectStore::file)
            .ifPresent(recent::forget);
        leftBehind = Optional.empty();
        refusal.set(ofFile);
        if (held) {
          // What is wrong with the file matters more than that the work is safe elsewhere.
          return;
        }
        boolean own = file.get().isPresent() && draft.isEmpty();
        status.set(Optional.of(Text.of(own ? "project.status.saved-now" : kept)));
        if (own) {
          Text at = Text.of("project.status.saved", "at", clock.instant());
          forgetStatus = later.apply(JUST_NOW, () -> status.set(Optional.of(at)));
        }
      }
      case Saved.ChangedElsewhere _ -> stepAside();
      case Saved.Refused(DiskTrouble why) -> refused(why);
    }
  }

  /// Another window or program has written where this work was kept: theirs stays, and from now on
  /// this is kept in a place of its own.
  private void stepAside() {
    if (draft.isPresent()) {
      kept = "project.status.copy";
      status.set(Optional.of(Text.of(kept)));
      intoDraft();
      autosave.changed();
      return;
    }
    status.set(Optional.of(Text.of("project.status.changed-elsewhere")));
    changedElsewhere.set(true);
    held = true;
    ofFile = Optional.empty();
    refusal.set(ofFile);
    if (same(now(), base)) {
      // Nothing was typed here that could be missing there; a copy is begun with the next key.
      autosave.hold();
    } else {
      intoDraft();
      autosave.changed();
    }
  }

  /// Keeps the work in the program's folder while its file cannot have it. Where that has no room
  /// either, the next change tries again.
  private void refused(DiskTrouble why) {
    if (draft.isPresent()) {
      status.set(Optional.of(Text.of("project.status.nowhere")));
      refusal.set(draft.map(kept -> about("project.refused.nowhere", kept.file())));
      return;
    }
    status.set(Optional.of(Text.of("project.status.refused")));
    ofFile = file.get().map(place -> about(key(why), place));
    refusal.set(ofFile);
    held = true;
    intoDraft();
    autosave.changed();
  }

  private static String key(DiskTrouble why) {
    return switch (why) {
      case GONE -> "project.refused.gone";
      case NOT_ALLOWED -> "project.refused.not-allowed";
      case FULL -> "project.refused.full";
      case IN_THE_WAY -> "project.refused.in-the-way";
      case OTHER -> "project.refused.other";
    };
  }

  private static Text about(String key, Path place) {
    Path folder = place.toAbsolutePath().resolveSibling(".").normalize();
    return Text.of(key, "file", VisibleText.of(String.valueOf(place.getFileName())))
        .with("folder", VisibleText.of(folder.toString()));
  }

  /// Looks whether the file was changed by another window or program; for when the user comes back
  /// to this one.
  public void checkFile() {
    autosave.checkFile();
  }

  /// Writes what is not written yet, before the window goes. What cannot go where it was kept goes
  /// into a place of its own.
  public void close() {
    Saved saved = autosave.finish();
    boolean lost = draft.isPresent() || !same(now(), base);
    if (!(saved instanceof Saved.Done) && lost) {
      intoDraft();
      autosave.finish();
    }
    file.get()
        .filter(place -> !held)
        .ifPresent(place -> recent.opened(place, now().subject(), clock.instant()));
    draft.map(ProjectStore::file).filter(place -> now().isEmpty()).ifPresent(recent::forget);
    forgetStatus.run();
  }

  /// Whether another window or program has changed the file, so that this work is not in it.
  public ReadOnlyBooleanProperty changedElsewhere() {
    return changedElsewhere.getReadOnlyProperty();
  }

  /// Why the user's file cannot be written, so that this work is not in it; or that it is kept
  /// nowhere at all.
  public ReadOnlyObjectProperty<Optional<Text>> refusal() {
    return refusal.getReadOnlyProperty();
  }

  /// The project as its file would have it now.
  public String printed() {
    return format.print(now());
  }

  /// The user's own file, once there is one.
  public ReadOnlyObjectProperty<Optional<Path>> file() {
    return file.getReadOnlyProperty();
  }

  /// Whether and where the work is kept.
  public ReadOnlyObjectProperty<Optional<Text>> status() {
    return status.getReadOnlyProperty();
  }

  /// A name for the file, from the domain.
  public String suggestedName() {
    String subject = now().subject().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    return (subject.isEmpty() || subject.startsWith(".") ? "project" : subject) + Project.EXTENSION;
  }
}
