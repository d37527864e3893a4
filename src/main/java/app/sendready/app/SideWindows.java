package app.sendready.app;

import app.sendready.export.ExportDocument;
import app.sendready.provider.Detection;
import app.sendready.setup.Report;
import app.sendready.ui.control.RowExtra;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.handover.HandOverModel;
import app.sendready.ui.handover.HandOverWindow;
import app.sendready.ui.handover.Places;
import app.sendready.ui.handover.ReportModel;
import app.sendready.ui.handover.ReportWindow;
import app.sendready.ui.handover.Saving;
import app.sendready.ui.shell.Command;
import app.sendready.ui.tool.https.HttpsModel;
import app.sendready.ui.tool.https.HttpsWindow;
import app.sendready.ui.tool.rehearsal.RehearsalModel;
import app.sendready.ui.tool.rehearsal.RehearsalWindow;
import app.sendready.ui.tool.spf.SpfModel;
import app.sendready.ui.tool.spf.SpfWindow;
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
  private final SpfWindow spf;
  private final RehearsalWindow rehearsal;
  private final HttpsWindow https;
  private final HandOverWindow handOver;
  private final ReportWindow report;

  /// How a window beside the wizard looks and where it belongs.
  ///
  /// @param owner the program's window
  /// @param background makes a [Background] for each purpose
  /// @param browser opens an address outside the program
  record Frame(
      Localized words,
      Theme theme,
      Supplier<Optional<Window>> owner,
      Supplier<Background> background,
      Consumer<String> browser) {}

  /// What leaves the program.
  ///
  /// @param document the records as they stand now
  /// @param project the project as a file; empty while there is none
  /// @param report the newest whole look
  /// @param hosts who serves the zone of a report
  record Outgoing(
      ObservableValue<Optional<ExportDocument>> document,
      Supplier<Optional<String>> project,
      ObservableValue<Optional<Report>> report,
      Function<Report, Detection> hosts) {}

  SideWindows(
      Frame frame,
      SpfModel spfModel,
      RehearsalModel rehearsalModel,
      HttpsModel httpsModel,
      Outgoing outgoing) {
    Localized words = frame.words();
    Theme theme = frame.theme();
    spf = new SpfWindow(spfModel, words, theme, frame.owner());
    rehearsal = new RehearsalWindow(rehearsalModel, words, theme, frame.owner());
    https = new HttpsWindow(httpsModel, words, theme, frame.owner());
    Places places = new AskedPlaces(frame.owner());
    handOver =
        new HandOverWindow(
            new HandOverModel(
                outgoing.document(),
                words.language().get(),
                language -> Words.in(language, ZoneId.systemDefault()),
                outgoing.project(),
                places,
                frame.background().get(),
                new Saving(frame.background().get())),
            words,
            theme,
            frame.owner(),
            frame.browser());
    report =
        new ReportWindow(
            new ReportModel(
                outgoing.report(),
                outgoing.hosts(),
                words.language().get(),
                language -> Words.in(language, ZoneId.systemDefault()),
                ZoneId.systemDefault(),
                places,
                new Saving(frame.background().get())),
            words,
            theme,
            frame.owner(),
            frame.browser());
  }

  /// What the rows of a kind offer beyond themselves.
  RowExtra extra() {
    return kind ->
        switch (kind) {
          case "spf" -> Optional.of(new RowExtra.Offer("spftree.show", spf::show));
          case "dmarc" ->
              Optional.of(new RowExtra.Offer("rehearsal.show", (_, _) -> rehearsal.show()));
          case "tracking" ->
              Optional.of(new RowExtra.Offer("https.show", (host, _) -> https.show(host)));
          default -> Optional.empty();
        };
  }

  /// Opens the records for a colleague.
  void send() {
    handOver.show();
  }

  /// Opens the report for a file.
  void saveReport() {
    report.show();
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
            this::saveReport));
  }

  void close() {
    spf.close();
    rehearsal.close();
    https.close();
    handOver.close();
    report.close();
  }
}
