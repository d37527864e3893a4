package app.sendready.app;

import app.sendready.kind.spf.KnownSenders;
import app.sendready.rehearsal.Rehearser;
import app.sendready.setup.Answers;
import app.sendready.setup.Networks;
import app.sendready.setup.Report;
import app.sendready.ui.control.RowExtra;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Localized;
import app.sendready.ui.fx.Theme;
import app.sendready.ui.tool.https.HttpsModel;
import app.sendready.ui.tool.https.HttpsWindow;
import app.sendready.ui.tool.rehearsal.RehearsalModel;
import app.sendready.ui.tool.rehearsal.RehearsalWindow;
import app.sendready.ui.tool.spf.SpfModel;
import app.sendready.ui.tool.spf.SpfWindow;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.stage.Window;

/// The windows beside the wizard that rows open: the SPF tree, the rehearsal, the secure link.
final class SideWindows {
  private final SpfWindow spf;
  private final RehearsalWindow rehearsal;
  private final HttpsWindow https;

  /// @param background makes a [Background] for each window
  /// @param owner the program's window, once there is one
  SideWindows(
      Localized words,
      Theme theme,
      World world,
      KnownSenders senders,
      Clock clock,
      Supplier<Background> background,
      ObservableValue<Optional<Answers>> answers,
      ObservableValue<Optional<Report>> latest,
      Supplier<Optional<Window>> owner) {
    Networks networks = world.networks();
    spf =
        new SpfWindow(
            new SpfModel(
                () -> networks.open(Commands.BUDGET).authoritative(), background.get(), senders),
            words,
            theme,
            owner);
    rehearsal =
        new RehearsalWindow(
            new RehearsalModel(
                answers,
                latest,
                () -> new Rehearser(networks.open(Commands.BUDGET).authoritative(), clock, senders),
                background.get()),
            words,
            theme,
            owner);
    https =
        new HttpsWindow(
            new HttpsModel(world.secure(), clock, background.get()), words, theme, owner);
  }

  /// What the rows of each kind offer.
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

  void close() {
    spf.close();
    rehearsal.close();
    https.close();
  }
}
