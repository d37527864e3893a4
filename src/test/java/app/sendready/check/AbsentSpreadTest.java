package app.sendready.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.dns.ServerId;
import app.sendready.kind.bimi.BimiFinding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AbsentSpreadTest {
  private static final ServerView SERVER =
      new ServerView(
          new ServerId("ns1.example.net"), "found", List.of("another text"), 300, Instant.EPOCH);

  private static Spread.Has has(BimiFinding finding) {
    ExpectedRecord expected =
        new ExpectedRecord(
            "bimi",
            DomainName.of("default._bimi.example.com"),
            RecordType.TXT,
            new Content.Value("v=BIMI1; l=https://example.com/logo.svg"),
            Need.OPTIONAL,
            ExpectedRecord.Place.ZONE);
    return Spread.of(
            new RowReport(
                expected,
                Judgement.of(Action.ADD, List.of(), Finding.of(finding)),
                new Views(List.of(SERVER), List.of(), Optional.empty(), Optional.empty())))
        .has(SERVER);
  }

  @Test
  void noServerHasWhatIsNotThere() {
    assertThat(has(BimiFinding.MISSING)).isEqualTo(Spread.Has.OTHER);
    assertThat(has(BimiFinding.OK)).isEqualTo(Spread.Has.RIGHT);
  }
}
