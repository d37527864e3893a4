package app.sendready.ui.step.records;

import app.sendready.answers.Answers;
import app.sendready.check.Action;
import app.sendready.check.Finding;
import app.sendready.check.Plan;
import app.sendready.check.Report;
import app.sendready.dns.DomainName;
import app.sendready.i18n.Text;
import app.sendready.kind.dmarc.DmarcFinding;
import app.sendready.provider.Dialect;
import app.sendready.provider.DnsHost;
import app.sendready.provider.Panel;
import app.sendready.provider.PanelRow;
import app.sendready.provider.PanelSheet;
import app.sendready.ui.control.Publisher;
import app.sendready.ui.fx.Localized;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// The rows to copy, in the chosen form, without any node.
public final class RecordsModel {
  /// How names are written.
  public enum Names {
    /// As the panel wants it.
    PANEL,
    SHORT,
    FULL
  }

  /// How TXT contents are written.
  public enum Values {
    /// As the panel wants it.
    PANEL,
    LINE,
    QUOTED,
    SPLIT
  }

  private final ObservableValue<Optional<Answers>> answers;
  private final ObservableValue<Optional<Report>> report;
  private final Function<Answers, Plan> planner;
  private final Optional<Publisher> publisher;
  private final HostChoice hosts;
  private final ObservableValue<Optional<DnsHost>> host;

  private final ReadOnlyObjectWrapper<Names> names = new ReadOnlyObjectWrapper<>(Names.FULL);
  private final ReadOnlyObjectWrapper<Values> values = new ReadOnlyObjectWrapper<>(Values.LINE);
  private final ReadOnlyObjectWrapper<Optional<String>> offered =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Runnable ask = () -> {};
  private boolean namesChosen;
  private boolean valuesChosen;
  private final ReadOnlyObjectWrapper<Optional<PanelSheet>> sheet =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<PanelRow>> rows = new ReadOnlyObjectWrapper<>(List.of());

  /// @param report the newest survey or check; empty before the first
  /// @param panel where the zone is edited, as far as it is known
  /// @param publisher fills the made-up zone while practising; empty otherwise
  public RecordsModel(
      ObservableValue<Optional<Answers>> answers,
      Function<Answers, Plan> planner,
      ObservableValue<Optional<Report>> report,
      ObservableValue<Panel> panel,
      Optional<Publisher> publisher) {
    this(answers, planner, report, panel, publisher, List::of);
  }

  /// @param report the newest survey or check; empty before the first
  /// @param panel where the zone is edited, as far as it is known
  /// @param publisher fills the made-up zone while practising; empty otherwise
  /// @param catalogue the hosts whose form can be chosen; asked for when they are shown
  public RecordsModel(
      ObservableValue<Optional<Answers>> answers,
      Function<Answers, Plan> planner,
      ObservableValue<Optional<Report>> report,
      ObservableValue<Panel> panel,
      Optional<Publisher> publisher,
      Supplier<List<DnsHost>> catalogue) {
    this.answers = answers;
    this.planner = planner;
    this.report = report;
    this.publisher = publisher;
    this.hosts = new HostChoice(panel, catalogue);
    this.host = hosts.host();
    sheet.bind(
        Bindings.createObjectBinding(this::build, answers, report, panel, host, names, values));
    rows.bind(sheet.map(now -> now.map(PanelSheet::shown).orElse(List.of())));
    host.subscribe((before, now) -> suggest());
    panel.subscribe(this::suggest);
    suggest();
  }

  /// Takes on where the panel's address can be asked for.
  ///
  /// @param server who would be asked; empty where nobody is to ask
  /// @param press asks
  public void offer(ObservableValue<Optional<String>> server, Runnable press) {
    offered.bind(server);
    ask = press;
  }

  /// The server that can be asked for the panel; empty where its address is known.
  public Optional<String> askable() {
    return panel().address().isPresent() ? Optional.empty() : offered.get();
  }

  /// Told when that changes.
  ReadOnlyObjectProperty<Optional<String>> offered() {
    return offered.getReadOnlyProperty();
  }

  /// Asks for the panel's address: the one request of this step that is no DNS.
  public void ask() {
    ask.run();
  }

  /// The rows by number.
  public ReadOnlyObjectProperty<List<PanelRow>> rows() {
    return rows.getReadOnlyProperty();
  }

  /// The form of names: suggested until the user has chosen one.
  public ReadOnlyObjectProperty<Names> names() {
    return names.getReadOnlyProperty();
  }

  public void choose(Names form) {
    namesChosen = true;
    names.set(form);
  }

  /// The form of TXT contents: suggested until the user has chosen one.
  public ReadOnlyObjectProperty<Values> values() {
    return values.getReadOnlyProperty();
  }

  public void choose(Values form) {
    valuesChosen = true;
    values.set(form);
  }

