package app.sendready.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.RecordType;
import app.sendready.kind.Kinds;
import app.sendready.network.MemoryNetwork;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// RFC 1034 §3.6.2: beside an alias there is nothing else.
final class AliasInTheWayTest {
  private final MemoryZone world = new MemoryZone(KindScenarios.CLOCK);

  private RowReport row(String kind) throws InterruptedException {
    KindScenarios.addPlatform(world);
    world.apex("com.", "a.gtld.example.").apex("example.com.", "ns1.hosting.example.");
    Answers answers =
        Answers.start(DomainName.of("news.example.com"), Mode.CLOUD, KindScenarios.PLATFORM);
    answers =
        answers.withPolicy(
            new Answers.Policy(
                answers.policy().dmarc(), "report@example.com", answers.policy().logo(), true));
    Report report =
        new Checker(Kinds.all(), KindScenarios.CLOCK)
            .run(answers, new MemoryNetwork(world), _ -> {});
    return report.rows().stream()
        .filter(row -> row.expected().kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> codes(RowReport row) {
    return row.judgement().findings().stream().map(finding -> finding.code().code()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "spf, news.example.com.",
    "sender-id, news.example.com.",
    "domainkeys-policy, _domainkey.news.example.com."
  })
  void theRecordTakesThePlaceOfAnAliasAtItsName(String kind, String name) throws Exception {
    world.cname(name, "shop.hosting.example.").address("shop.hosting.example.", "203.0.113.9");
    RowReport row = row(kind);

    assertThat(row.judgement().action()).isEqualTo(Action.CHANGE);
    assertThat(row.judgement().inTheWay())
        .containsExactly(new FoundRecord(RecordType.CNAME, "shop.hosting.example."));
  }

  @Test
  void thatTheAliasHasToGoIsTold() throws Exception {
    world.cname("news.example.com.", "shop.hosting.example.");
    world.address("shop.hosting.example.", "203.0.113.9");

    assertThat(codes(row("spf"))).contains("propagation.alias-first");
  }

  @Test
  void anAliasThatAWildcardMakesUpIsNobodysRecord() throws Exception {
    world.cname("*.example.com.", "shop.hosting.example.");
    world.address("shop.hosting.example.", "203.0.113.9");
    RowReport row = row("spf");

    assertThat(row.judgement().action()).isEqualTo(Action.ADD);
    assertThat(codes(row)).doesNotContain("propagation.alias-first");
  }

  @Test
  void whereThereIsNoAliasNothingChanges() throws Exception {
    world.address("news.example.com.", "203.0.113.9");
    RowReport row = row("spf");

    assertThat(row.judgement().action()).isEqualTo(Action.ADD);
    assertThat(row.judgement().inTheWay()).isEmpty();
  }
}
