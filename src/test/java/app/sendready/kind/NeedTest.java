package app.sendready.kind;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.check.Action;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Finding;
import app.sendready.check.FindingCode;
import app.sendready.check.Judgement;
import app.sendready.check.KindScenarios;
import app.sendready.check.Need;
import app.sendready.check.RecordKind;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.check.Verdict;
import app.sendready.check.Views;
import app.sendready.dns.AnsweredBy;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import app.sendready.dns.ZoneCut;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What is only recommended, optional or legacy never makes the whole red, whatever it finds.
class NeedTest {
  private static final Set<Need> OPTIONAL = EnumSet.of(Need.OPTIONAL, Need.LEGACY);

  private static final List<Answers> BOTH_MODES =
      List.of(
          KindScenarios.answers(Map.of("logo", "https://example.com/logo.svg")),
          KindScenarios.answers(
              Map.of("mode", "on-premise", "mta", Map.of("mta-1", List.of("192.0.2.4")))));

  private static Verdict whole(ExpectedRecord expected, FindingCode code) {
    RowReport row =
        new RowReport(expected, Judgement.of(Action.NONE, List.of(), Finding.of(code)), Views.NONE);
    ZoneCut unknown =
        new ZoneCut.Unknown(
            new Trouble(Trouble.Kind.TIMEOUT, "no zone in this test"),
            new AnsweredBy(new ServerId("memory", ""), false, Instant.EPOCH));
    return new Report(BOTH_MODES.getFirst(), unknown, List.of(row), Instant.EPOCH, Duration.ZERO)
        .verdict();
  }

  @Test
  void onlyARequiredRowCanMakeTheWholeRed() {
    int tried = 0;
    for (Answers answers : BOTH_MODES) {
      for (RecordKind kind : Kinds.all()) {
        for (ExpectedRecord expected : kind.plan(answers)) {
          for (FindingCode code : Sentences.codes()) {
            boolean own = code.group().equals(kind.id()) || code.group().equals("propagation");
            if (!own) {
              continue;
            }
            tried++;
            Verdict whole = whole(expected, code);
            if (expected.need() == Need.REQUIRED) {
              assertThat(whole).isEqualTo(code.verdict());
            } else {
              assertThat(whole)
                  .as("%s %s", expected.need(), code.code())
                  .isIn(Verdict.PASS, Verdict.WARN);
            }
          }
        }
      }
    }
    assertThat(tried).isGreaterThan(300);
  }

  /// Not even the row itself: an optional or legacy row has nothing that fails.
  @Test
  void optionalAndLegacyKindsHaveNoFindingThatFails() {
    Set<String> kinds = new TreeSet<>();
    for (Answers answers : BOTH_MODES) {
      for (RecordKind kind : Kinds.all()) {
        if (kind.plan(answers).stream().anyMatch(row -> OPTIONAL.contains(row.need()))) {
          kinds.add(kind.id());
          assertThat(kind.codes()).as(kind.id()).noneMatch(code -> code.verdict() == Verdict.FAIL);
        }
      }
    }
    assertThat(kinds).contains("bimi", "domainkeys-policy", "sender-id");
  }
}
