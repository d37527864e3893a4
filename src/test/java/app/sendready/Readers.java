package app.sendready;

import app.sendready.answers.AnswerReading;
import app.sendready.answers.Selector;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Question;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.TypedName;
import app.sendready.export.CheckFormat;
import app.sendready.export.FormReading;
import app.sendready.export.PlanFormat;
import app.sendready.export.TranscriptFile;
import app.sendready.i18n.VisibleText;
import app.sendready.key.PastedKey;
import app.sendready.kind.bimi.BimiReading;
import app.sendready.kind.bimi.SvgDrawing;
import app.sendready.kind.bimi.SvgLogo;
import app.sendready.kind.dkim.DkimRecord;
import app.sendready.kind.dkim.DkimStatus;
import app.sendready.kind.dmarc.DmarcRecord;
import app.sendready.kind.domainkeyspolicy.PolicyReading;
import app.sendready.kind.senderid.SenderIdReading;
import app.sendready.kind.spf.SpfTextReading;
import app.sendready.live.MessageReading;
import app.sendready.message.MessageAnalyst;
import app.sendready.message.RawMessage;
import app.sendready.network.MemoryNetwork;
import app.sendready.network.Recorder;
import app.sendready.practice.Practice;
import app.sendready.project.PlatformFile;
import app.sendready.project.ProjectFile;
import app.sendready.project.SettingsReading;
import app.sendready.reports.read.Gathered;
import app.sendready.reports.read.Made;
import app.sendready.text.Comparison;
import app.sendready.ui.fx.Discretion;
import app.sendready.web.WebAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Everything that reads, judges or shows a text that somebody else chose, with good texts to start
/// from.
///
/// @param good some that are understood
/// @param longest how much of a text reaches it in the program
/// @param most how many milliseconds of the processor it may take
record Readers(String name, Consumer<String> reader, int longest, int most, List<String> good) {
  private static final int MOST = 100;

  /// A page is printed in some 150 ms, whatever is on it.
  private static final int MOST_PRINTED = 600;

  /// A longer record is not judged, and its text goes nowhere.
  private static final int TEXT_LIMIT = 8192;

  private static final int ALL = 64 * 1024;
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.2\" baseProfile=\"tiny-ps\""
          + " viewBox=\"0 0 100 100\"><title>A</title><path d=\"M0 0H9\" stroke-dasharray=\"5,2\""
          + " fill=\"url(#a)\"/></svg>";
  private static final String KEY = Practice.SAMPLE_KEY;
  private static final MemoryZone MAIL =
      new MemoryZone()
          .txt("ak._domainkey.practice.example", "v=DKIM1; k=rsa; p=" + KEY)
          .txt("_dmarc.practice.example", "v=DMARC1; p=reject")
          .txt("ac-bounces.practice.example", "v=spf1 ip4:198.51.100.0/24 -all");

  private static Readers of(String name, Consumer<String> reader, String... good) {
    return new Readers(name, reader, ALL, MOST, List.of(good));
  }

  boolean isPrinted() {
    return most == MOST_PRINTED;
  }

  /// A recording with an entry of each sort.
  private static String recording() {
    MemoryZone zone =
        new MemoryZone()
            .apex("example.com", "ns1.example.")
            .txt("example.com", "v=spf1 -all")
            .mx("example.com", 10, "mx.example.");
    Recorder recorder =
        new Recorder(new MemoryNetwork(zone, _ -> new WebAnswer.Failed("silent")), Instant.EPOCH);
    DomainName name = DomainName.of("example.com");
    recorder.authority().zoneOf(name);
    recorder.authority().askEach(new Question(name, RecordType.MX));
    recorder.authoritative().ask(new Question(name, RecordType.TXT));
    recorder.web().fetch(URI.create("https://example.com/logo.svg"));
    return TranscriptFile.print(recorder.transcript());
  }

  /// What writes such a text into something that leaves the program.
  static List<Readers> forms() {
    List<Readers> all = new ArrayList<>();
    for (CheckFormat format : CheckFormat.values()) {
      all.add(written("check " + format.word(), FormReading.of(format)));
    }
    for (PlanFormat format : PlanFormat.values()) {
      all.add(written("plan " + format.word(), FormReading.of(format)));
    }
    all.add(written("lines", FormReading::lines));
    return all;
  }

  private static Readers written(String name, Consumer<String> writer) {
    return new Readers(
        name,
        writer,
        TEXT_LIMIT,
        name.endsWith("pdf") ? MOST_PRINTED : MOST,
        List.of("v=spf1 include:a.example ~all", "a\u202eb\u001b[31m"));
  }

