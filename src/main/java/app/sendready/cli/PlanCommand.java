package app.sendready.cli;

import app.sendready.answers.Answers;
import app.sendready.check.Plan;
import app.sendready.check.Report;
import app.sendready.dns.DomainName;
import app.sendready.export.PlanFormat;
import app.sendready.i18n.Messages;
import app.sendready.provider.DnsHost;
import app.sendready.provider.Panel;
import app.sendready.provider.PanelSheet;
import app.sendready.provider.PlanRows;
import java.nio.file.Path;
import java.util.Optional;

/// `plan`: the records that a domain needs, in any form, compared with DNS where that is asked for.
record PlanCommand(Services services, Messages messages) {
  byte[] run(ParsedOptions typed, Terminal err) throws Refusal {
    String word = typed.one("--format").orElse("text");
    PlanFormat format =
        PlanFormat.byWord(word).orElseThrow(() -> Refusal.of("cli.plan-format", "value", word));
    Answers answers = Cli.answers(typed, services, messages, err);
    Plan plan = Plan.of(answers, services.kinds());
    Optional<Report> looked = looked(typed, answers);
    Panel panel = panel(typed, answers, looked);
    PlanRows rows = rows(typed).orElse(format.usualRows());
    return format.bytes(PanelSheet.of(plan, looked, panel).only(rows), messages);
  }

  private static Optional<PlanRows> rows(ParsedOptions typed) throws Refusal {
    Optional<String> word = typed.one("--rows");
    if (word.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        PlanRows.byWord(word.get()).orElseThrow(() -> Refusal.of("cli.rows", "value", word.get())));
  }

  /// Where the records are edited: as it was typed, else as a look into DNS has shown it.
  private Panel panel(ParsedOptions typed, Answers answers, Optional<Report> looked)
      throws Refusal {
    Panel seen =
        looked
            .map(report ->
                Panel.of(
                    report.zone(),
                    services.hosts().apply(report.zone().names()),
                    answers.fromDomain()))
            .orElse(Panel.UNKNOWN);
    Optional<DnsHost> host = host(typed);
    Panel panel = host.map(seen::at).orElse(seen);
    Optional<DomainName> zone = zone(typed, answers);
    // A name of two labels can only be a zone of its own; of a longer one nobody knows without a
    // look. Only a host that was named asks for short names.
    boolean own = answers.fromDomain().labels().size() == 2;
    return zone.or(seen::zone)
        .or(() -> host.filter(_ -> own).map(_ -> answers.fromDomain()))
        .map(panel::in)
        .orElse(panel);
  }

  private static Optional<DnsHost> host(ParsedOptions typed) throws Refusal {
    Optional<String> word = typed.one("--dns-host");
    return word.isEmpty() ? Optional.empty() : Optional.of(HostsCommand.host(word.get()));
  }

  private static Optional<DomainName> zone(ParsedOptions typed, Answers answers) throws Refusal {
    Optional<String> name = typed.one("--zone");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    DomainName zone = AnswersReader.name("--zone", name.get());
    if (!answers.fromDomain().isWithin(zone)) {
      throw Refusal.of("cli.zone", "value", name.get());
    }
    return Optional.of(zone);
  }

  private Optional<Report> looked(ParsedOptions typed, Answers answers) throws Refusal {
    Optional<Path> replay =
        typed.one("--replay").isPresent()
            ? Optional.of(AnswersReader.path("--replay", typed.text("--replay")))
            : Optional.empty();
    boolean look = typed.isOn("--look", false) || typed.has("--resolver") || replay.isPresent();
    return look
        ? Optional.of(
            services
                .checker()
                .run(
                    new Services.CheckRequest(
                        services.kinds(),
                        answers,
                        typed.resolvers(),
                        false,
                        Optional.empty(),
                        replay),
                    row -> {}))
        : Optional.empty();
  }
}
