package app.sendready.ui.step.check;

import app.sendready.check.Report;
import app.sendready.dns.ZoneCut;
import app.sendready.i18n.Text;
import app.sendready.network.NetworkState;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Presence;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/// One calm sentence about what concerns all rows, where there is anything to tell. Said once, and
/// not on every row.
final class NetworkBanner extends HBox {
  private final Label text = new Label();

  private NetworkBanner(ObservableValue<Optional<Text>> told, Ikon sign, Localized words) {
    text.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> told.getValue().map(words::say).orElse(""), told, words.messages()));
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    getStyleClass().add("check-network");
    getChildren().addAll(new FontIcon(sign), text);
    Presence.bind(this, Bindings.isNotEmpty(text.textProperty()));
  }

  /// That nothing at all could be checked from here, which makes the rows below it say nothing.
  static NetworkBanner ofNothing(ObservableValue<Optional<Report>> report, Localized words) {
    NetworkBanner banner =
        new NetworkBanner(
            report.map(now ->
                now.map(Report::network).filter(NetworkBanner::isDeaf).map(NetworkState::sentence)),
            MaterialDesignW.WIFI_OFF,
            words);
    banner.text.setId("check.nothing");
    return banner;
  }

  /// The network this machine is in, that the zone's signatures are broken, or that nothing new was
  /// published at all.
  ///
  /// @param unchangedSince since when nothing new was published, where that is worth telling
  static NetworkBanner ofAll(
      ObservableValue<Optional<Report>> report,
      ObservableValue<Optional<Instant>> unchangedSince,
      Localized words) {
    NetworkBanner banner =
        new NetworkBanner(
            Bindings.createObjectBinding(
                () ->
                    report
                        .getValue()
                        .map(Report::network)
                        .filter(NetworkBanner::isDeaf)
                        .map(_ -> Optional.<Text>empty())
                        .orElseGet(() -> told(report.getValue(), unchangedSince.getValue())),
                report,
                unchangedSince),
            MaterialDesignI.INFORMATION_OUTLINE,
            words);
    banner.text.setId("check.network");
    return banner;
  }

  private static Optional<Text> told(Optional<Report> report, Optional<Instant> unchangedSince) {
    return report
        .map(Report::network)
        .filter(NetworkState::isWorthTelling)
        .map(NetworkState::sentence)
        .or(() -> report.flatMap(NetworkBanner::bogus))
        .or(() -> unchangedSince.map(since -> Text.of("check.unchanged", "time", since)));
  }

  /// RFC 4035 §5.5: a resolver that validates gives no answer at all for such a zone.
  private static Optional<Text> bogus(Report report) {
    return report.zone() instanceof ZoneCut.Zone zone && zone.security() == ZoneCut.Security.BOGUS
        ? Optional.of(Text.of("check.bogus", "zone", zone.name().withoutDot()))
        : Optional.empty();
  }

  /// Whether nothing that counts is heard in such a network: no row can be checked.
  static boolean isDeaf(NetworkState state) {
    return state.isSilent() || state == NetworkState.CAPTIVE;
  }
}
