package app.sendready.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.Alias;
import app.sendready.dns.AnsweredBy;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Question;
import app.sendready.dns.RRset;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import app.sendready.i18n.Language;
import app.sendready.network.Transcript;
import app.sendready.web.WebAnswer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptFileTest {
  private static final Instant AT = Instant.parse("2026-11-23T12:00:00.123456Z");
  private static final DomainName NAME = DomainName.of("example.com");
  private static final AnsweredBy BY =
      new AnsweredBy(new ServerId("ns1.hosting.example", "192.0.2.1#5353"), true, AT);

  @TempDir Path folder;

  private static DnsAnswer found(Rdata... records) {
    return new DnsAnswer.Found(
        new RRset(NAME, records[0].type(), 300, List.of(records)),
        List.of(new Alias(NAME.child("trk"), NAME, 60)),
        BY);
  }

  private static Transcript whole() {
    List<Transcript.Entry> entries = new ArrayList<>();
    entries.add(new Transcript.Cut(NAME, FixtureReport.report().zone()));
    entries.add(new Transcript.Cut(NAME, FixtureReport.withoutZone().zone()));
    List<DnsAnswer> answers =
        List.of(
            found(new Rdata.Txt(RecordType.TXT, List.of("v=DKIM1; p=", "A\"\\\u0000\u00ffB", ""))),
            found(new Rdata.Txt(RecordType.SPF, List.of("v=spf1 -all"))),
            found(new Rdata.Txt(RecordType.TXT, List.of())),
            found(
                new Rdata.Mx(10, DomainName.of("mx.example.com")),
                new Rdata.Mx(0, DomainName.ROOT)),
            found(new Rdata.Address(IpAddress.of("2001:db8::1"))),
            found(new Rdata.Address(IpAddress.of("192.0.2.1"))),
            found(new Rdata.Cname(DomainName.of("a\\032b\\.c.example.com"))),
            found(new Rdata.Ptr(NAME)),
            found(new Rdata.Ns(NAME)),
            found(new Rdata.Soa(NAME, NAME.child("hostmaster"), 4294967295L, 1, 2, 3, 4)),
            found(new Rdata.Caa(0, "issue", "ca.example")),
            new DnsAnswer.NoData(List.of(), Optional.of(new DnsAnswer.Negative(NAME, 300, 7)), BY),
            new DnsAnswer.NxDomain(List.of(), Optional.empty(), BY),
            new DnsAnswer.Failed(new Trouble(Trouble.Kind.TIMEOUT, "no answer \u202e"), BY));
    entries.add(new Transcript.Each(new Question(NAME, RecordType.TXT), answers));
    answers.forEach(answer ->
        entries.add(
            new Transcript.One(
                "authoritative", new Question(DomainName.ROOT, RecordType.NS), answer)));
    entries.add(
        new Transcript.Web(URI.create("https://example.com/a.svg"), new WebAnswer.Failed("no")));
    entries.add(
        new Transcript.Web(URI.create("https://example.com/b.svg"), new WebAnswer.NotAsked()));
    return new Transcript(AT, List.of("Example DNS"), "system", entries);
  }

  private static String why(String text) {
    return TranscriptFile.parse(text, "run.json") instanceof TranscriptFile.Unusable unusable
        ? FixtureReport.messages(Language.ENGLISH).say(unusable.why())
        : "usable";
  }

  @Test
  void aTranscriptComesBackAsItWas() {
    Path file = folder.resolve("run.json");
    assertThat(TranscriptFile.write(file, whole())).isEmpty();
    assertThat(TranscriptFile.read(file)).isEqualTo(new TranscriptFile.Read(whole()));
    assertThat(folder.toFile().list()).containsExactly("run.json");
  }

  @Test
  void aFetchedFileComesBackAsItWas() {
    byte[] body = new byte[1000];
    new Random(7).nextBytes(body);
    URI uri = URI.create("https://example.com/a.svg?x=%20");
    Transcript transcript =
        new Transcript(
            AT,
            List.of(),
            "",
            List.of(
                new Transcript.Web(uri, new WebAnswer.Received(200, "image/svg+xml", body, uri))));
    TranscriptFile back = TranscriptFile.parse(TranscriptFile.print(transcript), "run.json");
    assertThat(back)
        .isInstanceOfSatisfying(
            TranscriptFile.Read.class,
            read -> assertThat(read.transcript()).usingRecursiveComparison().isEqualTo(transcript));
  }

  @Test
  void whatIsDamagedIsSaidWithItsPlace() {
    String good = TranscriptFile.print(whole());
    assertThat(why(good)).isEqualTo("usable");
    assertThat(why(good.substring(0, 900))).contains("stops being JSON at line 10, column ");
    assertThat(why("")).contains("line 1, column 1");
    assertThat(why("[]")).contains("not a recording");
    assertThat(why("{\"records\": []}")).contains("not a recording");
    assertThat(why("{\"schema\": 2}")).contains("newer SendReady");
    assertThat(why("{\"schema\": 1}")).contains("damaged at startedAt.");
    assertThat(why(good.replaceFirst("no-data", "no-date")))
        .contains("damaged at entries[2].answers[11].outcome.");
    assertThat(why(good.replaceFirst("2001:db8::2", "2001:db8::x")))
        .contains("damaged at entries[0].zone.servers[1].address.");
    assertThat(why(good.replaceFirst("example.com. TXT", "example.com. TEXT")))
        .contains("damaged at entries[2].each.");
    assertThat(why(good.replaceFirst("\"v=DKIM1; p=\"", "\"\u0416\"")))
        .contains("damaged at entries[2].answers[0].records.");
  }

  /// Whatever is cut out or changed: a value or a sentence, never an exception.
  @Test
  void noDamageThrows() {
    String good = TranscriptFile.print(whole());
    Random random = new Random(20261123);
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder(good);
      int from = random.nextInt(text.length());
      int to = Math.min(text.length(), from + random.nextInt(1, 40));
      text.replace(from, to, List.of("", "\"", "null", "7", "{}", "[]", "true").get(i % 7));
      assertThat(TranscriptFile.parse(text.toString(), "run.json")).isNotNull();
    }
  }

  @Test
  void aFileThatCannotBeUsedIsSaid() throws IOException {
    assertThat(TranscriptFile.read(folder.resolve("none")).toString()).contains("no-file");
    assertThat(TranscriptFile.read(folder).toString()).contains("unreadable");
    Path latin = Files.write(folder.resolve("latin"), new byte[] {'"', (byte) 0xd0, '"'});
    assertThat(TranscriptFile.read(latin).toString()).contains("no-transcript");
    assertThat(TranscriptFile.write(folder.resolve("no/such/folder"), whole()).toString())
        .contains("unwritable");
  }
}
