package app.sendready.ui.project;

import app.sendready.baseline.KnownFinding;
import app.sendready.disk.DiskTrouble;
import app.sendready.i18n.Text;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// The project that a window works on, and where it is kept.
///
/// Work is kept by itself from the first change on: in its file, or in the program's own folder
/// while it has none. A damaged or newer file is not written over before the user says *save*;
/// until then changes go to the program's folder.
public final class ProjectModel {
  private static final Duration JUST_NOW = Duration.ofMinutes(1);

  private final WizardModel wizard;
  private final ProjectFile format;
  private final RecentProjects recent;
  private final Clock clock;
  private final BiFunction<Duration, Runnable, Runnable> later;
  private final Executor writers;
  private final Autosave autosave;
  private final ObjectProperty<Keeping> keeping = new SimpleObjectProperty<>(new Keeping.Nowhere());
  // A binding that only its listener knows is collected with it: both are held here.
  private final ObservableValue<Optional<Path>> file = keeping.map(Keeping::file);
  private final ObservableValue<Boolean> changedElsewhere =
      keeping.map(Keeping::isChangedElsewhere);
  private final ReadOnlyObjectWrapper<Optional<Text>> status =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Text>> refusal =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Project base = Project.empty();

  /// What can be gone back to: as it was opened, or saved by hand since.
  private Optional<Project> milestone = Optional.empty();

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

  /// Starts with this in its fields.
  ///
  /// @param typed by the fields' ids
  public void startWith(Map<String, List<String>> typed) {
    wizard.open(Optional.empty(), typed);
    watch();
  }

  /// Shows a project that was read from a file, and keeps it there from now on.
  ///
  /// @param store the file's place, from before it was read
  public void open(ProjectStore store, ProjectFile.Opened opened) {
    Path place = store.file();
    lay(opened);
    if (recent.isUnsaved(place)) {
      keeping.set(new Keeping.Unnamed(store, false));
      autosave.into(store, Optional.of(now()));
    } else {
      if (opened.isWhole()) {
        keeping.set(new Keeping.InFile(place, Optional.empty()));
        autosave.into(store, Optional.of(now()));
      } else {
        beside(place, new Keeping.Reason.NotWhole());
      }
      recent.opened(place, now().subject(), clock.instant());
    }
    watch();
  }

  /// Shows a project in place of a damaged file, which is not written over before it is saved.
  public void openInPlaceOf(Path place, ProjectFile.Opened opened) {
    lay(opened);
    beside(place, new Keeping.Reason.NotWhole());
    watch();
  }

  /// From now on the user's file is not written; what was typed that is not in it goes into the
  /// program's own folder, at once or with the next change.
  private void beside(Path place, Keeping.Reason why) {
    keeping.set(new Keeping.BesideFile(place, why, Optional.empty()));
    status.set(Optional.of(why.status()));
    refusal.set(keeping.get().refusal());
  }

  private void lay(ProjectFile.Opened opened) {
    base = opened.project();
    wizard.open(base.answers(), base.fields());
    base.step().ifPresent(wizard::show);
    // As the fields have it: what is compared with it later is read from them, too.
    base = now();
    milestone = Optional.of(base);
  }

  /// What the file marks as known.
  public List<KnownFinding> known() {
    return base.known();
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
          wizard.open(before.answers(), before.fields());
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
    if (!hasPlace()) {
      if (!isWorthKeeping()) {
        return;
      }
      intoDraft();
    }
    autosave.changed();
  }

  private boolean hasPlace() {
    return keeping.get() instanceof Keeping.InFile || keeping.get().draft().isPresent();
  }

  private boolean isWorthKeeping() {
    return keeping.get() instanceof Keeping.Nowhere ? !now().isEmpty() : !same(now(), base);
  }

  /// Keeps the work in a new place of the program's own folder.
  private void intoDraft() {
    into(recent.place(format, recent.newUnsaved()));
  }

