package app.sendready.app;

import app.sendready.answers.Answers;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Report;
import app.sendready.dns.DomainName;
import app.sendready.dns.Rdata;
import app.sendready.dns.Resolver;
import app.sendready.i18n.Text;
import app.sendready.kind.spf.KnownSenders;
import app.sendready.network.Networks;
import app.sendready.rehearsal.Rehearser;
import app.sendready.ui.control.RowDetails;
import app.sendready.ui.fx.SideWindow;
import app.sendready.ui.tool.alias.AliasDrawing;
import app.sendready.ui.tool.dkim.DkimDrawing;
import app.sendready.ui.tool.dmarc.DmarcDrawing;
import app.sendready.ui.tool.drawing.Drawing;
import app.sendready.ui.tool.drawing.DrawingModel;
import app.sendready.ui.tool.drawing.DrawingWindow;
import app.sendready.ui.tool.https.HttpsDrawing;
import app.sendready.ui.tool.panel.PanelDrawing;
import app.sendready.ui.tool.rehearsal.RehearsalDrawing;
import app.sendready.ui.tool.spf.SpfModel;
import app.sendready.ui.tool.spf.SpfView;
import app.sendready.web.SecureHost;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// The windows that rows open for those who would rather look than read, each with its own
/// resolver.
final class DetailWindows implements RowDetails {
  private static final double HEIGHT = 680;

  /// Whom they ask, and when.
  ///
  /// @param secure what a host of links shows a browser
  /// @param senders who stands behind which SPF record
  record Sources(Networks networks, SecureHost secure, KnownSenders senders, Clock clock) {}

  private final SideWindows.Frame frame;
  private final ObservableValue<Optional<Answers>> answers;
  private final ObservableValue<Optional<Report>> report;
  private final SpfModel spfModel;
  private final SideWindow spf;
  private final DrawingWindow<RehearsalDrawing> rehearsal;
  private final DrawingWindow<HttpsDrawing> https;
  private final DrawingWindow<DkimDrawing> dkim;
  private final DrawingWindow<DmarcDrawing> dmarc;
  private final DrawingWindow<AliasDrawing> alias;
  private final DrawingWindow<PanelDrawing> panel;
  private final Subscription language;

  /// @param report the newest check of the answers
  DetailWindows(
      SideWindows.Frame frame,
      Sources asked,
      ObservableValue<Optional<Answers>> answers,
      ObservableValue<Optional<Report>> report) {
    this.frame = frame;
    this.answers = answers;
    this.report = report;
    Supplier<Resolver> dns = () -> asked.networks().open(Commands.BUDGET).authoritative();
    spfModel = new SpfModel(dns, frame.background().get(), asked.senders());
    spf = window();
    rehearsal =
        window(
            "rehearsal",
            RehearsalDrawing::title,
            about -> about.draw(new Rehearser(dns.get(), asked.clock(), asked.senders())));
    https =
        window("https", HttpsDrawing::title, about -> about.draw(asked.secure(), asked.clock()));
    dkim = window("dkimkey", DkimDrawing::title, about -> about.draw(dns.get()));
    dmarc = window("dmarcpath", DmarcDrawing::title, about -> about.draw(dns.get()));
    alias = window("aliaspath", AliasDrawing::title, about -> about.draw(dns.get()));
    DrawingModel<PanelDrawing> panels =
        DrawingModel.still(
            PanelDrawing::title,
            about -> about.draw(frame.words().language().get()),
            frame.background().get());
    panel = window("panel", panels);
    // A panel has words of its own in each language, which are drawn and not only shown.
    language = frame.words().language().subscribe((_, _) -> panels.again());
  }

  private <A> DrawingWindow<A> window(
      String id, Function<A, Text> title, Function<A, Drawing> draw) {
    return window(id, new DrawingModel<>(title, draw, frame.background().get()));
  }

  private <A> DrawingWindow<A> window(String id, DrawingModel<A> model) {
    return new DrawingWindow<>(id, model, frame.words(), frame.announcer(), window());
  }

  private SideWindow window() {
    return frame.window(HEIGHT);
  }

  @Override
  public List<Offer> of(ExpectedRecord record) {
    return switch (record.kind()) {
      case "spf" ->
          List.of(new Offer("spftree.show", (row, proposed) -> spf(row.name(), proposed)));
      case "dkim" ->
          List.of(
              new Offer(
                  "dkimkey.show",
                  (row, _) ->
                      dkim.show(new DkimDrawing(row.name(), row.values().stream().findFirst()))));
      case "dmarc" ->
          List.of(
              new Offer("rehearsal.show", forAnswers(this::rehearse)),
              new Offer(
                  "dmarcpath.show",
                  forAnswers(now -> dmarc.show(new DmarcDrawing(now.fromDomain())))));
      case "tracking" -> links(record, true);
      case "bounce" -> links(record, false);
      default -> List.of();
    };
  }

  /// @param tracking whether readers' browsers go there; else returned mail does
  private List<Offer> links(ExpectedRecord record, boolean tracking) {
    List<Offer> offers = new ArrayList<>();
    if (tracking) {
      offers.add(new Offer("https.show", (row, _) -> https.show(new HttpsDrawing(row.name()))));
    }
    target(record)
        .ifPresent(target ->
            offers.add(
                new Offer(
                    "aliaspath.show",
                    forAnswers(now ->
                        alias.show(
                            new AliasDrawing(record.name(), target, tracking, !now.isCloud()))))));
    return offers;
  }

  private static Optional<DomainName> target(ExpectedRecord record) {
    return record.values().stream()
        .flatMap(value -> Rdata.parse(record.type(), value).stream())
        .filter(Rdata.Cname.class::isInstance)
        .map(rdata -> ((Rdata.Cname) rdata).target())
        .findFirst();
  }

  private BiConsumer<ExpectedRecord, Optional<String>> forAnswers(Consumer<Answers> action) {
    return (_, _) -> answers.getValue().ifPresent(action);
  }

  private void rehearse(Answers now) {
    rehearsal.show(new RehearsalDrawing(now, report.getValue()));
  }

  private void spf(DomainName domain, Optional<String> proposed) {
    spfModel.show(domain, proposed);
    ObservableValue<String> title =
        Bindings.createStringBinding(
            () ->
                spfModel
                    .look()
                    .get()
                    .map(look -> frame.words().say(SpfModel.title(look)))
                    .orElse(""),
            spfModel.look(),
            frame.words().messages());
    spf.show(
        () -> new SpfView(spfModel, frame.words(), frame.announcer()), title, spfModel::cancel);
  }

  /// Shows how a record is typed into its panel.
  void showMe(PanelDrawing how) {
    panel.show(how);
  }

  /// Closes every window.
  void close() {
    language.unsubscribe();
    spf.close();
    rehearsal.close();
    https.close();
    dkim.close();
    dmarc.close();
    alias.close();
    panel.close();
  }
}
