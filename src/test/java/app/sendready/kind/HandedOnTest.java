package app.sendready.kind;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.check.Action;
import app.sendready.check.Fix;
import app.sendready.check.KindScenarios;
import app.sendready.check.PatientChecker;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.check.Verdict;
import app.sendready.dns.Alias;
import app.sendready.dns.AnsweredBy;
import app.sendready.dns.Authority;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Question;
import app.sendready.dns.RRset;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import app.sendready.dns.ZoneCut;
import app.sendready.network.AloneNetwork;
import app.sendready.network.MemoryNetwork;
import app.sendready.network.Network;
import app.sendready.practice.Practice;
import app.sendready.web.Fetcher;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What no kind can tell by its own record: a wildcard that answers in its place, an alias beside
/// it, a part of the domain that was handed on.
class HandedOnTest {
  private static MemoryZone corp() {
    MemoryZone world = new MemoryZone(KindScenarios.CLOCK);
    KindScenarios.addPlatform(world);
    return world.apex("corp.example", "ns1.hosting.example.", "ns2.hosting.example.");
  }

  private static Answers from(String domain) {
    return KindScenarios.answers(Map.of("domain", domain));
  }

  private static Report check(MemoryZone world, String domain) throws InterruptedException {
    return check(new MemoryNetwork(world), domain);
  }

  private static Report check(Network network, String domain) throws InterruptedException {
    return PatientChecker.of(Kinds.all()).run(from(domain), network, row -> {});
  }

