package app.sendready.reports;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.app.Words;
import app.sendready.dns.AnsweredBy;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Question;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.project.PlatformFile;
import app.sendready.reports.SourceName.State;
import app.sendready.reports.read.DmarcReport;
import app.sendready.reports.read.ReportRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Names of addresses, and what comes of them when senders are put together.
class NameLookupTest {
  private static final String SHOP = "shop.example";

  private final MemoryZone zone = new MemoryZone();
  private final List<Question> questions = new ArrayList<>();
  private final Resolver resolver =
      question -> {
        questions.add(question);
        return zone.ask(question);
      };

  private NameLookup.Names ask(String... addresses) {
    return new NameLookup(() -> resolver, InstantSource.fixed(Instant.EPOCH))
        .ask(List.of(addresses), (done, all) -> {});
  }

  private void ptr(String address, String... names) {
    for (String name : names) {
      zone.add(IpAddress.of(address).reverseName(), 60, new Rdata.Ptr(DomainName.of(name)));
    }
  }

  private void address(String name, String... addresses) {
    for (String address : addresses) {
      zone.add(DomainName.of(name), 60, new Rdata.Address(IpAddress.of(address)));
    }
  }

  private static SourceName name(State state, String name) {
    return new SourceName(state, Optional.of(DomainName.of(name)));
  }

  @Test
  void aNameThatLeadsBackIsConfirmed() {
    ptr("192.0.2.4", "mail.host.example");
    address("mail.host.example", "192.0.2.9", "192.0.2.4");
    ptr("2001:db8::4", "six.host.example");
    address("six.host.example", "2001:db8::4");
    NameLookup.Names names = ask("192.0.2.4", "2001:db8::4");
    assertThat(names.of("192.0.2.4")).contains(name(State.CONFIRMED, "mail.host.example"));
    assertThat(names.of("2001:db8::4")).contains(name(State.CONFIRMED, "six.host.example"));
  }

  @Test
  void aNameThatLeadsElsewhereIsAWordOfItsOwner() {
    ptr("192.0.2.4", "mail.google.com");
    address("mail.google.com", "198.51.100.1");
    ptr("192.0.2.5", "nowhere.example");
    NameLookup.Names names = ask("192.0.2.4", "192.0.2.5");
    assertThat(names.of("192.0.2.4")).contains(name(State.UNCONFIRMED, "mail.google.com"));
    assertThat(names.of("192.0.2.4").orElseThrow().confirmed()).isEmpty();
    assertThat(names.of("192.0.2.5")).contains(name(State.UNCONFIRMED, "nowhere.example"));
  }

  @Test
  void noNameIsToldApartFromNoAnswer() {
    zone.fail("6.2.0.192.in-addr.arpa", RecordType.PTR, Trouble.Kind.TIMEOUT);
    ptr("192.0.2.7", "slow.example");
    zone.fail("slow.example", RecordType.A, Trouble.Kind.SERVFAIL);
    NameLookup.Names names = ask("192.0.2.5", "192.0.2.6", "192.0.2.7");
    assertThat(names.of("192.0.2.5").orElseThrow().state()).isEqualTo(State.NONE);
    assertThat(names.of("192.0.2.6")).contains(new SourceName(State.UNTOLD, Optional.empty()));
    assertThat(names.of("192.0.2.7")).contains(name(State.UNTOLD, "slow.example"));
    assertThat(names.count(State.UNTOLD)).isEqualTo(2);
  }

  @Test
  void ofManyNamesFewAreFollowed() {
    ptr(
        "192.0.2.4",
        IntStream.range(0, 300).mapToObj(i -> "n" + i + ".many.example").toArray(String[]::new));
    assertThat(ask("192.0.2.4").of("192.0.2.4").orElseThrow().state()).isEqualTo(State.UNCONFIRMED);
    assertThat(questions).hasSize(1 + NameLookup.MOST_NAMES);
  }

  @Test
  void ofManyAddressesThereIsABoundAndTheRestIsCounted() {
    String[] many =
        IntStream.range(0, 300)
            .mapToObj(i -> "198.51.100." + (i % 256))
            .distinct()
            .toArray(String[]::new);
    String[] more =
        Stream.concat(Stream.of(many), IntStream.range(0, 44).mapToObj(i -> "192.0.2." + i))
            .toArray(String[]::new);
    NameLookup.Names names = ask(more);
    assertThat(names.names()).hasSize(NameLookup.MOST_ADDRESSES);
    assertThat(names.left()).isEqualTo(44);
    assertThat(questions).hasSize(NameLookup.MOST_ADDRESSES + 1);
  }

  @Test
  void whereEverythingIsDeniedNothingWasLearnt() {
    assertThat(ask("192.0.2.4", "192.0.2.5").count(State.UNTOLD)).isEqualTo(2);
    zone.apex("in-addr.arpa", "a.in-addr-servers.example");
    assertThat(ask("192.0.2.4", "192.0.2.5").count(State.NONE)).isEqualTo(2);
  }

