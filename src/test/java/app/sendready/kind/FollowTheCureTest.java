package app.sendready.kind;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.Figures;
import app.sendready.check.Fix;
import app.sendready.dns.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// People do what a row says. In every scenario of every kind: the row is then better or says the
/// next thing, no other row is worse, whoever was permitted still is, reports still arrive, and web
/// and mail stay where they are.
class FollowTheCureTest {
  @Test
  void everyCureMendsItsRowAndHarmsNobody() throws InterruptedException {
    Map<String, Integer> cured = new TreeMap<>();
    List<String> complaints = new ArrayList<>();
    int scenarios = 0;
    for (AllScenarios.Each each : AllScenarios.each()) {
      scenarios++;
      Cure.Result result = Cure.follow(each, UnaryOperator.identity());
      if (result.fixes() > 0) {
        cured.merge(each.kind().id(), 1, Integer::sum);
      }
      complaints.addAll(result.complaints());
    }
    int all = cured.values().stream().mapToInt(Integer::intValue).sum();
    Figures.line("cures followed: " + all + " of " + scenarios + " scenarios " + cured);
    complaints.forEach(Figures::line);
    assertThat(complaints).isEmpty();
    assertThat(all).isGreaterThan(200);
  }

  @Test
  void aCureThatShutsOutASenderIsNoticed() throws InterruptedException {
    assertThat(
            spoiled(fix ->
                fix instanceof Fix.Replace r && r.proposed().startsWith("v=spf1")
                    ? new Fix.Replace(
                        r.name(), r.type(), r.current(), "v=spf1 include:spf.akmta.net -all")
                    : fix))
        .anyMatch(complaint -> complaint.contains("shut out"));
  }

  @Test
  void aCureThatDropsAMailboxIsNoticed() throws InterruptedException {
    assertThat(
            spoiled(fix ->
                fix instanceof Fix.Replace r && r.proposed().startsWith("v=DMARC1")
                    ? new Fix.Replace(r.name(), r.type(), r.current(), "v=DMARC1; p=reject")
                    : fix))
        .anyMatch(complaint -> complaint.contains("no reports any more"));
  }

  @Test
  void aCureThatChangesNothingIsNoticed() throws InterruptedException {
    assertThat(
            spoiled(fix ->
                fix instanceof Fix.Replace r
                        && r.type() == RecordType.TXT
                        && r.current().indexOf('\n') < 0
                    ? new Fix.Replace(r.name(), r.type(), r.current(), r.current())
                    : fix))
        .anyMatch(complaint -> complaint.contains("no better"));
  }

  private static List<String> spoiled(UnaryOperator<Fix> spoil) throws InterruptedException {
    List<String> complaints = new ArrayList<>();
    for (AllScenarios.Each each : AllScenarios.each()) {
      if (each.kind().id().equals("spf") || each.kind().id().equals("dmarc")) {
        complaints.addAll(Cure.follow(each, spoil).complaints());
      }
    }
    return complaints;
  }
}