  private static RowReport row(Report report, String kind) {
    return report.rows().stream()
        .filter(row -> row.expected().kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> codes(RowReport row) {
    return row.judgement().findings().stream().map(f -> f.code().code()).distinct().toList();
  }

  @Test
  void whatOnlyAWildcardGivesIsAddedBeforeTheFirstRecordTakesItAway() throws InterruptedException {
    MemoryZone world =
        corp()
            .address("*.corp.example", "203.0.113.10")
            .address("*.corp.example", "2001:db8::10")
            .mx("*.corp.example", 10, "mx.hosting.example")
            .address("mx.hosting.example", "203.0.113.97")
            .txt("*.corp.example", "v=spf1 include:spf.akmta.net ~all");
    Report before = check(world, "news.corp.example");
    for (String kind : List.of("apex", "mx", "spf")) {
      assertThat(row(before, kind).judgement().action()).as(kind).isEqualTo(Action.ADD);
      assertThat(codes(row(before, kind))).as(kind).contains("propagation.synthesised");
      assertThat(row(before, kind).verdict()).as(kind).isEqualTo(Verdict.WARN);
    }
    assertThat(row(before, "apex").judgement().proposed()).hasValue("203.0.113.10");
    assertThat(row(before, "mx").judgement().proposed()).hasValue("10 mx.hosting.example.");
    assertThat(row(before, "spf").judgement().proposed())
        .hasValue("v=spf1 include:spf.akmta.net ~all");

    before.rows().stream()
        .flatMap(row -> row.judgement().findings().stream())
        .filter(f -> f.code().code().equals("propagation.synthesised"))
        .map(f -> (Fix.Publish) f.fix().orElseThrow())
        .forEach(fix -> {
          String name = fix.name().toString();
          switch (fix.type()) {
            case A, AAAA -> world.address(name, fix.value());
            case MX -> world.mx(name, 10, fix.value().substring(3));
            default -> world.txt(name, fix.value());
          }
        });
    Report after = check(world, "news.corp.example");
    assertThat(row(after, "apex").judgement().found())
        .containsExactlyInAnyOrder("203.0.113.10", IpAddress.of("2001:db8::10").toString());
    for (String kind : List.of("apex", "mx", "spf")) {
      assertThat(row(after, kind).verdict()).as(kind).isEqualTo(Verdict.PASS);
      assertThat(codes(row(after, kind))).as(kind).doesNotContain("propagation.synthesised");
    }
  }

  @Test
  void aWildcardAliasOfTheDomainItselfIsAddedAsAddresses() throws InterruptedException {
    MemoryZone world =
        corp()
            .cname("*.corp.example", "www.hosting.example")
            .address("www.hosting.example", "203.0.113.10");
    RowReport apex = row(check(world, "news.corp.example"), "apex");
    assertThat(apex.judgement().action()).isEqualTo(Action.ADD);
    assertThat(apex.judgement().proposed()).hasValue("203.0.113.10");
    assertThat(codes(row(check(world, "news.corp.example"), "delegation")))
        .containsExactly("delegation.wildcard-alias");
  }

  @Test
  void aDomainThatIsThereItselfKeepsWhatItHas() throws InterruptedException {
    MemoryZone world =
        corp()
            .address("*.corp.example", "203.0.113.10")
            .address("news.corp.example", "203.0.113.10");
    assertThat(codes(row(check(world, "news.corp.example"), "apex"))).containsExactly("apex.ok");
  }

  @Test
  void aWildcardNeverReachesTheTopOfAZone() throws InterruptedException {
    MemoryZone world = corp().address("*.corp.example", "203.0.113.10");
    world
        .apex("news.corp.example", "ns1.hosting.example.")
        .address("news.corp.example", "203.0.113.10");
    assertThat(codes(row(check(world, "news.corp.example"), "apex"))).containsExactly("apex.ok");
  }

  @Test
  void aTextAndAnAliasAtOneNameAreToldWhateverTheTextSays() throws InterruptedException {
    MemoryZone world =
        corp()
            .txt("corp.example", "v=spf1 include:spf.akmta.net ~all")
            .cname("corp.example", "www.hosting.example")
            .txt("_dmarc.corp.example", "v=DMARC1; p=none; sp=none")
            .cname("_dmarc.corp.example", "policy.service.example")
            .txt("policy.service.example", "v=DMARC1; p=reject");
    Report report = check(world, "corp.example");
    for (String kind : List.of("spf", "dmarc")) {
      RowReport row = row(report, kind);
      assertThat(row.verdict()).as(kind).isEqualTo(Verdict.FAIL);
      assertThat(row.reason().code().code()).as(kind).isEqualTo("propagation.alias-beside");
      assertThat(row.reason().fix()).as(kind).get().isInstanceOf(Fix.Remove.class);
    }
  }

  @Test
  void anAliasThatOnlyResolversShowIsNoOldCopyWhileItIsFresh() throws InterruptedException {
    assertThat(seenThroughAnAlias(3600, 300, corp())).isEqualTo("propagation.alias-beside");
    assertThat(seenThroughAnAlias(3600, 240, corp())).isEqualTo("propagation.waiting");
    assertThat(seenThroughAnAlias(3471, 300, corp())).isEqualTo("propagation.waiting");
    assertThat(seenThroughAnAlias(3471, 171, corp())).isEqualTo("propagation.waiting");
    assertThat(seenThroughAnAlias(3600, 171, corp())).isEqualTo("propagation.waiting");
    assertThat(
            seenThroughAnAlias(
                3471, 171, corp().cname("_dmarc.corp.example", "policy.service.example")))
        .isEqualTo("propagation.alias-beside");
  }

  /// The reason of a DMARC row that is right at its zone, while a resolver shows another text.
  private static String seenThroughAnAlias(long alias, long ttl, MemoryZone world)
      throws InterruptedException {
    world
        .txt("_dmarc.corp.example", "v=DMARC1; p=none; rua=mailto:d@corp.example")
        .mx("corp.example", 10, "mx.hosting.example");
    DomainName name = DomainName.of("_dmarc.corp.example");
    DomainName target = DomainName.of("policy.service.example");
    world.add(target, 300, Rdata.Txt.of("v=spf1 -all"));
    DnsAnswer shown =
        new DnsAnswer.Found(
            new RRset(target, RecordType.TXT, ttl, List.of(Rdata.Txt.of("v=spf1 -all"))),
            List.of(new Alias(name, target, alias)),
            new AnsweredBy(new ServerId("public", ""), false, KindScenarios.CLOCK.instant()));
    Resolver resolver =
        question ->
            question.equals(new Question(name, RecordType.TXT)) ? shown : world.ask(question);
    Network network = new Seen(new MemoryNetwork(world), resolver);
    return row(check(network, "corp.example"), "dmarc").reason().code().code();
  }

  /// A network with one public resolver.
  private record Seen(MemoryNetwork rest, Resolver resolver) implements Network {
    @Override
    public Authority authority() {
      return rest.authority();
    }

    @Override
    public Resolver authoritative() {
      return rest.authoritative();
    }

    @Override
    public List<Named> publicResolvers() {
      return List.of(new Named("public", resolver));
    }

    @Override
    public Optional<Named> system() {
      return Optional.empty();
    }

    @Override
    public Fetcher web() {
      return rest.web();
    }
  }

  @Test
  void aPartWithAPanelOfItsOwnIsNamed() throws InterruptedException {
    MemoryZone world = corp();
    world.apex("_domainkey.corp.example", "ns1.keys.example.", "ns2.keys.example.");
    Report report = check(world, "corp.example");
    RowReport dkim = row(report, "dkim");
    assertThat(dkim.zone())
        .map(ZoneCut.Zone::name)
        .hasValue(DomainName.of("_domainkey.corp.example"));
    assertThat(codes(dkim)).contains("dkim.missing", "propagation.other-panel");
    assertThat(row(report, "spf").zone()).isEmpty();
  }

  @Test
  void brokenSignaturesOfAPartAreTheParts() throws InterruptedException {
    MemoryZone world = corp();
    world
        .apex("_domainkey.corp.example", "ns1.hosting.example.", "ns2.hosting.example.")
        .txt("ak._domainkey.corp.example", "v=DKIM1; k=rsa; p=" + Practice.SAMPLE_KEY);
    DomainName part = DomainName.of("_domainkey.corp.example");
    AnsweredBy resolver = new AnsweredBy(new ServerId("public", ""), false, Instant.EPOCH);
    Network network =
        new Seen(
            new MemoryNetwork(world),
            question ->
                question.name().isWithin(part)
                    ? new DnsAnswer.Failed(
                        new Trouble(Trouble.Kind.BOGUS, "signature expired"), resolver)
                    : world.ask(question));
    RowReport dkim = row(check(network, "corp.example"), "dkim");
    assertThat(dkim.reason().code().code()).isEqualTo("propagation.bogus");
    assertThat(dkim.reason().args()).containsEntry("zone", "_domainkey.corp.example");
  }

  @Test
  void aPartHandedToServersThatDoNotKnowItHasThatCause() throws InterruptedException {
    Network network = new Lame(corp(), DomainName.of("_dmarc.corp.example"), "ns1.gone.example");
    RowReport dmarc = row(check(network, "corp.example"), "dmarc");
    assertThat(dmarc.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(dmarc.reason().code().code()).isEqualTo("propagation.handed-to-strangers");
    assertThat(dmarc.reason().args())
        .containsEntry("zone", "_dmarc.corp.example")
        .containsEntry("parent", "corp.example")
        .containsEntry("servers", List.of("ns1.gone.example"));
  }

  @Test
  void aTargetEnteredAsANameServerIsSaid() throws InterruptedException {
    DomainName trk = DomainName.of("trk.corp.example");
    Report report = check(new Lame(corp(), trk, "trk.aksend.net"), "corp.example");
    RowReport tracking = row(report, "tracking");
    assertThat(codes(tracking)).containsExactly("propagation.alias-as-servers");
    assertThat(tracking.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(tracking.judgement().action()).isEqualTo(Action.CHANGE);
    assertThat(tracking.judgement().found()).containsExactly("trk.aksend.net.");
    RowReport elsewhere =
        row(check(new Lame(corp(), trk, "ns1.gone.example"), "corp.example"), "tracking");
    assertThat(elsewhere.verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void belowABranchThatIsAnsweredElsewhereTheOtherPlaceIsNamed() throws InterruptedException {
    MemoryZone world =
        corp()
            .txt("corp.example", "v=spf1 include:spf.akmta.net ~all")
            .dname("corp.example", "other.example");
    RowReport tracking = row(check(world, "corp.example"), "tracking");
    assertThat(tracking.reason().code().code()).isEqualTo("propagation.renamed");
    assertThat(tracking.reason().args()).containsEntry("place", "trk.other.example");
    assertThat(tracking.judgement().action()).isEqualTo(Action.CONFLICT);
  }

  /// A network in which one name was handed to a server that refuses it.
  private record Lame(MemoryZone world, DomainName zone, String server) implements AloneNetwork {
    private static final AnsweredBy SERVER =
        new AnsweredBy(new ServerId("ns1.gone.example", ""), false, Instant.EPOCH);
    private static final Trouble REFUSED = new Trouble(Trouble.Kind.LAME, "not for this zone");

    private MemoryNetwork rest() {
      return new MemoryNetwork(world);
    }

    @Override
    public Resolver authoritative() {
      return question ->
          question.name().isWithin(zone)
              ? new DnsAnswer.Failed(REFUSED, SERVER)
              : world.ask(question);
    }

    @Override
    public Fetcher web() {
      return rest().web();
    }

    @Override
    public ZoneCut zoneOf(DomainName name) {
      return name.isWithin(zone)
          ? new ZoneCut.Zone(
              zone,
              List.of(
                  new ZoneCut.Server(
                      DomainName.of(server),
                      IpAddress.parse("192.0.2.53"),
                      Optional.of(REFUSED),
                      Optional.empty())),
              List.of(),
              List.of(DomainName.of(server)),
              true,
              ZoneCut.Security.NOT_CHECKED)
          : rest().zoneOf(name);
    }

    @Override
    public List<DnsAnswer> askEach(Question question) {
      return List.of(authoritative().ask(question));
    }
  }
}
