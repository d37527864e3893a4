package app.sendready.ui.step.policy;

import app.sendready.check.Finding;
import app.sendready.i18n.Text;
import app.sendready.kind.bimi.BimiFinding;
import app.sendready.logo.LogoViewer;
import app.sendready.logo.Picture;
import app.sendready.ui.control.Status;
import app.sendready.ui.fx.Background;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// A look at the logo whose address was typed: what is wrong with the file, and how it will look.
/// Nothing is fetched before somebody asks.
public final class LogoModel {
  /// How far a look has come.
  public sealed interface Progress {
    /// Nobody has asked.
    record Idle() implements Progress {}

    record Fetching() implements Progress {}

    /// @param status how the file does as a whole
    /// @param pictures from small to large
    record Checked(Status status, List<Line> lines, List<Picture> pictures) implements Progress {}

    /// It broke down for reasons of its own.
    record Crashed() implements Progress {}
  }

  /// One thing that was noticed.
  public record Line(Text title, Text cure) {}

  private final ObservableValue<Optional<URI>> address;
  private final Function<URI, LogoViewer.Viewed> viewer;
  private final Background background;
  private final ReadOnlyObjectWrapper<Progress> progress =
      new ReadOnlyObjectWrapper<>(new Progress.Idle());

  /// @param address the logo's, empty while there is none
  /// @param viewer fetches, checks and draws; blocks
  public LogoModel(
      ObservableValue<Optional<URI>> address,
      Function<URI, LogoViewer.Viewed> viewer,
      Background background) {
    this.address = address;
    this.viewer = viewer;
    this.background = background;
    address.subscribe(_ -> {
      background.cancel();
      progress.set(new Progress.Idle());
    });
  }

  /// The logo's address.
  public ObservableValue<Optional<URI>> address() {
    return address;
  }

  public ReadOnlyObjectProperty<Progress> progress() {
    return progress.getReadOnlyProperty();
  }

  /// Fetches the logo and looks at it.
  public void fetch(URI uri) {
    progress.set(new Progress.Fetching());
    background.run(
        () -> seen(viewer.apply(uri)), progress::set, _ -> progress.set(new Progress.Crashed()));
  }

  private static Progress seen(LogoViewer.Viewed viewed) {
    return new Progress.Checked(
        status(viewed),
        viewed.findings().stream().map(f -> new Line(f.title(), f.cure())).toList(),
        viewed.pictures());
  }

  private static Status status(LogoViewer.Viewed viewed) {
    if (!viewed.reached()) {
      return Status.UNKNOWN;
    }
    boolean refused = viewed.findings().stream().map(Finding::code).anyMatch(LogoModel::isRefusal);
    return refused ? Status.FAIL : viewed.findings().isEmpty() ? Status.PASS : Status.WARN;
  }

  private static boolean isRefusal(Object code) {
    return code == BimiFinding.LOGO_NOT_FOUND
        || code instanceof BimiFinding finding && finding.refused();
  }
}
