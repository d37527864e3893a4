package app.sendready.kind;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.Figures;
import app.sendready.answers.Answers;
import app.sendready.check.Action;
import app.sendready.check.Checker;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.check.FindingCode;
import app.sendready.check.Judgement;
import app.sendready.check.KindScenarios;
import app.sendready.check.KindScenarios.Setting;
import app.sendready.check.PatientChecker;
import app.sendready.check.RecordKind;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.check.Sources;
import app.sendready.check.Verdict;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.RecordType;
import app.sendready.kind.dkim.DkimStatus;
import app.sendready.kind.dmarc.AuthResult;
import app.sendready.kind.dmarc.DmarcEvaluator;
import app.sendready.kind.dmarc.DmarcResult;
import app.sendready.kind.dmarc.Identity;
import app.sendready.kind.spf.SpfEvaluator;
import app.sendready.kind.spf.SpfOutcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `check` and the commands `spf`, `dkim` and `dmarc` look at the same zone: where one says that it
/// works, the other must not say that it does not.
class OneTruthTest {
  /// Rows that fail though the single record works, because something around it does not.
  private static final Set<String> AROUND =
      Set.of(
          "spf.allows-everyone",
          "spf.too-many-lookups",
          "spf.too-many-voids",
          "spf.too-many-mx",
          "spf.include-broken",
          "spf.include-without-spf",
          "spf.host-include",
          "spf.loop",
          "spf.mail-from-not-permitted",
          "dmarc.mail-rejected",
          "dkim.other-key",
          "dkim.altered",
          "dkim.wildcard-instead",
          "dkim.sample-key",
          "dkim.part-missing",
          "dkim.cut-short",
          "dkim.case-changed",
          "propagation.alias-beside");

  /// What a judge behind a command says: that it works, that it does not, or nothing.
  private enum Says {
    WORKS,
    FAILS,
    NOTHING
  }

  @Test
  void theRowsAndTheCommandsNeverContradictEachOther() throws InterruptedException {
    Map<String, Integer> compared = new TreeMap<>();
    List<String> contradictions = contradictions(Kinds.all(), compared);
    Figures.line("one truth: " + compared);
    contradictions.forEach(Figures::line);
    assertThat(contradictions).isEmpty();
    assertThat(compared.get("spf")).isGreaterThan(300);
    assertThat(compared.get("dmarc")).isGreaterThan(300);
    assertThat(compared.get("dkim")).isGreaterThan(150);
  }

  @Test
  void aJudgeThatCallsEveryRowRightIsNoticed() throws InterruptedException {
    List<RecordKind> spoiled = Kinds.all().stream().map(k -> (RecordKind) new Rosy(k)).toList();
    assertThat(contradictions(spoiled, new TreeMap<>()))
        .anyMatch(line -> line.contains(" spf "))
        .anyMatch(line -> line.contains(" dkim "))
        .anyMatch(line -> line.contains(" dmarc "));
  }

  private static List<String> contradictions(List<RecordKind> kinds, Map<String, Integer> compared)
      throws InterruptedException {
    Checker checker = PatientChecker.of(kinds);
    List<String> contradictions = new ArrayList<>();
    for (AllScenarios.Each each : AllScenarios.each()) {
      Setting setting = each.setting();
      Report report = checker.run(setting.answers(), setting.network(), row -> {});
      for (RowReport row : report.rows()) {
        Says says =
            switch (row.expected().kind()) {
              case "spf" -> spf(setting, row.expected().name());
              case "dkim" -> dkim(setting, row.expected().name());
              case "dmarc" -> dmarc(setting);
              default -> Says.NOTHING;
            };
        if (says == Says.NOTHING || row.verdict() == Verdict.UNKNOWN) {
          continue;
        }
        compared.merge(row.expected().kind(), 1, Integer::sum);
        boolean right = row.verdict().compareTo(Verdict.WARN) <= 0;
        boolean around =
            row.judgement().findings().stream().anyMatch(f -> AROUND.contains(f.code().code()));
        if (right && says == Says.FAILS || !right && says == Says.WORKS && !around) {
          contradictions.add(
              each
                  + ": "
                  + row.expected().kind()
                  + " row "
                  + row.reason().code().code()
                  + ", command "
                  + says);
        }
      }
    }
    return contradictions;
  }

