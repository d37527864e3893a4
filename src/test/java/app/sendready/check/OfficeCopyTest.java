package app.sendready.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.AnsweredBy;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Question;
import app.sendready.dns.RRset;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import app.sendready.dns.ZoneCut;
import app.sendready.network.Network;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An office's own copy of a domain, and what only looks like one.
class OfficeCopyTest {
  private static final DomainName ZONE = DomainName.of("example.com");
  private static final Question ADDRESS =
      new Question(DomainName.of("mta-1.example.com"), RecordType.A);

  private final List<Question> asked = new ArrayList<>();

  private static AnsweredBy by(boolean authoritative) {
    return new AnsweredBy(new ServerId("system", ""), authoritative, Instant.EPOCH);
  }

  private static DnsAnswer address(String literal, boolean authoritative) {
    Rdata data = new Rdata.Address(IpAddress.of(literal));
    return new DnsAnswer.Found(
        new RRset(ADDRESS.name(), data.type(), 300, List.of(data)), List.of(), by(authoritative));
  }

  private static DnsAnswer no(String zone, long serial) {
    return new DnsAnswer.NoData(
        List.of(), Optional.of(new DnsAnswer.Negative(DomainName.of(zone), 60, serial)), by(false));
  }

  private static ZoneCut cut(Long... serials) {
    return new ZoneCut.Zone(
        ZONE,
        List.of(serials).stream()
            .map(serial ->
                new ZoneCut.Server(
                    DomainName.of("ns.example.net"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(serial)))
            .toList(),
        List.of(),
        List.of(),
        true,
        ZoneCut.Security.NOT_BOGUS);
  }

  /// @param boastful whether the machine's resolver claims authority over everything
  private boolean shows(ZoneCut cut, DnsAnswer seen, DnsAnswer publicly, boolean boastful) {
    Resolver resolver =
        question -> {
          asked.add(question);
          return new DnsAnswer.Failed(new Trouble(Trouble.Kind.REFUSED, ""), by(boastful));
        };
    return new OfficeCopy(cut, new Network.Named("system", resolver))
        .shows(seen, List.of(publicly));
  }

  private boolean shows(DnsAnswer seen, DnsAnswer publicly) {
    return shows(cut(7L), seen, publicly, false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.1.2.3", "192.168.0.25", "172.20.0.1", "100.64.0.9", "fd00::25"})
  void anAddressWithinWhereThePublicOneIsOutside(String inner) {
    assertThat(shows(address(inner, false), address("203.0.113.25", true))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"203.0.113.24", "0.0.0.0", "127.0.0.1", "::1"})
  void anOlderAddressOrAFiltersIsNoCopy(String other) {
    assertThat(shows(address(other, false), address("203.0.113.25", true))).isFalse();
  }

  @Test
  void whereTheZoneItselfHasAnAddressWithinItMayBeRemembered() {
    assertThat(shows(address("10.1.2.3", false), address("10.1.2.4", true))).isFalse();
  }

  /// The zone may have been changed between two questions, as while records are being published.
  @ParameterizedTest
  @ValueSource(longs = {8, 7, 6, 2026112601L, 4294967290L})
  void aNoFromAnotherVersionIsNoCopy(long serial) {
    assertThat(shows(no("example.com", serial), address("203.0.113.25", true))).isFalse();
  }

  @Test
  void aNoFromAVersionThatOneOfTheServersHasIsNoCopy() {
    DnsAnswer publicly = address("203.0.113.25", true);
    assertThat(shows(cut(7L, 9L), no("example.com", 8), publicly, false)).isFalse();
    assertThat(shows(cut(), no("example.com", 8), publicly, false)).isFalse();
    assertThat(shows(no("com", 8), publicly)).isFalse();
  }

  @Test
  void authorityCountsUnlessItIsClaimedForEverything() {
    DnsAnswer publicly = address("203.0.113.25", true);
    DnsAnswer other = address("203.0.113.24", true);
    assertThat(shows(cut(7L), other, publicly, false)).isTrue();
    assertThat(shows(cut(7L), other, publicly, true)).isFalse();
    assertThat(asked).containsOnly(new Question(DomainName.of("com"), RecordType.NS));
  }

  @Test
  void withoutAClaimNothingMoreIsAsked() {
    assertThat(shows(address("203.0.113.24", false), address("203.0.113.25", true))).isFalse();
    assertThat(asked).isEmpty();
  }
}