  @Test
  void whatIsNotAnsweredInTimeIsUntold() {
    AtomicInteger minutes = new AtomicInteger();
    Resolver slow =
        question -> {
          minutes.incrementAndGet();
          return new DnsAnswer.Failed(
              new Trouble(Trouble.Kind.TIMEOUT, ""),
              new AnsweredBy(new ServerId("slow"), false, Instant.EPOCH));
        };
    NameLookup.Names names =
        new NameLookup(() -> slow, () -> Instant.EPOCH.plus(Duration.ofSeconds(2L * minutes.get())))
            .ask(IntStream.range(0, 200).mapToObj(i -> "192.0.2." + i).toList(), (done, all) -> {});
    assertThat(names.count(State.UNTOLD)).isEqualTo(200);
    assertThat(minutes.get()).isLessThan(80);
  }

  @Test
  void anInterruptEndsIt() {
    Thread.currentThread().interrupt();
    NameLookup.Names names = ask("192.0.2.4");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(questions).isEmpty();
    assertThat(names.count(State.UNTOLD)).isEqualTo(1);
  }

  private static ReportsTally tally(Year year) {
    ReportsTally tally =
        new ReportsTally(new SenderNames(PlatformFile.builtIn(), Optional.empty()));
    for (DmarcReport report : year.reports()) {
      tally.add(report, "a");
    }
    return tally;
  }

  private static List<DomainSummary> judge(ReportsTally tally, NameLookup.Names names) {
    return tally.domains(RungRules.builtIn(), Optional.empty(), names);
  }

  @Test
  void addressesOfOneOwnerAreOneSenderAndSumsStay() {
    ptr("192.0.2.4", "a.host.example");
    address("a.host.example", "192.0.2.4");
    ptr("198.51.100.80", "b.west.host.example");
    address("b.west.host.example", "198.51.100.80");
    ptr("192.0.2.5", "c.host.example");
    ReportsTally tally =
        tally(
            new Year(SHOP)
                .days(
                    10,
                    Year.platform(100, SHOP),
                    Year.bare("192.0.2.4", 2, SHOP),
                    Year.bare("192.0.2.5", 3, SHOP),
                    Year.bare("198.51.100.80", 5, SHOP),
                    Year.bare("10.0.0.4", 1, SHOP)));
    List<DomainSummary> before = judge(tally, NameLookup.Names.NONE);
    assertThat(NameLookup.unknown(before))
        .containsExactly("198.51.100.80", "192.0.2.5", "192.0.2.4");
    NameLookup.Names names = ask(NameLookup.unknown(before).toArray(String[]::new));
    for (int again = 0; again < 2; again++) {
      List<Sender> senders = judge(tally, names).getFirst().senders();
      assertThat(senders)
          .extracting(sender -> sender.kind() + " " + sender.name() + " " + sender.messages())
          .containsExactly(
              "HOST host.example 70",
              "NETWORK 192.0.2.0/24 30",
              "NETWORK 10.0.0.0/24 10",
              "PLATFORM Altcraft 1000");
      assertThat(senders.getFirst().addresses())
          .extracting(Sender.Source::address)
          .containsExactly("198.51.100.80", "192.0.2.4");
      assertThat(senders.getFirst().recentFailed()).isEqualTo(70);
    }
    DomainSummary asked = judge(tally, names).getFirst();
    assertThat(asked.messages()).isEqualTo(before.getFirst().messages());
    assertThat(asked.passed()).isEqualTo(before.getFirst().passed());
    assertThat(asked.next().touched()).isEqualTo(before.getFirst().next().touched());
    assertThat(judge(tally, NameLookup.Names.NONE)).isEqualTo(before);
  }

  @Test
  void moreAddressesThanAreKeptApartStillCount() {
    Year year = new Year(SHOP);
    for (int i = 0; i < 30; i++) {
      int net = i;
      year.report(
          "google.com",
          1,
          IntStream.range(0, 250)
              .mapToObj(j -> Year.bare("10." + net + ".0." + j, 1, SHOP))
              .toArray(ReportRow[]::new));
    }
    DomainSummary summary = judge(tally(year), NameLookup.Names.NONE).getFirst();
    assertThat(summary.senders()).hasSize(30);
    assertThat(summary.senders()).allSatisfy(one -> assertThat(one.messages()).isEqualTo(250));
    assertThat(summary.messages()).isEqualTo(7500);
  }

  @Test
  void namesOfStrangersAreSaidInBothLanguages() {
    Messages english = Words.in(Language.ENGLISH, ZoneOffset.UTC);
    Messages russian = Words.in(Language.RUSSIAN, ZoneOffset.UTC);
    SourceName claimed = name(State.UNCONFIRMED, "bank.example");
    assertThat(english.say(claimed.told())).isEqualTo("calls itself bank.example, unconfirmed");
    assertThat(russian.say(claimed.told()))
        .isEqualTo("называет себя bank.example, не подтверждено");
    SourceName untold = new SourceName(State.UNTOLD, Optional.empty());
    assertThat(english.say(untold.told())).isEqualTo("name not known: no answer");
    assertThat(english.say(name(State.UNTOLD, "a.example").told()))
        .isEqualTo("calls itself a.example; no answer whether that is so");
    ptr("192.0.2.4", "a.host.example");
    NameLookup.Names names = ask("192.0.2.4", "192.0.2.5");
    assertThat(english.say(names.told()))
        .isEqualTo("Names of 2 addresses: 0 confirmed, 1 unconfirmed, 1 without a name.");
    assertThat(russian.say(names.told()))
        .isEqualTo("Имена 2 адресов: подтверждено 0, не подтверждено 1, без имени 1.");
  }
}
