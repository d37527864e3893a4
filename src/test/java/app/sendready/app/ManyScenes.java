package app.sendready.app;

import app.sendready.JumpingClock;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.many.ManyFiles;
import app.sendready.ui.many.ManyModel;
import app.sendready.ui.many.ManyState;
import app.sendready.ui.many.ManyWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/// The window *Check many domains* in each of its states, each in a window of its own.
///
/// All methods are called on the JavaFX thread.
final class ManyScenes {
  /// A look takes so long by the clock of a run.
  private static final Duration LOOK = Duration.ofMillis(400);

  private final Localized words;
  private final Theme theme;
  private final Stage stage;
  private final ManyWorld world = new ManyWorld(Showcase.CLOCK, _ -> {});
  private final CountDownLatch closed = new CountDownLatch(1);
  private Optional<ManyFiles> files = Optional.empty();
  private final Map<ManyState, ManyDomains> all = new EnumMap<>(ManyState.class);

  ManyScenes(Localized words, Theme theme, Stage stage) {
    this.words = words;
    this.theme = theme;
    this.stage = stage;
  }

  /// @param window opens each, of this name, in the way it is told
  void open(BiFunction<String, Runnable, Scene> window) throws IOException {
    ManyFiles made = ManyFiles.aWeekLater(world);
    files = Optional.of(made);
    for (ManyState state : ManyState.values()) {
      ManyDomains domains =
          state.isHeld()
              ? held(state, made)
              : domains(
                  world, () -> new Background(Runnable::run, Runnable::run), Showcase.CLOCK, made);
      all.put(state, domains);
      state.enter(domains.model(), made, closed);
      Scene scene = window.apply(state.told(), domains::show);
      ShownNodes.find(scene.getRoot(), "manywindow.table")
          .ifPresent(table -> ManyState.choose(domains.model(), (TableView<?>) table));
    }
  }

  private ManyDomains held(ManyState state, ManyFiles files) {
    JumpingClock clock = new JumpingClock(Showcase.CLOCK.instant());
    ManyWorld slow =
        new ManyWorld(
            Showcase.CLOCK,
            line -> {
              if (state.isHeldBefore(line)) {
                awaitEnd();
              } else {
                clock.jump(LOOK);
              }
            });
    return domains(
        slow, () -> new Background(Thread::startVirtualThread, Platform::runLater), clock, files);
  }

  private void awaitEnd() {
    try {
      closed.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private ManyDomains domains(
      ManyWorld of, Supplier<Background> background, Clock clock, ManyFiles files) {
    return ManyOnScreen.domains(
        new SideWindows.Frame(words, theme, () -> Optional.of(stage), background, _ -> {}, _ -> {}),
        of,
        () -> of,
        clock,
        files.scratch());
  }

  /// Whether all have come to where they are to be.
  boolean areThere() {
    return all.entrySet().stream()
            .filter(each -> isThere(each.getKey(), each.getValue().model()))
            .count()
        == all.size();
  }

  private boolean isThere(ManyState state, ManyModel model) {
    try {
      return state.isThere(model, files.orElseThrow(), closed);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  void close() {
    closed.countDown();
    all.values().forEach(ManyDomains::close);
  }
}
