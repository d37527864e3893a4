package app.sendready.ui.release;

import app.sendready.project.SettingsFile;
import app.sendready.project.UpdateSettings;
import app.sendready.release.Release;
import app.sendready.release.ReleaseAnswer;
import app.sendready.release.ReleaseSource;
import app.sendready.ui.fx.Background;
import app.sendready.web.Fetcher;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Asks once a week whether there is a newer version, for the first time a week after the user was
/// told of it; never where the user has said no.
///
/// Whether the answer was of use or not, the next question comes a week later.
public final class ReleaseModel {
  private static final int DAYS = 7;

  /// @param version the one that is running
  /// @param fetcher asks the source's address
  public record World(ReleaseSource source, String version, Fetcher fetcher, Clock clock) {}

  private final World world;
  private final SettingsFile file;
  private final Background asking;
  private final BooleanProperty asks;
  private final boolean firstStart;
  private final ReadOnlyObjectWrapper<Optional<Release>> newer =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param asking asks, and checks signatures, away from the JavaFX thread
  public ReleaseModel(World world, SettingsFile file, Background asking) {
    this.world = world;
    this.file = file;
    this.asking = asking;
    firstStart = kept().since().isEmpty();
    asks = new SimpleBooleanProperty(kept().ask().orElse(true));
    asks.subscribe((before, may) -> {
      keep(now -> now.withAsk(may));
      if (!may) {
        asking.cancel();
        newer.set(Optional.empty());
      }
    });
  }

  private UpdateSettings kept() {
    return file.now().updates();
  }

  private void keep(UnaryOperator<UpdateSettings> change) {
    file.change(now -> now.withUpdates(change.apply(now.updates())));
  }

  /// Whether newer versions are asked for.
  public BooleanProperty asks() {
    return asks;
  }

  /// The host that is asked.
  public String host() {
    return world.source().address().getHost();
  }

  /// Whether the user had not been told of the question when this run began.
  public boolean isFirstStart() {
    return firstStart;
  }

  /// A newer version that the user has not put aside; empty while none is known.
  public ReadOnlyObjectProperty<Optional<Release>> newer() {
    return newer.getReadOnlyProperty();
  }

  /// The user has the box in front of them: the week begins.
  public void told() {
    if (kept().since().isEmpty()) {
      keep(now -> now.withSince(today()));
    }
  }

  /// Takes up what is known, and asks if it is time to.
  public void askIfDue() {
    if (!asks.get()) {
      return;
    }
    boolean due = isDue();
    if (due) {
      keep(now -> now.withSince(today()));
    }
    Optional<String> before = kept().answer();
    asking.run(() -> due ? asked(before) : before.flatMap(this::read), this::take, _ -> {});
  }

  /// A clock that was put back makes nobody ask more often, and stops no question for years.
  private boolean isDue() {
    return kept()
        .since()
        .filter(day -> !today().isBefore(day.plusDays(DAYS)) || day.isAfter(today().plusDays(DAYS)))
        .isPresent();
  }

  private LocalDate today() {
    return LocalDate.now(world.clock());
  }

  private record Known(Release release, Optional<String> fresh) {}

  private Optional<Known> asked(Optional<String> before) {
    return switch (world.source().ask(world.fetcher())) {
      case ReleaseAnswer.Told(Release newest, String signed) ->
          Optional.of(new Known(newest, Optional.of(signed)));
      case ReleaseAnswer.Untold _ -> before.flatMap(this::read);
    };
  }

  private Optional<Known> read(String answer) {
    return world.source().read(answer).map(release -> new Known(release, Optional.empty()));
  }

  private void take(Optional<Known> known) {
    known.flatMap(Known::fresh).ifPresent(answer -> keep(now -> now.withAnswer(answer)));
    newer.set(
        known
            .map(Known::release)
            .filter(release -> release.isAfter(world.version()))
            .filter(release -> !kept().skipped().equals(Optional.of(release.version()))));
  }

  /// Not this version: the user hears of the next one.
  public void skip() {
    newer.get().ifPresent(release -> keep(now -> now.withSkipped(release.version())));
    newer.set(Optional.empty());
  }
}
