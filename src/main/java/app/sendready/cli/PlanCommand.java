package app.sendready.cli;

import app.sendready.answers.Answers;
import app.sendready.check.Plan;
import app.sendready.check.Report;
import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.export.ExportDocument;
import app.sendready.export.Panel;
import app.sendready.export.PlanFormat;
import app.sendready.export.PlanRows;
import app.sendready.i18n.Messages;
import app.sendready.provider.DnsHost;
import app.sendready.provider.ProviderCatalogue;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/// `plan`: the records that a domain needs, in any form, compared with DNS where that is asked for.
record PlanCommand(Services services, Messages messages) {
  byte[] run(Typed typed, PrintStream err) throws Refusal {
    String word = typed.one("--format").orElse("text");
    PlanFormat format =
        PlanFormat.byWord(word).orElseThrow(() -> Refusal.of("cli.plan-format", "value", word));
    Answers answers = new AnswersReader(typed).read();
    Cli.remark(answers, messages, err);
    Optional<Panel> said = said(typed, answers);
    Plan plan = Plan.of(answers, services.kinds());
    Optional<Report> looked = looked(typed, answers);
    Optional<Panel> seen =
        looked.map(
            report -> ExportDocument.panel(report, services.hosts().apply(report.zone().names())));
    Panel panel =
        new Panel(
            said.flatMap(Panel::zone)
                .or(() -> seen.flatMap(Panel::zone))
                .or(() -> whole(answers, said)),
            said.flatMap(Panel::host).or(() -> seen.flatMap(Panel::host)));
    PlanRows rows = rows(typed).orElse(format.usualRows());
    return format.bytes(ExportDocument.of(plan, panel, looked).only(rows), messages);
  }

  private static Optional<PlanRows> rows(Typed typed) throws Refusal {
    Optional<String> word = typed.one("--rows");
    if (word.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        PlanRows.byWord(word.get()).orElseThrow(() -> Refusal.of("cli.rows", "value", word.get())));
  }

  /// What was typed about where the records are edited.
  private static Optional<Panel> said(Typed typed, Answers answers) throws Refusal {
    Optional<String> id = typed.one("--dns-host");
    Optional<DnsHost> host = id.flatMap(known -> ProviderCatalogue.builtIn().byId(known));
    if (id.isPresent() && host.isEmpty()) {
      throw Refusal.of("cli.dns-host", "value", id.get());
    }
    Optional<String> name = typed.one("--zone");
    if (name.isEmpty()) {
      return host.map(known -> new Panel(Optional.empty(), Optional.of(known)));
    }
    DomainName zone =
        (TypedName.parse(name.get()) instanceof TypedName.Understood(DomainName typedZone, String _)
                ? Optional.of(typedZone)
                : Optional.<DomainName>empty())
            .filter(answers.fromDomain()::isWithin)
            .orElseThrow(() -> Refusal.of("cli.zone", "value", name.get()));
    return Optional.of(new Panel(Optional.of(zone), host));
  }

  /// A name of two labels can only be a zone of its own; of a longer one nobody knows without a
  /// look. Only a host that was named asks for short names.
  private static Optional<DomainName> whole(Answers answers, Optional<Panel> said) {
    boolean own = answers.fromDomain().labels().size() == 2;
    return own && said.flatMap(Panel::host).isPresent()
        ? Optional.of(answers.fromDomain())
        : Optional.empty();
  }

  private Optional<Report> looked(Typed typed, Answers answers) throws Refusal {
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
                    new Services.CheckRequest(answers, typed.resolvers(), Optional.empty(), replay),
                    row -> {}))
        : Optional.empty();
  }
}
