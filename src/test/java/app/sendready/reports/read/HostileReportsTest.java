package app.sendready.reports.read;

import static app.sendready.reports.read.Made.REPORT;
import static app.sendready.reports.read.Made.gzip;
import static app.sendready.reports.read.Made.octets;
import static app.sendready.reports.read.Made.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever the octets are: reading them ends, throws nothing, writes nothing and says why.
class HostileReportsTest {
  private static final long GIB = 1024L * 1024 * 1024;

  @TempDir private Path folder;

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private Path bomb(long size, byte[] piece) throws IOException {
    Path file = folder.resolve("bomb.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (long i = 0; i < size; i += piece.length) {
        out.write(piece);
      }
    }
    return file;
  }

  @Test
  void aGzipBombIsLeftAtItsBound() throws IOException {
    Path file = bomb(GIB / 4, new byte[1024 * 1024]);
    assertThat(Files.size(file)).isLessThan(GIB / 500);
    assertThat(Gathered.of(file).unread.values()).containsExactly("NOT_A_REPORT");
    byte[] spaces = " ".repeat(1024 * 1024).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    byte[] start = octets("<feedback><report_metadata><org_name>a</org_name>");
    System.arraycopy(start, 0, spaces, 0, start.length);
    assertThat(Gathered.of(bomb(GIB / 4, spaces)).unread.values()).containsExactly("TOO_LARGE");
  }

  @Test
  void aGibibyteOfOneLineIsLeftAtItsBound() {
    for (String start :
        new String[] {
          "<feedback>", "<feedback a='", "<!--", "<feedback><!--", "<feedback><", "<"
        }) {
      AtomicLong given = new AtomicLong();
      Gathered read = new Gathered();
      assertThatCode(() ->
              new ContentReader(read, new WorkBudget(GIB))
                  .read(ReportPlace.of("a"), new Endless(octets(start), 'x', GIB, given)))
          .doesNotThrowAnyException();
      assertThat(read.unread.values()).containsExactly("TOO_LARGE");
      assertThat(given.get()).isLessThan(2 * WorkBudget.MOST_IN_ONE);
    }
  }

  /// A start, then the same sign over and over.
  private static final class Endless extends InputStream {
    private final ByteArrayInputStream start;
    private final int sign;
    private final long most;
    private final AtomicLong given;

    Endless(byte[] start, int sign, long most, AtomicLong given) {
      this.start = new ByteArrayInputStream(start);
      this.sign = sign;
      this.most = most;
      this.given = given;
    }

    @Override
    public int read() {
      int octet = start.read();
      return octet >= 0 ? octet : given.incrementAndGet() > most ? -1 : sign;
    }

    @Override
    public int read(byte[] into, int at, int length) {
      int octet = start.read();
      if (octet >= 0) {
        into[at] = (byte) octet;
        return 1;
      }
      if (given.addAndGet(length) > most) {
        return -1;
      }
      java.util.Arrays.fill(into, at, at + length, (byte) sign);
      return length;
    }
  }

  @Test
  void xmlBombsAreNoText() {
    StringBuilder laughs =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE feedback [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs
          .append("<!ENTITY a")
          .append(i)
          .append(" \"")
          .append(("&a" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    laughs
        .append("]>")
        .append(
            REPORT
                .substring(REPORT.indexOf("<feedback"))
                .replace("reporter.example</org", "&a29;</org"));
    Gathered read = Gathered.of(laughs.toString());
    assertThat(read.report().reporter()).isEqualTo("&a29;");
    assertThat(read.oddities()).contains("DOCTYPE", "BAD_SIGNS");
  }

  @Test
  void nothingThatAReportNamesIsFetched() throws IOException {
    Path secret = file("secret.txt", octets("secret"));
    String doctype =
        "<!DOCTYPE feedback [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\"><!ENTITY % y SYSTEM \""
            + secret.toUri()
            + "\"> %y;]>";
    Gathered read =
        Gathered.of(
            doctype
                + REPORT
                    .substring(REPORT.indexOf("<feedback"))
                    .replace("reporter.example</org", "&x;</org"));
    assertThat(read.report().reporter()).isEqualTo("&x;");
  }

  @Test
  void elementsWithinElementsEndSomewhere() {
    Gathered deep = Gathered.of("<feedback>" + "<a>".repeat(1_000_000));
    assertThat(deep.unread.values()).containsExactly("BROKEN");
    Gathered closed = Gathered.of("<feedback>" + "</a>".repeat(1_000_000));
    assertThat(closed.unread.values()).containsExactly("BROKEN");
    Gathered many = Gathered.of("<feedback>" + "<record></record>".repeat(400_000));
    assertThat(many.unread.values()).containsExactly("TOO_MANY");
  }

  @Test
  void archivesWithinArchivesEndSomewhere() {
    byte[] zip = octets(REPORT);
    for (int i = 0; i < 4; i++) {
      zip = zip("a.zip", zip);
    }
    assertThat(Gathered.of(zip).reports).hasSize(1);
    for (int i = 0; i < 20; i++) {
      zip = zip("a.zip", zip);
    }
    assertThat(Gathered.of(zip).unread.values()).containsExactly("TOO_DEEP");
    byte[] gzip = octets(REPORT);
    for (int i = 0; i < 20; i++) {
      gzip = gzip(gzip);
    }
    assertThat(Gathered.of(gzip).unread.values()).containsExactly("TOO_DEEP");
    byte[] wide = octets("x");
    for (int i = 0; i < 5; i++) {
      wide = zip("a.zip", wide, 16);
    }
    Gathered read = Gathered.of(wide);
    assertThat(read.unread.values()).containsAnyOf("TOO_LARGE", "TOO_MANY");
    assertThat(read.unread.size()).isLessThanOrEqualTo(WorkBudget.MOST_PARTS + 1);
  }

  @Test
  void namesThatClimbAreNamesOnly() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("in"));
    Path zip = Files.write(inside.resolve("a.zip"), zip("../../../evil\u202e.xml", octets(REPORT)));
    Gathered read = Gathered.of(zip);
    assertThat(read.reports).hasSize(1);
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(Files::isRegularFile)).containsExactly(zip);
    }
  }

  @Test
  void mailsWithinMailsAreRead() {
    byte[] mail = Made.mail("application/gzip", "r.xml.gz", gzip(octets(REPORT)));
    assertThat(Gathered.of(mail).report().messages()).isEqualTo(10);
    assertThat(
            Gathered.of(Made.mail("application/octet-stream", "r.zip", zip("a", octets(REPORT))))
                .report()
                .rows())
        .hasSize(2);
    assertThat(Gathered.of(Made.mail("text/xml", "", octets(REPORT))).reports).hasSize(1);
    String text = new String(mail, java.nio.charset.StandardCharsets.US_ASCII);
    String passedOn = "From: a@example.com\nContent-Type: message/rfc822\n\n" + text;
    assertThat(Gathered.of(passedOn).reports).hasSize(1);
    assertThat(Gathered.of(Made.mail("message/rfc822", "a.eml", mail)).unread).isNotNull();
    String box =
        "From a@b Sat Nov 29 2026\n"
            + text
            + "\nFrom a@b Sat Nov 29 2026\n"
            + text.replace("\n", "\n")
            + "\n";
    assertThat(Gathered.of(box).places)
        .extracting(ReportPlace::toString)
        .containsExactly("a › #1 › r.xml.gz", "a › #2 › r.xml.gz");
    assertThat(Gathered.of(box.replace("\n", "\r\n")).reports).hasSize(2);
  }

  @Test
  void whatElseComesToTheMailboxIsNamed() {
    String failure =
        """
        From: a@example.com
        Content-Type: multipart/report; report-type=feedback-report; boundary=b

        --b
        Content-Type: text/plain

        hi
        --b
        Content-Type: message/feedback-report

        Feedback-Type: auth-failure
        Version: 1

        --b--
        """;
    assertThat(Gathered.of(failure).unread.values()).containsExactly("FAILURE_REPORT");
    assertThat(Gathered.of(failure.replace("auth-failure", "abuse")).unread.values())
        .containsExactly("ABUSE_REPORT");
    assertThat(Gathered.of("Subject: hi\n\nHello").unread.values())
        .containsExactly("NO_REPORT_INSIDE");
    byte[] tls = octets("{\"organization-name\": \"A\", \"report-id\": \"1\", \"policies\": []}");
    assertThat(
            Gathered.of(Made.mail("application/tlsrpt+gzip", "t.json.gz", gzip(tls)))
                .unread
                .values())
        .containsExactly("TLS_REPORT");
    assertThat(Gathered.of("").unread.values()).containsExactly("EMPTY");
    assertThat(
            Gathered.of(new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c})
                .unread
                .values())
        .containsExactly("OTHER_ARCHIVE");
    assertThat(Gathered.of("name;value\n1;2\n").unread.values()).containsExactly("NOT_A_REPORT");
    assertThat(Gathered.of("<html><p>hi</p></html>").unread.values())
        .containsExactly("NOT_A_REPORT");
    byte[] locked = zip("a", octets(REPORT));
    locked[6] |= 1;
    assertThat(Gathered.of(locked).unread.values()).containsExactly("ENCRYPTED");
    assertThat(Gathered.of(java.util.Arrays.copyOf(zip("a", octets(REPORT)), 20)).unread.values())
        .containsExactly("BROKEN_ARCHIVE");
  }

  @Test
  void mutatedFilesThrowNothing() {
    byte[][] seeds = {
      octets(REPORT),
      gzip(octets(REPORT)),
      zip("a.xml", octets(REPORT)),
      Made.mail("application/zip", "a.zip", zip("a.xml", octets(REPORT)))
    };
    Random random = new Random(21);
    for (int i = 0; i < 2_000; i++) {
      byte[] octets = seeds[i % seeds.length].clone();
      for (int n = random.nextInt(1, 8); n > 0; n--) {
        octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
      }
      Gathered read = Gathered.of(octets);
      assertThat(read.reports.size() + read.unread.size()).isPositive();
    }
  }

  @Test
  void anInterruptEndsTheReading() {
    Thread.currentThread().interrupt();
    Gathered read = new Gathered();
    boolean whole = new ReportsReader(read).read(java.util.List.of(folder));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(whole).isFalse();
  }
}
