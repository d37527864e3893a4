package app.sendready.ui.step.golive;

import app.sendready.answers.Answers;
import app.sendready.check.Need;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.check.Verdict;
import app.sendready.dns.DomainName;
import app.sendready.export.WarmUpCalendar;
import app.sendready.export.WarmUpCsv;
import app.sendready.golive.Demands;
import app.sendready.golive.OutsideTool;
import app.sendready.golive.ProviderReadiness;
import app.sendready.golive.WarmUp;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Input;
import app.sendready.ui.fx.Note;
import app.sendready.ui.fx.ParsedInput;
import app.sendready.ui.wizard.Fields;
import app.sendready.ui.wizard.Step;
import app.sendready.web.MailboxHost;
import app.sendready.web.SecureHost;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/// What the last step knows: readiness, the warm-up calendar, what was ticked.
public final class GoLiveModel {
  /// What to look at in the message itself, in the platform's order.
  static final List<String> CONTENT =
      List.of("subject", "text", "markup", "images", "links", "shorteners", "attachments", "leave");

  private final Demands demands;
  private final ObservableValue<Optional<Answers>> answers;
  private final ObservableValue<Optional<DomainName>> domain;
  private final ObservableValue<Optional<Report>> report;
  private final ObjectBinding<List<ProviderReadiness>> providers;
  private final Input<Long> people = new Input<>("", GoLiveModel::number);
  private final Input<Long> daily = new Input<>("", GoLiveModel::number);
  private final ObjectBinding<Optional<WarmUp>> plan;
  private final Map<String, BooleanProperty> ticks = new LinkedHashMap<>();
  private final BooleanProperty mailbox = new SimpleBooleanProperty();
  private final Demanded demanded;
  private final Clock clock;
  private final ZoneId zone;
  private final Saver saver;

  /// Whom the questions of this step go to.
  ///
  /// @param mailboxes asks mail servers; empty where there are none, as in practice
  /// @param sites shows what stands at a domain's own address
  /// @param background makes a [Background] for each question
  public record Asked(
      Optional<MailboxHost> mailboxes, SecureHost sites, Supplier<Background> background) {}

  /// @param report the newest look at the records
  /// @param fields keeps what is typed and ticked in the project
  /// @param zone whose tomorrow the calendar begins with
  public GoLiveModel(
      Demands demands,
      ObservableValue<Optional<Answers>> answers,
      ObservableValue<Optional<Report>> report,
      Fields fields,
      Asked asked,
      Clock clock,
      ZoneId zone,
      Saver saver) {
    this.demands = demands;
    this.answers = answers;
    this.domain = answers.map(now -> now.map(Answers::fromDomain));
    this.report = report;
    this.clock = clock;
    this.zone = zone;
    this.saver = saver;
    providers =
        Bindings.createObjectBinding(
            () ->
                demands.providers().stream()
                    .map(p -> ProviderReadiness.of(p, report.getValue()))
                    .toList(),
            report);
    plan = Bindings.createObjectBinding(this::calendar, people.reading(), daily.reading());
    CONTENT.forEach(item -> ticks.put(item, new SimpleBooleanProperty()));
    demanded = new Demanded(answers, asked.mailboxes(), asked.sites(), asked.background());
    keep(fields);
  }

  private void keep(Fields fields) {
    fields.text("golive.people", people.text());
    fields.text("golive.daily", daily.text());
    fields.tick("golive.mailbox", mailbox);
    fields.text("golive.mailbox.name", demanded.mailbox().text());
    ticks.forEach((item, ticked) -> fields.tick("golive.content." + item, ticked));
  }

  public ObservableValue<List<ProviderReadiness>> providers() {
    return providers;
  }

  /// Whether anybody has looked at the records yet.
  public ObservableValue<Boolean> hasReport() {
    return report.map(Optional::isPresent);
  }

  /// How many required records are known not to be right, as *Verify* counts them: one whose turn
  /// has not come is not among them.
  public ObservableValue<Long> open() {
    return report.map(now -> now.map(GoLiveModel::open).orElse(0L));
  }

  private static long open(Report seen) {
    return seen.rows().stream()
        .filter(row -> row.expected().need() == Need.REQUIRED)
        .filter(row -> row.verdict() == Verdict.FAIL)
        .filter(row -> !seen.isLater(row))
        .count();
  }

