package app.sendready.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.dns.ServerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Who has the record, and who has another one in its place.
class SpreadTest {
  private static ServerView view(String server, String... values) {
    String outcome = values.length == 0 ? "no-data" : "found";
    return new ServerView(new ServerId(server), outcome, List.of(values), 300, Instant.EPOCH);
  }

  private static Spread spread(FindingCode code) {
    ExpectedRecord row =
        new ExpectedRecord(
            "spf",
            DomainName.of("example.com"),
            RecordType.TXT,
            new Content.CheckedOnly(),
            Need.REQUIRED,
            ExpectedRecord.Place.ZONE);
    return Spread.of(
        new RowReport(
            row,
            Judgement.of(Action.KEEP, List.of(), Finding.of(code)),
            new Views(
                List.of(view("ns1", "new"), view("ns2", "new")),
                List.of(view("public", "old")),
                Optional.of(view("system", "new")),
                Optional.empty())));
  }

  @Test
  void aResolverThatShowsAnotherTextHasSomethingElse() {
    Spread spread = spread(PropagationFinding.LONG_TTL);
    assertThat(spread.has(view("public", "old"))).isEqualTo(Spread.Has.OTHER);
    assertThat(spread.has(view("system", "new"))).isEqualTo(Spread.Has.RIGHT);
    assertThat(spread.has(view("other"))).isEqualTo(Spread.Has.NOTHING);
  }

  @Test
  void nobodyHasARecordThatIsWrongEverywhere() {
    assertThat(spread(PropagationFinding.TEXT_AS_ALIAS).has(view("ns1", "new")))
        .isEqualTo(Spread.Has.OTHER);
    assertThat(PropagationFinding.TEXT_AS_ALIAS.verdict()).isEqualTo(Verdict.FAIL);
  }
}