  static List<Readers> all() {
    return List.of(
        of(
            "spf",
            SpfTextReading::read,
            "v=spf1 include:_spf.example.com ip4:192.0.2.0/24 ip6:2001:db8::/32 a:%{d}//64 -all",
            "v=spf1 mx exists:%{ir}.%{l1r+}.example.com redirect=b.example.com"),
        of("macros", SpfTextReading::macros, "%{ir}.%{v}._spf.%{d2}", "%%%_%-a.b"),
        of("sender id", SenderIdReading::read, "spf2.0/pra,mfrom +a -all", "spf2.0/mfrom"),
        of("dmarc", DmarcRecord::parse, "v=DMARC1; p=none; rua=mailto:a@example.com!10m; pct=5"),
        of("domainkeys", PolicyReading::read, "t=y; o=~; r=a@example.com"),
        of("bimi", BimiReading::read, "v=BIMI1; l=https://example.com/l.svg; a=; avp=brand; lps=a"),
        of("dkim", DkimRecord::parse, "v=DKIM1; k=rsa; t=s:y; h=sha256; p=MIGf", KEY),
        new Readers(
            "dkim judged",
            DkimStatus::of,
            TEXT_LIMIT,
            MOST,
            List.of("v=DKIM1; k=rsa; p=" + KEY, "\"v=DKIM1;")),
        new Readers(
            "pasted key", PastedKey::parse, TEXT_LIMIT, MOST, List.of(KEY, "\"p=" + KEY + "\"")),
        of(
            "svg",
            text -> SvgLogo.check(text.getBytes(StandardCharsets.UTF_8)),
            SVG,
            GoodFiles.LOGO),
        of(
            "svg drawn",
            text -> SvgDrawing.isModest(text.getBytes(StandardCharsets.UTF_8)),
            SVG,
            GoodFiles.LOGO),
        of(
            "typed name",
            TypedName::parse,
            "www.example.com",
            "https://пример.example/a?b",
            "a@b.c"),
        of("name", DomainName::parse, "www.example.com.", "a\\046b.\\000.example"),
        of("address", IpAddress::parse, "192.0.2.1", "2001:db8::1", "::ffff:192.0.2.1"),
        of("mx record", text -> Rdata.parse(RecordType.MX, text), "10 mx.example.com."),
        of("soa record", text -> Rdata.parse(RecordType.SOA, text), "a. b. 1 2 3 4 5"),
        of("text record", text -> Rdata.parse(RecordType.TXT, text), "\"a\" \"b\\\"c\""),
        of("selector", Selector::parse, "s1", "s1._domainkey.example.com", "s=s1;"),
        of(
            "report address",
            AnswerReading::reportAddress,
            "Reports <a@example.com>",
            "v=DMARC1; rua=mailto:a@example.com"),
        of(
            "platform",
            text -> PlatformFile.parse(text, "p.json"),
            "{\"name\": \"Own\", \"aka\": []}",
            GoodFiles.PLATFORM),
        of(
            "project",
            text ->
                new ProjectFile(PlatformFile.builtIn(), PastedKey::isPrivate)
                    .parse(text, "p.sendready"),
            "{\"schema\": 1, \"answers\": {\"domain\": \"example.com\"}, \"fields\": {}}",
            GoodFiles.PROJECT),
        of("settings", SettingsReading::read, GoodFiles.SETTINGS),
        of(
            "transcript",
            text -> TranscriptFile.parse(text, "t.json"),
            recording(),
            "{\"schema\": 1, \"startedAt\": \"2026-11-23T12:00:00Z\", \"publicResolvers\": [],"
                + " \"system\": \"\", \"network\": \"open\", \"entries\": []}"),
        of("dns message", MessageReading::read, MessageReading.good().toArray(String[]::new)),
        of(
            "comparison",
            text -> Comparison.of("v=spf1 include:a.example ~all", text),
            "v=spf1 -all"),
        of(
            "dmarc report",
            text -> Gathered.of(text.getBytes(StandardCharsets.ISO_8859_1)),
            Made.REPORT,
            new String(
                Made.mail("application/gzip", "r.xml.gz", Made.gzip(Made.octets(Made.REPORT))),
                StandardCharsets.ISO_8859_1),
            new String(Made.zip("r.xml", Made.octets(Made.REPORT)), StandardCharsets.ISO_8859_1)),
        of(
            "message",
            text ->
                new MessageAnalyst(Optional.of(MAIL), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                    .analyse(RawMessage.read(text.getBytes(StandardCharsets.ISO_8859_1))),
            new String(Practice.testMessage(), StandardCharsets.ISO_8859_1),
            "ARC-Seal: i=1; a=rsa-sha256; cv=none; d=practice.example; s=ak; b=AAAA\r\n"
                + "ARC-Message-Signature: i=1; a=rsa-sha256; c=relaxed/relaxed;\r\n"
                + " d=practice.example; s=ak; h=from; bh=AAAA; b=BBBB\r\n"
                + "ARC-Authentication-Results: i=1; mx.b.example; dkim=pass\r\n"
                + "From: a@example.com\r\n\r\nhttps://a.example/b\r\n",
            "From: mailer-daemon@b.example\r\nContent-Type: multipart/report; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: message/delivery-status\r\n\r\nx: y\r\n\r\n"
                + "Status: 5.7.26\r\nDiagnostic-Code: smtp; 550 5.7.26 no\r\n\r\n--b\r\n"
                + "Content-Type: text/html\r\n\r\n<a href='https://bit.ly/1'>x</a>\r\n--b--\r\n",
            "From: a@example.com\r\nReceived: from a.example (a.example [192.0.2.1]) by b.example;"
                + " Mon, 23 Nov 2026 12:00:00 +0000\r\nAuthentication-Results: b.example;"
                + " dkim=pass (ok) header.d=example.com; spf=fail smtp.mailfrom=a@example.com\r\n"
                + "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/simple; d=example.com; s=ak;\r\n"
                + " h=from:to:subject; bh=AAAA; b=BBBB\r\nSubject: a\r\n\r\nbody\r\n"),
        of("covered", Discretion::hide, "write to a.b@example.com", KEY),
        of("shown", VisibleText::of, "a\u202eb\u001b[31m"));
  }
}