  /// Whether every required record works.
  public ObservableValue<Boolean> isReady() {
    return report.map(now ->
        now.stream()
                .flatMap(seen -> seen.rows().stream())
                .filter(row -> row.expected().need() == Need.REQUIRED)
                .allMatch(RowReport::works)
            && now.isPresent());
  }

  /// What is typed into the platform now; nothing without a domain.
  ObservableValue<List<PlatformField>> platformFields() {
    return answers.map(now -> now.map(PlatformField::of).orElse(List.of()));
  }

  /// How the platform is called.
  ObservableValue<String> platform() {
    return answers.map(now -> now.map(all -> all.platform().name()).orElse(""));
  }

  /// Whether the user has said that the mailbox in From exists.
  BooleanProperty mailbox() {
    return mailbox;
  }

  /// What the platform demands first, asked on request.
  Demanded demanded() {
    return demanded;
  }

  /// Where the platform's page asks to have the domain watched.
  List<OutsideTool> postmasters() {
    return demands.tools().stream()
        .filter(tool -> tool.address().contains("//postmaster."))
        .toList();
  }

  /// The domain as those services take it; empty text before there is one.
  ObservableValue<String> domainToAdd() {
    return domain.map(now -> now.map(DomainName::withoutDot).orElse(""));
  }

  /// How many addresses are on the list.
  public Input<Long> people() {
    return people;
  }

  /// How many messages a day are wanted in the end.
  public Input<Long> daily() {
    return daily;
  }

  /// The calendar, once both numbers are there; begins tomorrow.
  public ObservableValue<Optional<WarmUp>> plan() {
    return plan;
  }

  /// Whether something about the message was looked at.
  public BooleanProperty tick(String item) {
    return Objects.requireNonNull(ticks.get(item));
  }

  public List<OutsideTool> tools() {
    return demands.tools();
  }

  /// Where a tool is opened; without a domain only those that take none.
  public Optional<URI> address(OutsideTool tool) {
    return tool.takesDomain()
        ? Optional.ofNullable(domain.getValue()).flatMap(now -> now).map(tool::forDomain)
        : Optional.of(URI.create(tool.address()));
  }

  /// Keeps the calendar as a table.
  public void saveTable(Messages messages) {
    plan.get().ifPresent(days -> saver.save(fileName() + ".csv", new WarmUpCsv(messages).of(days)));
  }

  /// Keeps the calendar for a calendar program.
  public void saveCalendar(Messages messages) {
    Optional<DomainName> name = domain.getValue();
    if (plan.get().isPresent() && name.isPresent()) {
      String text = new WarmUpCalendar(messages).of(plan.get().get(), name.get(), clock.instant());
      saver.save(fileName() + ".ics", text);
    }
  }

  ObservableValue<Step.State> state() {
    return Bindings.createObjectBinding(
        () -> {
          if (report.getValue().isEmpty()) {
            return Step.State.TO_DO;
          }
          long wrong =
              providers.get().stream()
                  .mapToLong(r -> r.count(ProviderReadiness.State.NOT_MET))
                  .sum();
          return wrong > 0 ? Step.State.NEEDS_YOU : Step.State.TO_DO;
        },
        report,
        providers);
  }

  private String fileName() {
    return "warm-up-" + domain.getValue().map(DomainName::withoutDot).orElse("calendar");
  }

  private Optional<WarmUp> calendar() {
    if (people.value().isEmpty() || daily.value().isEmpty()) {
      return Optional.empty();
    }
    LocalDate tomorrow = clock.instant().atZone(zone).toLocalDate().plusDays(1);
    return Optional.of(WarmUp.of(people.value().get(), daily.value().get(), tomorrow));
  }

  /// A whole number, written plainly or in groups of three.
  private static ParsedInput<Long> number(String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return ParsedInput.waiting();
    }
    if (!text.matches("[0-9]{1,12}|[0-9]{1,3}([ ,.'\u00a0\u202f][0-9]{3}){1,3}")) {
      return new ParsedInput.Wrong<>(Note.problem(Text.of("golive.number.problem")));
    }
    long number = Long.parseLong(text.replaceAll("[^0-9]", ""));
    if (number < 1 || number > WarmUp.MOST) {
      return new ParsedInput.Wrong<>(
          Note.problem(Text.of("golive.number.range", "most", WarmUp.MOST)));
    }
    return ParsedInput.understood(number);
  }
}