  // A short name relative to the wrong zone makes a wrong record, so as long as the zone is not
  // known names are written in full.
  private void suggest() {
    boolean known = hosts.now().isPresent();
    if (!namesChosen) {
      names.set(known ? Names.PANEL : panel().zone().isPresent() ? Names.SHORT : Names.FULL);
    }
    if (!valuesChosen) {
      values.set(known ? Values.PANEL : Values.LINE);
    }
  }

  /// The host whose form is used, where there is one.
  public ObservableValue<Optional<DnsHost>> host() {
    return host;
  }

  /// What can be chosen, and how sure the host is.
  HostChoice hosts() {
    return hosts;
  }

  /// Whether what is known of how this panel wants records typed is no more than a hint.
  public boolean isHint() {
    return hosts.now().flatMap(DnsHost::heard).isPresent();
  }

  /// The instruction on top, with the host's name once it is known.
  public ObservableValue<Text> title() {
    return host.map(now ->
        now.map(known -> Text.of("records.title.panel", "panel", known.name()))
            .orElse(Text.of("records.title")));
  }

  /// How many rows ask for which action, in the order of [Action]; what must not be published asks
  /// for none.
  public Map<Action, Integer> counts() {
    Map<Action, Integer> counts = new EnumMap<>(Action.class);
    rows.get().stream()
        .filter(row -> !row.isConflict())
        .forEach(row -> counts.merge(row.action(), 1, Integer::sum));
    return counts;
  }

  /// Where the records are edited: as found, or as the user has chosen.
  public Panel panel() {
    return Optional.of(hosts.panel())
        .filter(now ->
            now.zone().isEmpty()
                || answers
                    .getValue()
                    .filter(these -> these.fromDomain().isWithin(now.zone().get()))
                    .isPresent())
        .orElse(Panel.UNKNOWN);
  }

  /// The TTL as a table has it: what is to be typed, or that nothing is.
  String ttl(Localized words) {
    return panel().ttl().orElseGet(() -> words.say(Text.of("records.ttl.auto")));
  }

  /// What short names are relative to: the zone, or the from-domain while that is not known.
  public Optional<DomainName> shortTo() {
    return panel().zone().or(() -> answers.getValue().map(Answers::fromDomain));
  }

  /// Whether the rows were compared with what DNS holds.
  public boolean isCompared() {
    return sheet.get().flatMap(PanelSheet::looked).isPresent();
  }

  /// Whether they were to be compared, and no answer came for any of them.
  boolean isBlind() {
    List<PanelRow> all = rows.get();
    return isCompared() && !all.isEmpty() && all.stream().allMatch(row -> row.isUnseen());
  }

  /// What the chosen forms would do in this panel, where it wants others.
  List<Text> misfits() {
    Panel panel = panel();
    return panel.host().stream()
        .flatMap(
            host -> panel.zone().stream().flatMap(zone -> Misfit.of(host, form(), zone).stream()))
        .toList();
  }

  /// Whether rows can be published from here: only while practising.
  public boolean canPublish() {
    return publisher.isPresent();
  }

  /// Publishes a row's value in the made-up zone.
  public void publish(PanelRow row) {
    publisher.ifPresent(
        made -> row.canonical().ifPresent(value -> made.publish(row.expected(), value)));
  }

  /// Where and when a row is typed.
  Optional<PanelSheet.Group> group(PanelRow row) {
    return sheet.get().map(now -> now.group(row));
  }

  private Optional<PanelSheet> build() {
    return answers
        .getValue()
        .map(now -> PanelSheet.of(planner.apply(now), report.getValue(), panel(), form()));
  }

  /// What to know before a row is typed, told without opening it.
  List<Text> cautions(PanelRow row) {
    return new Cautions(form(), panel().host(), shortTo().orElse(row.expected().name())).of(row);
  }

  /// That other rows come first; empty where the row may be published at any time.
  static Optional<Finding> order(PanelRow row) {
    return row.seen().stream()
        .flatMap(judged -> judged.judgement().findings().stream())
        .filter(finding -> finding.code() == DmarcFinding.PUBLISH_LAST)
        .findFirst();
  }

  /// The form chosen. What the panel wants is never short for a zone that nobody knows.
  private Dialect form() {
    Dialect own = hosts.now().map(DnsHost::dialect).orElse(Dialect.NEUTRAL);
    Dialect named =
        switch (names.get()) {
          case PANEL -> panel().dialect();
          case SHORT -> own.with(Dialect.NameForm.RELATIVE);
          case FULL -> own.with(Dialect.NameForm.FULL);
        };
    return switch (values.get()) {
      case PANEL -> named;
      case LINE -> named.with(Dialect.TextForm.PLAIN);
      case QUOTED -> named.with(Dialect.TextForm.QUOTED);
      case SPLIT -> named.with(Dialect.TextForm.SPLIT);
    };
  }
}
