package app.sendready.app;

import app.sendready.answers.Answers;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Report;
import app.sendready.dns.Resolver;
import app.sendready.kind.spf.KnownSenders;
import app.sendready.network.Network;
import app.sendready.network.Networks;
import app.sendready.rehearsal.Rehearser;
import app.sendready.ui.control.RowDetails;
import app.sendready.ui.tool.alias.AliasDetail;
import app.sendready.ui.tool.blocklist.BlocklistDetail;
import app.sendready.ui.tool.dkim.DkimDetail;
import app.sendready.ui.tool.dmarc.DmarcDetail;
import app.sendready.ui.tool.drawing.DetailTools;
import app.sendready.ui.tool.drawing.DrawingModel;
import app.sendready.ui.tool.drawing.DrawingWindow;
import app.sendready.ui.tool.drawing.RowDetail;
import app.sendready.ui.tool.https.HttpsDetail;
import app.sendready.ui.tool.logo.LogoDetail;
import app.sendready.ui.tool.panel.PanelDrawing;
import app.sendready.ui.tool.rehearsal.RehearsalDetail;
import app.sendready.ui.tool.spf.SpfDetail;
import app.sendready.web.Fetcher;
import app.sendready.web.SecureHost;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// The windows that rows open for those who would rather look than read, each with its own
/// resolver, in the order in which rows offer them.
final class DetailWindows implements RowDetails {
  private static final double HEIGHT = 680;

  /// Whom they ask, and when.
  ///
  /// @param pressed fetches what a press asks for
  /// @param seen told, on any thread, when a press has shown what a check did not know
  /// @param secure what a host of links shows a browser
  /// @param senders who stands behind which SPF record
  record Sources(
      Networks networks,
      Fetcher pressed,
      Runnable seen,
      SecureHost secure,
      KnownSenders senders,
      Clock clock) {}

  private final List<RowDetail> details;
  private final DrawingWindow<PanelDrawing> panel;
  private final Subscription language;

  /// @param report the newest check of the answers
  DetailWindows(
      SideWindows.Frame frame,
      Sources asked,
      ObservableValue<Optional<Answers>> answers,
      ObservableValue<Optional<Report>> report) {
    Supplier<Resolver> dns = () -> asked.networks().open(Commands.BUDGET).authoritative();
    DetailTools tools =
        new DetailTools(
            frame.words(),
            frame.announcer(),
            frame.background(),
            () -> frame.window(HEIGHT),
            dns,
            answers);
    details =
        List.of(
            new SpfDetail(tools, asked.senders()),
            DkimDetail.of(tools),
            RehearsalDetail.of(
                tools, report, () -> new Rehearser(dns.get(), asked.clock(), asked.senders())),
            DmarcDetail.of(tools),
            HttpsDetail.of(tools, asked.secure(), asked.clock()),
            BlocklistDetail.of(tools, () -> ofThisComputer(asked.networks())),
            LogoDetail.of(tools, asked.pressed(), asked.clock(), asked.seen()),
            AliasDetail.of(tools));
    DrawingModel<PanelDrawing> panels =
        DrawingModel.still(
            PanelDrawing::title,
            about -> about.draw(frame.words().language().get()),
            frame.background().get());
    panel =
        new DrawingWindow<>(
            "panel", panels, frame.words(), frame.announcer(), frame.window(HEIGHT));
    // A panel has words of its own in each language, which are drawn and not only shown.
    language = frame.words().language().subscribe((_, _) -> panels.again());
  }

  /// Where the machine names no resolver, a public one is better than no answer.
  static Resolver ofThisComputer(Networks networks) {
    Network network = networks.open(Commands.BUDGET);
    return network.system().orElseGet(() -> network.publicResolvers().getFirst()).resolver();
  }

  @Override
  public List<Offer> of(ExpectedRecord record) {
    return details.stream().flatMap(detail -> detail.of(record).stream()).toList();
  }

  /// Shows how a record is typed into its panel.
  void showMe(PanelDrawing how) {
    panel.show(how);
  }

  /// Closes every window.
  void close() {
    language.unsubscribe();
    details.forEach(RowDetail::close);
    panel.close();
  }
}
