package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Question;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// What many domains share is kept as long as its owner says (RFC 2308 for a *no*), and nothing
/// else is.
class SharedAnswersTest {
  private static final Endpoint SERVER = new Endpoint(IpAddress.of("192.0.2.53"));

  private final AtomicLong now = new AtomicLong();
  private final Lately shared = Lately.ofMany(now::get);

  private static Query query(String name) {
    return Query.recursive(new Question(DomainName.of(name), RecordType.TXT));
  }

  private static Reply.Rr text(String name, long ttl, Rdata data) {
    return new Reply.Rr(DomainName.of(name), ttl, data);
  }

  private static Rdata soa(long minimum) {
    DomainName zone = DomainName.of("example");
    return new Rdata.Soa(zone, zone, 1, 2, 3, 4, minimum);
  }

  private static Reply reply(int rcode, List<Reply.Rr> answer, List<Reply.Rr> authority) {
    return new Reply(
        rcode,
        true,
        false,
        false,
        answer,
        answer.size(),
        authority,
        List.of(),
        List.of(),
        Instant.EPOCH);
  }

  private boolean isKept(Reply reply) {
    shared.keep(SERVER, query("a.example"), reply);
    return shared.said(SERVER, query("a.example")).isPresent();
  }

  @Test
  void anAnswerIsKeptUntilTheShortestOfItsTtlsIsOver() {
    Rdata data = new Rdata.Txt(RecordType.TXT, List.of("x"));
    Reply brief =
        reply(
            Reply.NOERROR,
            List.of(text("a.example", 1, data), text("a.example", 300, data)),
            List.of());
    assertThat(isKept(brief)).isTrue();
    now.addAndGet(Duration.ofMillis(999).toNanos());
    assertThat(shared.said(SERVER, query("a.example"))).isPresent();
    now.addAndGet(Duration.ofMillis(1).toNanos());
    assertThat(shared.said(SERVER, query("a.example"))).isEmpty();
    Reply never = reply(Reply.NOERROR, List.of(text("a.example", 0, data)), List.of());
    assertThat(isKept(never)).isFalse();
  }

  @Test
  void aNoIsKeptAsTheZoneSays() {
    List<Reply.Rr> none = List.of();
    assertThat(isKept(reply(Reply.NXDOMAIN, none, List.of(text("example", 600, soa(300))))))
        .isTrue();
    assertThat(isKept(reply(Reply.NXDOMAIN, none, List.of(text("example", 600, soa(0))))))
        .as("the minimum counts")
        .isFalse();
    assertThat(isKept(reply(Reply.NXDOMAIN, none, none))).as("nobody says how long").isFalse();
    assertThat(isKept(reply(Reply.NOERROR, none, none))).isFalse();
  }

  @Test
  void thereIsABound() {
    Rdata big = new Rdata.Txt(RecordType.TXT, Collections.nCopies(250, "x".repeat(255)));
    for (int i = 0; i < 2000; i++) {
      String name = "x" + i + ".example";
      shared.keep(
          SERVER, query(name), reply(Reply.NOERROR, List.of(text(name, 300, big)), List.of()));
    }
    assertThat(shared.weight()).isLessThanOrEqualTo(32L << 20);
    assertThat(shared.said(SERVER, query("x0.example"))).as("the oldest went").isEmpty();
    assertThat(shared.said(SERVER, query("x1999.example"))).isPresent();
  }

  @Test
  void theRunsOwnDomainAndAddressesAreNeverAnsweredFromHere() {
    Budget budget = new Budget(Duration.ofSeconds(1), 9, new Manners(), Set.of());
    DomainName provider = DomainName.of("spf.provider.example");
    assertThat(budget.isSurelyForeign(provider))
        .as("as long as nobody knows what the run is about")
        .isFalse();
    budget.isAbout(DomainName.of("client.example"));
    assertThat(budget.isSurelyForeign(provider)).isTrue();
    assertThat(budget.isSurelyForeign(DomainName.of("_dmarc.client.example"))).isFalse();
    assertThat(shared.takes(query("10.2.0.192.in-addr.arpa"))).isFalse();
    assertThat(shared.takes(query("spf.provider.example"))).isTrue();
    assertThat(shared.takes(query("spf.provider.example").again()))
        .as("a deliberate repetition is sent")
        .isFalse();
  }
}
