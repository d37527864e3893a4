package app.sendready.ui.step.records;

import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.dns.ZoneCut;
import app.sendready.i18n.Text;
import app.sendready.kind.dmarc.DmarcFinding;
import app.sendready.provider.Dialect;
import app.sendready.provider.DnsHost;
import app.sendready.setup.Action;
import app.sendready.setup.Answers;
import app.sendready.setup.ExpectedRecord;
import app.sendready.setup.Finding;
import app.sendready.setup.Fix;
import app.sendready.setup.Judgement;
import app.sendready.setup.Plan;
import app.sendready.setup.Report;
import app.sendready.setup.RowReport;
import app.sendready.ui.control.Publisher;
import app.sendready.ui.control.RowNumbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
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
  private final Supplier<List<DnsHost>> catalogue;
  private final ObjectProperty<Optional<Optional<DnsHost>>> chosenHost =
      new SimpleObjectProperty<>(Optional.empty());

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
    this.catalogue = catalogue;
    rows.bind(
        Bindings.createObjectBinding(
            this::build, answers, report, home, chosenHost, names, values));
    report.subscribe(this::suggest);
    // Another zone may be at another host: what was chosen was for the one before.
    home.map(now -> now.map(Home::zone))
        .subscribe((before, now) -> {
          if (before.isPresent() && !before.equals(now)) {
            chosenHost.set(Optional.empty());
          }
        });
    home.subscribe(this::suggest);
    chosenHost.subscribe((before, now) -> suggest());
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
    boolean known = knownHost().isPresent();
    if (!namesChosen) {
      names.set(known ? Names.PANEL : zone().isPresent() ? Names.SHORT : Names.FULL);
    }
    if (!valuesChosen) {
      values.set(known ? Values.PANEL : Values.LINE);
    }
  }

  /// Who serves the zone, where that is known.
  public ObservableValue<Optional<DnsHost>> host() {
    return Bindings.createObjectBinding(this::knownHost, home, chosenHost);
  }

  /// The hosts to choose between, by name; the one that was found comes first.
  public List<DnsHost> hosts() {
    List<DnsHost> all = new ArrayList<>(home.getValue().flatMap(Home::host).stream().toList());
    catalogue.get().stream()
        .filter(host -> !host.parked() && !all.contains(host))
        .sorted(Comparator.comparing(DnsHost::name, String.CASE_INSENSITIVE_ORDER))
        .forEach(all::add);
    return List.copyOf(all);
  }

  /// Writes the rows as this host wants them, in place of the one found; empty for any other panel.
  public void choose(Optional<DnsHost> host) {
    chosenHost.set(Optional.of(host));
  }

  /// Whether the facts about how this panel wants names typed are no more than a hint.
  public boolean isHint() {
    return knownHost()
        .map(DnsHost::evidence)
        .filter(facts -> !facts.isFirm("name") || !facts.isFirm("apex"))
        .isPresent();
  }

  /// The instruction on top, with the host's name once it is known.
  public ObservableValue<Text> title() {
    return host()
        .map(now ->
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
    return knownHost().flatMap(known -> known.ttl().shown());
  }

  /// The address of the panel, where it is known.
  public Optional<String> panelAddress() {
    return ownPanel()
        .or(() ->
            knownHost().flatMap(known -> zone().flatMap(z -> known.panelFor(z.withoutDot()))));
  }

  /// What the host itself says beats the list, as long as no other host was chosen.
  private Optional<String> ownPanel() {
    return chosenHost.get().isEmpty() ? home.getValue().flatMap(Home::panel) : Optional.empty();
  }

  private Optional<DnsHost> knownHost() {
    return chosenHost.get().orElseGet(() -> home.getValue().flatMap(Home::host));
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
    List<RecordRow> all = new ArrayList<>();
    for (ExpectedRecord expected : numbers.ordered()) {
      Optional<Judgement> judgement =
          Optional.ofNullable(judged.get(expected.key()))
              .filter(row -> row.expected().equals(expected))
              .map(RowReport::judgement);
      RecordRow row = row(numbers.of(expected), expected, judgement, now.get());
      boolean toType =
          switch (row.action()) {
            case REMOVE, CONFLICT -> true;
            case ADD, CHANGE, KEEP, NONE -> expected.isToPublish() && row.canonical().isPresent();
          };
      if (toType) {
        all.add(row);
      }
    }
    return List.copyOf(all);
  }

  private RecordRow row(
      int number, ExpectedRecord expected, Optional<Judgement> judgement, Answers now) {
    Optional<String> canonical =
        judgement.flatMap(Judgement::proposed).or(() -> expected.values().stream().findFirst());
    boolean toPublish = expected.isToPublish();
    Action action =
        judgement
            .map(Judgement::action)
            .filter(said -> said != Action.NONE || !toPublish)
            .orElse(toPublish ? Action.ADD : Action.NONE);
    Dialect dialect = dialect().at(expected.place());
    DomainName zone = zone().orElse(now.fromDomain());
    Optional<String> before =
        action == Action.CHANGE
            ? judgement
                .flatMap(RecordsModel::replaced)
                .filter(old -> !canonical.equals(Optional.of(old)))
            : Optional.empty();
    return new RecordRow(
        number,
        expected,
        action,
        dialect.name(expected.name(), zone),
        canonical.map(value -> dialect.value(expected.type(), value)).orElse(""),
        canonical
            .map(value -> Dialect.priority(expected.type(), value))
            .orElse(OptionalInt.empty()),
        canonical,
        before,
        expected.type() == RecordType.TXT && canonical.filter(dialect::isTooLong).isPresent(),
        judgement.flatMap(RecordsModel::order),
        Cautions.of(expected, action, canonical, judgement, dialect, knownHost()));
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
    Dialect own = knownHost().map(DnsHost::dialect).orElse(Dialect.NEUTRAL);
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
