package app.sendready.ui.project;

import app.sendready.project.Project;
import app.sendready.project.ProjectStore;
import app.sendready.project.ProjectStore.Saved;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Writes a project soon after it changes: less than a second after the last change, and not less
/// often while typing goes on.
///
/// One write runs at a time, away from the JavaFX thread; all methods are called on it.
final class Autosave {
  /// How long changes are gathered before they are written. A busy machine needs most of the second
  /// that a crash may cost for the write itself.
  public static final Duration PAUSE = Duration.ofMillis(150);

  private final Supplier<Project> now;
  private final BiFunction<Duration, Runnable, Runnable> later;
  private final Executor writers;
  private final Executor uiThread;
  private final Consumer<Saved> told;
  private final Object disk = new Object();
  private final AtomicLong newest = new AtomicLong();
  private Optional<ProjectStore> store = Optional.empty();
  private Optional<Project> written = Optional.empty();
  private long number;
  private boolean waiting;
  private boolean writing;
  private boolean dirty;

  /// @param now the project as it is at this moment
  /// @param later runs something after a while on the JavaFX thread
  /// @param writers runs a write on a thread of its own
  /// @param uiThread brings its outcome back
  /// @param told hears how each write ended
  public Autosave(
      Supplier<Project> now,
      BiFunction<Duration, Runnable, Runnable> later,
      Executor writers,
      Executor uiThread,
      Consumer<Saved> told) {
    this.now = now;
    this.later = later;
    this.writers = writers;
    this.uiThread = uiThread;
    this.told = told;
  }

  /// From now on writes go here. What is there already is `there`.
  public void into(ProjectStore place, Optional<Project> there) {
    store = Optional.of(place);
    written = there;
    dirty = false;
  }

  /// Stops writing, until [#into] gives a place again.
  public void hold() {
    store = Optional.empty();
    dirty = false;
  }

  /// Something was typed.
  public void changed() {
    dirty = true;
    if (!waiting && !writing && store.isPresent()) {
      waiting = true;
      // Never put off by further changes: typing may go on for hours.
      Runnable _ = later.apply(PAUSE, this::due);
    }
  }

  private void due() {
    waiting = false;
    if (dirty && store.isPresent()) {
      write(store.get(), false);
    }
  }

  /// Looks whether another program has changed the file, and tells that like a write that ended so.
  public void checkFile() {
    store.ifPresent(place ->
        writers.execute(() -> {
          boolean changed;
          synchronized (disk) {
            changed = place.isChangedElsewhere();
          }
          if (changed) {
            uiThread.execute(() -> {
              if (store.filter(place::equals).isPresent()) {
                told.accept(Saved.CHANGED_ELSEWHERE);
              }
            });
          }
        }));
  }

  /// Writes at once, whatever has become of the file.
  public void now() {
    store.ifPresent(place -> write(place, true));
  }

  private void write(ProjectStore place, boolean force) {
    Project project = now.get();
    dirty = false;
    if (!force && written.filter(project::equals).isPresent()) {
      return;
    }
    long own = ++number;
    writing = true;
    writers.execute(() -> {
      Saved saved = onDisk(place, project, own, force);
      uiThread.execute(() -> ended(project, place, saved));
    });
  }

  private Saved onDisk(ProjectStore place, Project project, long own, boolean force) {
    synchronized (disk) {
      if (own < newest.get()) {
        return Saved.DONE;
      }
      newest.set(own);
      return force ? place.overwrite(project) : place.save(project);
    }
  }

  private void ended(Project project, ProjectStore place, Saved saved) {
    writing = false;
    if (store.filter(place::equals).isEmpty()) {
      return;
    }
    if (saved instanceof Saved.Done) {
      written = Optional.of(project);
    }
    told.accept(saved);
    if (dirty && saved instanceof Saved.Done) {
      changed();
    }
  }

  /// Writes what is not written yet before it returns; for the end of a window.
  ///
  /// @return what that ended in; done where there was nothing to write, unless somebody has
  ///   replaced it
  public Saved finish() {
    Project project = now.get();
    boolean there = !writing && written.filter(project::equals).isPresent();
    dirty = false;
    if (store.isEmpty()) {
      return Saved.DONE;
    }
    if (there) {
      return store.get().isChangedElsewhere() ? Saved.CHANGED_ELSEWHERE : Saved.DONE;
    }
    Saved saved = onDisk(store.get(), project, ++number, false);
    if (saved instanceof Saved.Done) {
      written = Optional.of(project);
    }
    return saved;
  }
}
