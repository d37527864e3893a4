package app.sendready.app;

import app.sendready.check.Report;
import app.sendready.provider.Detection;
import app.sendready.provider.PanelSheet;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.SideWindow;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.handover.HandOverModel;
import app.sendready.ui.handover.OutgoingWindow;
import app.sendready.ui.handover.ReportModel;
import app.sendready.ui.handover.SaveProgress;
import app.sendready.ui.handover.SaveTargets;
import app.sendready.ui.reports.ReportsOffer;
import app.sendready.ui.reports.ReportsWindow;
import app.sendready.ui.shell.Command;
import app.sendready.ui.tool.rotation.RotationModel;
import app.sendready.ui.tool.rotation.RotationWindow;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Window;

/// The windows that stand beside the wizard.
final class SideWindows {
  private static final double HAND_OVER_HEIGHT = 680;
  private static final double REPORT_HEIGHT = 620;

  private final DetailWindows looks;
  private final OutgoingWindow handOver;
  private final Runnable checkOnce;
  private final OutgoingWindow report;
  private final RotationWindow rotation;
  private final ReportsWindow dmarcReports;
  private final ReportsOffer reports;

  /// How a window beside the wizard looks and where it belongs.
  ///
  /// @param owner the program's window
  /// @param background makes a [Background] for each purpose
  /// @param browser opens an address outside the program
  /// @param announcer is told in words what was copied
  record Frame(
      Localized words,
      Theme theme,
      Supplier<Optional<Window>> owner,
      Supplier<Background> background,
      Consumer<String> browser,
      Consumer<String> announcer) {
    /// A window of this height, in this theme and before this owner.
    SideWindow window(double height) {
      return new SideWindow(theme, owner, height);
    }

    /// The same of this width.
    SideWindow window(double width, double height) {
      return new SideWindow(theme, owner, width, height);
    }
  }

  /// What leaves the program.
  ///
  /// @param document the records as they stand now
  /// @param project the project as a file; empty while there is none
  /// @param report the newest whole look
  /// @param hosts who serves the zone of a report
  /// @param checkOnce looks into DNS where nobody has yet
  record Outgoing(
      ObservableValue<Optional<PanelSheet>> document,
      Supplier<Optional<String>> project,
      ObservableValue<Optional<Report>> report,
      Function<Report, Detection> hosts,
      Runnable checkOnce) {}

  SideWindows(
      Frame frame, DetailWindows looks, Outgoing outgoing, RotationModel keys, DmarcReports dmarc) {
    Localized words = frame.words();
    checkOnce = outgoing.checkOnce();
    this.looks = looks;
    SaveTargets places = new SaveDialogs(words, frame.owner());
    handOver =
        OutgoingWindow.of(
            new HandOverModel(
                outgoing.document(),
                words.language().get(),
                Words::here,
                outgoing.project(),
                places,
                frame.background().get(),
                new SaveProgress(frame.background().get())),
            words,
            frame.browser(),
            frame.window(HAND_OVER_HEIGHT));
    dmarcReports = dmarc.window(frame);
    reports = dmarc.offer(dmarcReports);
    report =
        OutgoingWindow.of(
            new ReportModel(
                outgoing.report(),
                outgoing.hosts(),
                () -> reports.answer().getValue(),
                words.language().get(),
                Words::here,
                ZoneId.systemDefault(),
                places,
                new SaveProgress(frame.background().get())),
            words,
            frame.browser(),
            frame.window(REPORT_HEIGHT));
    rotation = new RotationWindow(keys, words, frame.announcer(), frame.window(HAND_OVER_HEIGHT));
  }

  /// Opens the records for a colleague, compared with what DNS holds as soon as that is known.
  void send() {
    checkOnce.run();
    handOver.show();
  }

  /// Opens the report for a file.
  void saveReport() {
    report.show();
  }

  /// DMARC reports: their window, and the answer that the project keeps.
  ReportsOffer reports() {
    return reports;
  }

  /// The same from the menu.
  List<Command> commands() {
    return List.of(
        new Command(
            "handover.open",
            new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN),
            this::send),
        new Command(
            "handover.report.open",
            new KeyCodeCombination(
                KeyCode.E, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
            this::saveReport),
        new Command(
            "rotating.open",
            new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN),
            rotation::show),
        new Command(
            "reportwindow.open",
            new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN),
            reports.open()));
  }

  void close() {
    looks.close();
    handOver.close();
    report.close();
    rotation.close();
    dmarcReports.close();
  }
}