  /// `sendready spf`: every address of the platform, or of the servers.
  private static Says spf(Setting setting, DomainName domain) {
    SpfEvaluator evaluator = new SpfEvaluator(setting.world(), KindScenarios.CLOCK);
    Set<SpfOutcome> outcomes = new LinkedHashSet<>();
    for (IpAddress ip : addresses(setting)) {
      outcomes.add(evaluator.check(ip, domain).outcome());
    }
    if (outcomes.isEmpty() || outcomes.contains(SpfOutcome.TEMPERROR)) {
      return Says.NOTHING;
    }
    return outcomes.equals(Set.of(SpfOutcome.PASS)) ? Says.WORKS : Says.FAILS;
  }

  private static List<IpAddress> addresses(Setting setting) {
    if (!setting.answers().isCloud()) {
      return setting.answers().servers().addresses();
    }
    boolean whole =
        setting
            .world()
            .ask(setting.answers().platform().spfInclude(), RecordType.TXT)
            .records()
            .stream()
            .anyMatch(r -> r.text().equals(PLATFORM_SPF));
    return whole
        ? Stream.of("198.51.100.0", "198.51.100.77", "198.51.100.255", "203.0.113.63")
            .map(IpAddress::of)
            .toList()
        : List.of();
  }

  private static final String PLATFORM_SPF = "v=spf1 ip4:198.51.100.0/24 ip4:203.0.113.0/26 ~all";

  /// `sendready dkim`: the text at the selector, if it is one.
  private static Says dkim(Setting setting, DomainName name) {
    DnsAnswer answer = setting.world().ask(name, RecordType.TXT);
    if (answer instanceof DnsAnswer.Failed) {
      return Says.NOTHING;
    }
    Optional<String> only =
        answer.records().size() == 1
            ? Optional.of(answer.records().getFirst().text())
            : Optional.empty();
    DkimStatus status = DkimStatus.of(only.orElse(""));
    return only.isPresent() && status.valid() && status.acceptedToday() ? Says.WORKS : Says.FAILS;
  }

  /// `sendready dmarc`: whether a record applies that receivers use.
  private static Says dmarc(Setting setting) {
    DomainName domain = setting.answers().fromDomain();
    DmarcResult result =
        new DmarcEvaluator(setting.world())
            .evaluate(domain, List.of(), List.of(new Identity(domain, AuthResult.PASS)));
    if (result.findings().stream().anyMatch(f -> f.verdict() == Verdict.FAIL)) {
      return Says.FAILS;
    }
    return switch (result.result()) {
      case PASS -> Says.WORKS;
      case NONE, FAIL, PERMERROR -> Says.FAILS;
      case TEMPERROR -> Says.NOTHING;
    };
  }

  /// A kind that finds nothing wrong with anything, to see the guard bite.
  private record Rosy(RecordKind kind) implements RecordKind {
    @Override
    public String id() {
      return kind.id();
    }

    @Override
    public List<ExpectedRecord> plan(Answers answers) {
      return kind.plan(answers);
    }

    @Override
    public Judgement check(ExpectedRecord expected, Answers answers, Sources sources) {
      return Judgement.of(
          Action.KEEP,
          List.of("right"),
          Finding.of(
              kind.codes().stream()
                  .filter(code -> code.verdict() == Verdict.PASS)
                  .findFirst()
                  .orElseThrow()));
    }

    @Override
    public List<? extends FindingCode> codes() {
      return kind.codes();
    }
  }
}
