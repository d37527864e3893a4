package app.sendready.ui.step.records;

import app.sendready.answers.Answers;
import app.sendready.check.Action;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.check.Fix;
import app.sendready.check.Judgement;
import app.sendready.check.Plan;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.dns.DomainName;
import app.sendready.dns.ZoneCut;
import app.sendready.i18n.Text;
import app.sendready.kind.dmarc.DmarcFinding;
import app.sendready.provider.Dialect;
import app.sendready.provider.DnsHost;
import app.sendready.provider.PanelRow;
import app.sendready.ui.control.Publisher;
import app.sendready.ui.control.RowNumbers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
  private final ObservableValue<Optional<Home>> home;
  private final Function<Answers, Plan> planner;
  private final Optional<Publisher> publisher;
  private final HostChoice hosts;
  private final ObservableValue<Optional<DnsHost>> host;

  private final ReadOnlyObjectWrapper<Names> names = new ReadOnlyObjectWrapper<>(Names.FULL);
  private final ReadOnlyObjectWrapper<Values> values = new ReadOnlyObjectWrapper<>(Values.LINE);
  private boolean namesChosen;
  private boolean valuesChosen;
  private final ReadOnlyObjectWrapper<List<RecordRow>> rows =
      new ReadOnlyObjectWrapper<>(List.of());

  /// @param report the newest survey or check; empty before the first
  /// @param home where the zone is edited, from the survey; empty while it is not known
  /// @param publisher fills the made-up zone while practising; empty otherwise
  public RecordsModel(
      ObservableValue<Optional<Answers>> answers,
      Function<Answers, Plan> planner,
      ObservableValue<Optional<Report>> report,
      ObservableValue<Optional<Home>> home,
      Optional<Publisher> publisher) {
    this(answers, planner, report, home, publisher, List::of);
  }

  /// @param report the newest survey or check; empty before the first
  /// @param home where the zone is edited, from the survey; empty while it is not known
  /// @param publisher fills the made-up zone while practising; empty otherwise
  /// @param catalogue the hosts whose form can be chosen; asked for when they are shown
  public RecordsModel(
      ObservableValue<Optional<Answers>> answers,
      Function<Answers, Plan> planner,
      ObservableValue<Optional<Report>> report,
      ObservableValue<Optional<Home>> home,
      Optional<Publisher> publisher,
      Supplier<List<DnsHost>> catalogue) {
    this.answers = answers;
    this.planner = planner;
    this.report = report;
    this.home = home;
    this.publisher = publisher;
    this.hosts = new HostChoice(home, catalogue);
    this.host = hosts.host();
    rows.bind(
        Bindings.createObjectBinding(this::build, answers, report, home, host, names, values));
    report.subscribe(this::suggest);
    host.subscribe((before, now) -> suggest());
    home.subscribe(this::suggest);
    suggest();
  }

  /// The rows by number.
  public ReadOnlyObjectProperty<List<RecordRow>> rows() {
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
      names.set(known ? Names.PANEL : zone().isPresent() ? Names.SHORT : Names.FULL);
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

  /// Whether the facts about how this panel wants names typed are no more than a hint.
  public boolean isHint() {
    return hosts
        .now()
        .map(DnsHost::evidence)
        .filter(facts -> !facts.isFirm("name") || !facts.isFirm("apex"))
        .isPresent();
  }

  /// The instruction on top, with the host's name once it is known.
  public ObservableValue<Text> title() {
    return host.map(now ->
        now.map(known -> Text.of("records.title.panel", "panel", known.name()))
            .orElse(Text.of("records.title")));
  }

  /// How many rows ask for which action, in the order of [Action].
  public Map<Action, Integer> counts() {
    Map<Action, Integer> counts = new EnumMap<>(Action.class);
    rows.get().forEach(row -> counts.merge(row.action(), 1, Integer::sum));
    return counts;
  }

  /// The zone that the records are edited in; empty while it is not known.
  public Optional<DomainName> zone() {
    Optional<DomainName> checked =
        current()
            .flatMap(now ->
                now.zone() instanceof ZoneCut.Zone zone
                    ? Optional.of(zone.name())
                    : Optional.empty());
    return checked
        .or(() -> home.getValue().map(Home::zone))
        .filter(
            zone -> answers.getValue().filter(now -> now.fromDomain().isWithin(zone)).isPresent());
  }

  /// What short names are relative to: the zone, or the from-domain while that is not known.
  public Optional<DomainName> shortTo() {
    return zone().or(() -> answers.getValue().map(Answers::fromDomain));
  }

  /// What the panel offers as TTL; empty where its own suggestion is best.
  public Optional<String> ttl() {
    return hosts.now().flatMap(known -> known.ttl().shown());
  }

  /// The address of the panel, where it is known.
  public Optional<String> panelAddress() {
    return hosts
        .ownPanel()
        .or(() ->
            hosts.now().flatMap(known -> zone().flatMap(z -> known.panelFor(z.withoutDot()))));
  }

  /// Whether the rows were compared with what DNS holds.
  public boolean isCompared() {
    return current().isPresent();
  }

  /// Whether they were to be compared, and no answer came for any of them.
  boolean isBlind() {
    List<RecordRow> all = rows.get();
    return isCompared() && !all.isEmpty() && all.stream().allMatch(row -> row.typed().isUnseen());
  }

  /// What the chosen forms would do in this panel, where it wants others.
  List<Text> misfits() {
    return hosts.now().stream()
        .flatMap(panel -> zone().stream().flatMap(z -> Misfit.of(panel, dialect(), z).stream()))
        .toList();
  }

  /// Whether rows can be published from here: only while practising.
  public boolean canPublish() {
    return publisher.isPresent();
  }

  /// Publishes a row's value in the made-up zone.
  public void publish(RecordRow row) {
    publisher.ifPresent(
        made -> row.canonical().ifPresent(value -> made.publish(row.expected(), value)));
  }

  /// The report, unless the domain has changed since.
  private Optional<Report> current() {
    return report
        .getValue()
        .filter(now ->
            answers
                .getValue()
                .filter(these -> these.fromDomain().equals(now.answers().fromDomain()))
                .isPresent());
  }

  private List<RecordRow> build() {
    Optional<Answers> now = answers.getValue();
    if (now.isEmpty()) {
      return List.of();
    }
    Map<String, RowReport> judged = new HashMap<>();
    current()
        .ifPresent(known -> known.rows().forEach(row -> judged.put(row.expected().key(), row)));
    RowNumbers numbers = new RowNumbers(planner.apply(now.get()));
    DomainName zone = zone().orElse(now.get().fromDomain());
    Cautions cautions = new Cautions(dialect(), hosts.now(), zone);
    List<RecordRow> all = new ArrayList<>();
    for (ExpectedRecord expected : numbers.ordered()) {
      Optional<RowReport> seen =
          Optional.ofNullable(judged.get(expected.key()))
              .filter(row -> row.expected().equals(expected));
      PanelRow row = PanelRow.of(expected, seen, dialect(), Optional.of(zone));
      if (row.isTyped() || row.isToDo()) {
        Optional<Judgement> judgement = seen.map(RowReport::judgement);
        all.add(
            new RecordRow(
                numbers.of(expected),
                row,
                judgement.flatMap(judging -> before(row, judging)),
                judgement.flatMap(RecordsModel::order),
                cautions.of(row)));
      }
    }
    return List.copyOf(all);
  }

  /// What a change would replace.
  private static Optional<String> before(PanelRow row, Judgement judgement) {
    return row.action() == Action.CHANGE
        ? replaced(judgement).filter(old -> !row.canonical().equals(Optional.of(old)))
        : Optional.empty();
  }

  private static Optional<Finding> order(Judgement judgement) {
    return judgement.findings().stream()
        .filter(finding -> finding.code() == DmarcFinding.PUBLISH_LAST)
        .findFirst();
  }

  /// What a finding asks to be replaced; else the only value that stands there.
  private static Optional<String> replaced(Judgement judgement) {
    return judgement.findings().stream()
        .flatMap(finding -> finding.fix().stream())
        .flatMap(fix ->
            fix instanceof Fix.Replace replace ? Stream.of(replace.current()) : Stream.empty())
        .findFirst()
        .or(() ->
            judgement.found().size() == 1
                ? Optional.of(judgement.found().getFirst())
                : Optional.empty());
  }

  private Dialect dialect() {
    Dialect own = hosts.now().map(DnsHost::dialect).orElse(Dialect.NEUTRAL);
    Dialect named =
        switch (names.get()) {
          case PANEL -> own;
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
