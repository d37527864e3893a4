package app.sendready.cli;

import app.sendready.answers.Answers;
import app.sendready.answers.SendingPlatform;
import app.sendready.check.Verdict;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.reports.DomainSummary;
import app.sendready.reports.NameLookup;
import app.sendready.reports.ReportsTally;
import app.sendready.reports.RungRules;
import app.sendready.reports.SenderNames;
import app.sendready.reports.read.ReportsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `sendready reports`: who sends as you, by the DMARC reports in files and folders, and may the
/// policy go a step up?
record ReportsCommand(Services.Outside outside, SendingPlatform platform, Messages messages) {
  int run(ParsedOptions typed, Terminal out, Terminal err) throws Refusal {
    String format = typed.one("--format").orElse("text").toLowerCase(Locale.ROOT);
    ReportsOutput output =
        switch (format) {
          case "text" -> new ReportsPrintout(messages, out);
          case "json" -> new ReportsJson(messages, out);
          case "csv" -> new ReportsTable(messages, out);
          default -> throw Refusal.of("cli.reports.format", "value", format);
        };
    List<Path> paths = paths(typed);
    Optional<Answers> answers =
        typed.has("--project")
            ? Optional.of(new AnswersReader(typed, Optional.empty()).read())
            : Optional.empty();
    Optional<String> yours = answers.map(a -> a.fromDomain().withoutDot());
    ReportsTally tally = new ReportsTally(new SenderNames(platform, answers));
    ReportsCount count = new ReportsCount(tally, yours, output, err, messages);
    new ReportsReader(count).read(paths);
    List<DomainSummary> domains = tally.domains(RungRules.builtIn(), yours);
    Optional<NameLookup.Names> named =
        typed.has(Options.LOOK_UP) ? Optional.of(lookUp(typed, domains, err)) : Optional.empty();
    if (named.isPresent()) {
      domains = tally.domains(RungRules.builtIn(), yours, named.get());
    }
    output.end(tally, domains, named);
    return status(count, domains);
  }

  private NameLookup.Names lookUp(ParsedOptions typed, List<DomainSummary> domains, Terminal err)
      throws Refusal {
    List<ResolverAddress> resolvers = typed.resolvers();
    List<String> unknown = NameLookup.unknown(domains);
    return new NameLookup(() -> outside.many().apply(resolvers), outside.clock())
        .ask(
            unknown,
            (done, all) ->
                err.line(
                    messages.say(Text.of("cli.reports.asked", "done", done).with("all", all))));
  }

  private static List<Path> paths(ParsedOptions typed) throws Refusal {
    List<Path> paths = new ArrayList<>();
    for (String place : typed.places()) {
      Path path = AnswersReader.path("PATH", place);
      if (!Files.exists(path)) {
        throw Refusal.of("cli.reports.file", "file", place);
      }
      paths.add(path);
    }
    if (paths.isEmpty()) {
      throw new Refusal(Text.of("cli.reports.what"));
    }
    return paths;
  }

  private static int status(ReportsCount count, List<DomainSummary> domains) {
    if (domains.stream()
        .flatMap(domain -> domain.findings().stream())
        .anyMatch(finding -> finding.verdict() == Verdict.FAIL)) {
      return Cli.FAILED;
    }
    return count.isUncertain() || domains.isEmpty() ? Cli.NOT_CHECKED : Cli.NOTHING_FAILED;
  }
}
