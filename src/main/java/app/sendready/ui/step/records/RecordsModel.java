package app.sendready.ui.step.records;

import app.sendready.dns.DomainName;
import app.sendready.dns.ZoneCut;
import app.sendready.i18n.Text;
import app.sendready.setup.Action;
import app.sendready.setup.Answers;
import app.sendready.setup.Content;
import app.sendready.setup.ExpectedRecord;
import app.sendready.setup.Judgement;
import app.sendready.setup.Plan;
import app.sendready.setup.Report;
import app.sendready.setup.RowReport;
import app.sendready.ui.control.Publisher;
import app.sendready.ui.control.RowNumbers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
  private final ObservableValue<Optional<Panel>> panel;
  private final Function<Answers, Plan> planner;
  private final Optional<Publisher> publisher;

  private final ReadOnlyObjectWrapper<Names> names = new ReadOnlyObjectWrapper<>(Names.FULL);
  private final ReadOnlyObjectWrapper<Values> values = new ReadOnlyObjectWrapper<>(Values.LINE);
  private boolean namesChosen;
  private boolean valuesChosen;
  private final ReadOnlyObjectWrapper<List<RecordRow>> rows =
      new ReadOnlyObjectWrapper<>(List.of());

  /// @param report the newest survey or check; empty before the first
  /// @param panel the DNS host's panel; empty while it is not known
  /// @param publisher fills the made-up zone while practising; empty otherwise
  public RecordsModel(
      ObservableValue<Optional<Answers>> answers,
      Function<Answers, Plan> planner,
      ObservableValue<Optional<Report>> report,
      ObservableValue<Optional<Panel>> panel,
      Optional<Publisher> publisher) {
    this.answers = answers;
    this.planner = planner;
    this.report = report;
    this.panel = panel;
    this.publisher = publisher;
    rows.bind(Bindings.createObjectBinding(this::build, answers, report, panel, names, values));
    report.subscribe(this::suggest);
    panel.subscribe(this::suggest);
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
    boolean known = panel.getValue().isPresent();
    if (!namesChosen) {
      names.set(known ? Names.PANEL : zone().isPresent() ? Names.SHORT : Names.FULL);
    }
    if (!valuesChosen) {
      values.set(known ? Values.PANEL : Values.LINE);
    }
  }

  public ObservableValue<Optional<Panel>> panel() {
    return panel;
  }

  /// The instruction on top, with the panel's name once it is known.
  public ObservableValue<Text> title() {
    return panel.map(now ->
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
    return current().flatMap(now ->
        now.zone() instanceof ZoneCut.Zone zone ? Optional.of(zone.name()) : Optional.empty());
  }

  /// What short names are relative to: the zone, or the from-domain while that is not known.
  public Optional<DomainName> shortTo() {
    return zone().or(() -> answers.getValue().map(Answers::fromDomain));
  }

  /// The TTL column; empty where the panel's own suggestion is best.
  public Optional<String> ttl() {
    return panel.getValue().flatMap(Panel::ttl);
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
            case ADD, CHANGE, KEEP, NONE -> row.canonical().isPresent();
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
    boolean toPublish = !(expected.content() instanceof Content.CheckedOnly);
    Action action =
        judgement
            .map(Judgement::action)
            .filter(said -> said != Action.NONE || !toPublish)
            .orElse(toPublish ? Action.ADD : Action.NONE);
    DomainName zone = zone().orElse(now.fromDomain());
    return new RecordRow(
        number,
        expected,
        action,
        nameForm().write(expected.name(), zone),
        canonical.map(value -> valueForm().write(expected.type(), value)).orElse(""),
        canonical,
        judgement.map(Judgement::found).orElse(List.of()));
  }

  private NameForm nameForm() {
    return switch (names.get()) {
      case PANEL -> panel.getValue().map(Panel::names).orElse(NameForm.FULL);
      case SHORT -> NameForm.SHORT;
      case FULL -> NameForm.FULL;
    };
  }

  private ValueForm valueForm() {
    return switch (values.get()) {
      case PANEL -> panel.getValue().map(Panel::values).orElse(ValueForm.PLAIN);
      case LINE -> ValueForm.PLAIN;
      case QUOTED -> ValueForm.QUOTED;
      case SPLIT -> ValueForm.SPLIT;
    };
  }
}
