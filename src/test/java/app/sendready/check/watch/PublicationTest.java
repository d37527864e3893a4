package app.sendready.check.watch;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.Judgement;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.dns.DomainName;
import app.sendready.dns.ZoneCut;
import app.sendready.ui.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicationTest {
  private static final Instant START = Instant.parse("2026-11-25T12:00:00Z");

  private final Publication publication = new Publication();

  private static Report report(int seconds, long serial, RowReport row) {
    DomainName zone = Sample.answers().fromDomain();
    return new Report(
        Sample.answers(),
        new ZoneCut.Zone(
            zone,
            List.of(
                new ZoneCut.Server(
                    zone.child("ns1"), Optional.empty(), Optional.empty(), Optional.of(serial))),
            List.of(),
            List.of(),
            true,
            ZoneCut.Security.NOT_BOGUS),
        List.of(row),
        START.plusSeconds(seconds),
        Duration.ZERO);
  }

  private static RowReport wrong() {
    return Sample.wrong(Sample.SPF);
  }

  @Test
  void nothingIsSaidAtOnceNorInTheFirstMinute() {
    assertThat(publication.saw(report(0, 7, wrong()))).isEmpty();
    assertThat(publication.saw(report(30, 7, wrong()))).isEmpty();
    assertThat(publication.saw(report(61, 7, wrong()))).contains(START);
  }

  @Test
  void aNewSerialBeginsAnew() {
    publication.saw(report(0, 7, wrong()));
    assertThat(publication.saw(report(90, 8, wrong()))).isEmpty();
    assertThat(publication.saw(report(120, 8, wrong()))).isEmpty();
    assertThat(publication.saw(report(150, 8, wrong()))).contains(START.plusSeconds(90));
  }

  @Test
  void whereAllIsRightThereIsNothingToPublish() {
    publication.saw(report(0, 7, Sample.right(Sample.SPF)));
    assertThat(publication.saw(report(90, 7, Sample.right(Sample.SPF)))).isEmpty();
  }

  @Test
  void aHostThatNeverCountsUpIsNotBelieved() {
    RowReport before = wrong();
    Judgement other =
        new Judgement(
            before.judgement().findings(),
            List.of("something else"),
            before.judgement().proposed(),
            before.judgement().action());
    publication.saw(report(0, 1, before));
    assertThat(
            publication.saw(report(90, 1, new RowReport(before.expected(), other, before.views()))))
        .isEmpty();
    assertThat(publication.saw(report(180, 1, before))).isEmpty();
  }
}