  private void into(ProjectStore place) {
    keeping.set(
        switch (keeping.get()) {
          case Keeping.Nowhere() -> new Keeping.Unnamed(place, false);
          case Keeping.Unnamed _ -> new Keeping.Unnamed(place, true);
          case Keeping.BesideFile(Path own, Keeping.Reason why, _) ->
              new Keeping.BesideFile(own, why, Optional.of(place));
          case Keeping.InFile _ -> throw new IllegalStateException("it has a place");
        });
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
    Optional<Path> own = keeping.get().file();
    if (own.isEmpty()) {
      return false;
    }
    if (keeping.get() instanceof Keeping.BesideFile) {
      into(own.get());
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
    keeping.set(new Keeping.InFile(place, keeping.get().draft()));
    refusal.set(Optional.empty());
    autosave.into(recent.place(format, place), Optional.empty());
    recent.opened(place, now().subject(), clock.instant());
  }

  private void ended(Saved saved) {
    forgetStatus.run();
    forgetStatus = () -> {};
    switch (saved) {
      case Saved.Done _ -> kept();
      case Saved.ChangedElsewhere _ -> stepAside();
      case Saved.Refused(DiskTrouble why) -> refused(why);
    }
  }

  private void kept() {
    refusal.set(keeping.get().refusal());
    switch (keeping.get()) {
      case Keeping.Nowhere() -> {}
      case Keeping.Unnamed(_, boolean moved) ->
          say(Text.of(moved ? "project.status.copy" : "project.status.kept"));
      // What is wrong with the file matters more than that the work is safe elsewhere.
      case Keeping.BesideFile(_, Keeping.Reason why, _) -> say(why.status());
      case Keeping.InFile(Path place, Optional<ProjectStore> left) -> {
        left.filter(draft -> !draft.isChangedElsewhere())
            .map(ProjectStore::file)
            .ifPresent(recent::forget);
        keeping.set(new Keeping.InFile(place, Optional.empty()));
        say(Text.of("project.status.saved-now"));
        Text at = Text.of("project.status.saved", "at", clock.instant());
        forgetStatus = later.apply(JUST_NOW, () -> say(at));
      }
    }
  }

  private void say(Text now) {
    status.set(Optional.of(now));
  }

  /// Another window or program has written where this work was kept: theirs stays, and from now on
  /// this is kept in a place of its own.
  private void stepAside() {
    switch (keeping.get()) {
      case Keeping.InFile(Path place, _) -> {
        beside(place, new Keeping.Reason.ChangedElsewhere());
        if (same(now(), base)) {
          // Nothing was typed here that could be missing there; a copy is begun with the next key.
          autosave.hold();
          return;
        }
      }
      default -> say(Text.of("project.status.copy"));
    }
    intoDraft();
    autosave.changed();
  }

  /// Keeps the work in the program's folder while its file cannot have it. Where that has no room
  /// either, the next change tries again.
  private void refused(DiskTrouble why) {
    if (keeping.get() instanceof Keeping.InFile(Path place, Optional<ProjectStore> left)) {
      beside(place, new Keeping.Reason.Refused(why));
      left.ifPresentOrElse(this::into, this::intoDraft);
      autosave.changed();
      return;
    }
    say(Text.of("project.status.nowhere"));
    refusal.set(
        keeping.get().draft().map(place -> Keeping.about("project.refused.nowhere", place.file())));
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
    if (!(saved instanceof Saved.Done)) {
      closeAside(saved);
    }
    if (keeping.get() instanceof Keeping.InFile(Path place, _)) {
      recent.opened(place, now().subject(), clock.instant());
    }
    keeping
        .get()
        .draft()
        .map(ProjectStore::file)
        .filter(place -> now().isEmpty())
        .ifPresent(recent::forget);
    forgetStatus.run();
  }

  private void closeAside(Saved saved) {
    if (keeping.get().draft().isEmpty() && same(now(), base)) {
      return;
    }
    if (keeping.get() instanceof Keeping.InFile(Path place, _)) {
      beside(
          place,
          saved instanceof Saved.Refused(DiskTrouble why)
              ? new Keeping.Reason.Refused(why)
              : new Keeping.Reason.ChangedElsewhere());
    }
    intoDraft();
    autosave.finish();
  }

  /// Whether another window or program has changed the file, so that this work is not in it.
  public ObservableValue<Boolean> changedElsewhere() {
    return changedElsewhere;
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
  public ObservableValue<Optional<Path>> file() {
    return file;
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
