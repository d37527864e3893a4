package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Question;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What one run, and all runs of a session, may send to whom.
class BudgetTest {
  private static final Endpoint RESOLVER = new Endpoint(IpAddress.of("192.0.2.1"));
  private static final Endpoint OWN = new Endpoint(IpAddress.of("192.0.2.10"));
  private static final Endpoint THIRD = new Endpoint(IpAddress.of("203.0.113.1"));
  private static final int PLENTY = 500;
  private static final int POLITE = 60;

  private final Manners manners = new Manners();

  private Budget run(int packets) {
    Budget budget = new Budget(Duration.ofSeconds(10), packets, manners, Set.of(RESOLVER));
    budget.isAbout(DomainName.of("www.shop.example"));
    return budget;
  }

  private static Query query(String name) {
    return Query.direct(new Question(DomainName.of(name), RecordType.TXT));
  }

  private static long sent(Budget budget, Endpoint to, String pattern) {
    return IntStream.range(0, PLENTY)
        .filter(i -> budget.spend(to, query(pattern.replace("#", "" + i))).isEmpty())
        .count();
  }

  private static Reply reply(boolean authoritative, String name, Rdata data) {
    List<Reply.Rr> answer = List.of(new Reply.Rr(DomainName.of(name), 60, data));
    return new Reply(
        0, authoritative, false, false, answer, 1, List.of(), List.of(), List.of(), Instant.EPOCH);
  }

  @Test
  void aThirdPartyGetsFewPacketsHoweverManyNamesLeadToIt() {
    assertThat(sent(run(PLENTY), THIRD, "x#.shop.example")).isBetween(20L, (long) POLITE);
  }

  @Test
  void anotherDomainIsAskedAboutFewTimesWhoeverIsAsked() {
    assertThat(sent(run(PLENTY), RESOLVER, "x#.victim.example")).isBetween(20L, (long) POLITE);
    assertThat(sent(run(PLENTY), RESOLVER, "x#.shop.example")).isEqualTo(PLENTY);
  }

  @Test
  void watchingDoesNotAskAnew() {
    long all = 0;
    for (int round = 0; round < 20; round++) {
      all += sent(run(PLENTY), THIRD, "x#.victim.example");
    }
    assertThat(all).isLessThanOrEqualTo(POLITE);
  }

  @Test
  void whoAnswersWithAuthorityForTheDomainIsAskedOnAndNobodyElse() {
    Budget budget = run(PLENTY);
    Rdata text = Rdata.parse(RecordType.TXT, "here").orElseThrow();
    budget.heard(THIRD, query("a.victim.example"), reply(true, "a.victim.example", text));
    budget.heard(THIRD, query("a.shop.example"), reply(false, "a.shop.example", text));
    assertThat(sent(budget, THIRD, "x#.shop.example")).isLessThanOrEqualTo(POLITE);
    budget.heard(OWN, query("a.shop.example"), reply(true, "a.shop.example", text));
    assertThat(sent(run(PLENTY), OWN, "x#.shop.example")).isLessThanOrEqualTo(POLITE);
    assertThat(sent(budget, OWN, "x#.shop.example")).isGreaterThan(POLITE);
  }

  @Test
  void aRunHasABoundOnPacketsInAll() {
    assertThat(sent(run(100), RESOLVER, "x#.shop.example")).isEqualTo(100);
  }

  @Test
  void whatIsHeardIsPaidForInMemory() {
    Budget budget = run(PLENTY);
    Rdata big = new Rdata.Txt(RecordType.TXT, Collections.nCopies(250, "x".repeat(255)));
    Rdata empty = new Rdata.Txt(RecordType.TXT, Collections.nCopies(64_000, ""));
    assertThat(budget.keep(reply(true, "shop.example", big))).isEmpty();
    long kept =
        IntStream.range(0, PLENTY)
            .filter(
                i -> budget.keep(reply(true, "shop.example", i % 2 == 0 ? big : empty)).isEmpty())
            .count();
    assertThat(kept).isBetween(5L, 20L);
    assertThat(budget.keep(reply(true, "shop.example", big)))
        .hasValueSatisfying(why -> assertThat(why.kind()).isEqualTo(Trouble.Kind.BUDGET));
  }

  @ParameterizedTest
  @CsvSource({
    "a.b.shop.example, shop.example",
    "shop.example, shop.example",
    "example, example",
    "www.shop.co.uk, shop.co.uk",
    "shop.co.uk, shop.co.uk",
    "co.uk, co.uk",
    "x.t.co, x.t.co",
    "a.shop.fr, shop.fr"
  })
  void aDomainIsWhatSomebodyRegisteredNearEnough(String name, String domain) {
    assertThat(Manners.domain(DomainName.of(name))).isEqualTo(DomainName.of(domain));
  }

  @Test
  void whatOthersSaidLatelyIsRememberedButNotWithoutEnd() {
    Lately lately = new Lately();
    Rdata big = new Rdata.Txt(RecordType.TXT, Collections.nCopies(250, "x".repeat(255)));
    for (int i = 0; i < PLENTY; i++) {
      String name = "x" + i + ".victim.example";
      lately.keep(THIRD, query(name), reply(true, name, big));
    }
    assertThat(lately.said(THIRD, query("x0.victim.example"))).isPresent();
    assertThat(lately.said(OWN, query("x0.victim.example"))).isEmpty();
    assertThat(
            IntStream.range(0, PLENTY)
                .filter(i -> lately.said(THIRD, query("x" + i + ".victim.example")).isPresent()))
        .hasSizeLessThan(100);
  }
}
