package app.sendready.reports.read;

import static app.sendready.reports.read.Made.REPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Damage as it arrives, and its brothers: read as it was meant, and told.
class DamagedReportsTest {
  /// What is the same whatever happened around it.
  private static void whole(Gathered read) {
    DmarcReport report = read.report();
    assertThat(report.reporter()).isEqualTo("reporter.example");
    assertThat(report.id()).isEqualTo("id-1");
    assertThat(report.domain()).isEqualTo("example.com");
    assertThat(report.policy().p()).isEqualTo("none");
    assertThat(
            List.of(report.messages(), report.passed(), report.dkimAligned(), report.spfAligned()))
        .containsExactly(10L, 7L, 7L, 0L);
    assertThat(report.begin()).isEqualTo(1764288000);
    assertThat(report.end()).isEqualTo(1764374399);
    assertThat(report.sources()).isEqualTo(2);
  }

  private static Gathered changed(String from, String to) {
    assertThat(REPORT).contains(from);
    return Gathered.of(REPORT.replace(from, to));
  }

  @Test
  void aSoundOneHasNothingOdd() {
    Gathered read = Gathered.of(REPORT);
    whole(read);
    assertThat(read.oddities()).isEmpty();
    assertThat(read.report().rows().getFirst().outcomes())
        .containsExactly(
            new AuthOutcome(true, "example.com", "ak", "pass"),
            new AuthOutcome(false, "bounce.example.net", "", "pass"));
  }

  static List<Charset> charsets() {
    return List.of(
        StandardCharsets.UTF_16LE,
        StandardCharsets.UTF_16BE,
        StandardCharsets.UTF_16,
        StandardCharsets.ISO_8859_1,
        Charset.forName("windows-1251"));
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void otherEncodingsAreRead(Charset charset) {
    String text =
        REPORT
            .replace("\"UTF-8\"", "\"" + charset.name() + "\"")
            .replace("reporter.example</org", "reporter.example</org");
    Gathered read = Gathered.of(text.getBytes(charset));
    whole(read);
    assertThat(read.oddities()).isEmpty();
  }

  @Test
  void aDeclaredEncodingThatIsNotTheOneIsTold() {
    Gathered read = Gathered.of(REPORT.getBytes(StandardCharsets.UTF_16LE));
    whole(read);
    assertThat(read.oddities()).containsExactly("ENCODING_DIFFERS");
    whole(changed("UTF-8", "no-such-thing"));
    whole(changed("UTF-8", "utf-16"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ufeff", "\n\n  ", "\ufeff\r\n"})
  void marksAndSpaceInFrontAreNothingOdd(String front) {
    Gathered read = Gathered.of(front + REPORT);
    whole(read);
    assertThat(read.oddities()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Report follows: ",
        "<html><body>",
        "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">",
        "<xs:schema><xs:element name=\"feedback\"/></xs:schema>",
        "</b>",
        "< & "
      })
  void whatStandsAroundIsTold(String around) {
    Gathered front = Gathered.of(around + REPORT.substring(REPORT.indexOf("<feedback")));
    whole(front);
    assertThat(front.oddities()).contains("TEXT_AROUND");
    Gathered behind = Gathered.of(REPORT + around);
    whole(behind);
    assertThat(behind.oddities()).contains("TEXT_AROUND");
  }

  @ParameterizedTest
  @CsvSource({
    "</sp>, '', TAGS_MENDED",
    "</row>, '', TAGS_MENDED",
    "</policy_evaluated>, '', TAGS_MENDED",
    "</auth_results>, '', TAGS_MENDED",
    "</identifiers>, '', TAGS_MENDED",
    "</record>, '', TAGS_MENDED",
    "<pct>, </nothing><pct>, TAGS_MENDED",
    "</feedback>, '', TAGS_MENDED",
    "</report_metadata>, '', TAGS_MENDED",
    "</policy_published>, '', TAGS_MENDED",
    "<record>, 11<record>, STRAY_TEXT",
    "<row>, <row>&nbsp;, BAD_SIGNS",
    "<row>, <row>a & b, BAD_SIGNS",
    "<row>, '<row>\u0001', BAD_SIGNS",
    "<row>, '<row>&#0;', BAD_SIGNS",
    "<row>, <row> < , BAD_SIGNS",
    "<feedback>, '<!DOCTYPE feedback [<!ENTITY a \"b\">]><feedback>', DOCTYPE",
    "<feedback>, <feedback xmlns=\"urn:a\">, OTHER_NAMESPACE",
    "<sp>none</sp>, <sp>None</sp>, CAPITALS"
  })
  void whatIsWrongInsideIsMendedAndTold(String from, String to, String odd) {
    Gathered read = changed(from, to);
    whole(read);
    assertThat(read.oddities()).contains(odd);
  }

  @Test
  void prefixesAndCapitalsInNamesAreRead() {
    String prefixed = REPORT.replace("</", "\u0001").replace("<", "<d:").replace("\u0001", "</d:");
    whole(Gathered.of(prefixed.replace("<d:?", "<?")));
    String loud = REPORT.replaceAll("<(/?)([a-z_]+)>", "<$1!$2>");
    StringBuilder upper = new StringBuilder();
    for (String part : loud.split("!", -1)) {
      int end = part.indexOf('>');
      upper.append(
          end < 0 || upper.isEmpty()
              ? part
              : part.substring(0, end).toUpperCase(Locale.ROOT) + part.substring(end));
    }
    Gathered read = Gathered.of(upper.toString());
    whole(read);
    assertThat(read.oddities()).contains("CAPITALS");
  }

  @Test
  void allLineEndsAreRead() {
    whole(Gathered.of(REPORT.replace("\n", "\r\n")));
    whole(Gathered.of(REPORT.replace("\n", "\r")));
    whole(Gathered.of(REPORT.replace("\n", "")));
  }

  @Test
  void invalidOctetsAreTold() {
    byte[] octets = REPORT.replace("<pct>", "\u00e9<pct>").getBytes(StandardCharsets.ISO_8859_1);
    Gathered read = Gathered.of(octets);
    whole(read);
    assertThat(read.oddities()).contains("BAD_BYTES");
  }

  @ParameterizedTest
  @CsvSource({
    "-3, 7, true",
    "'', 7, true",
    "three, 7, true",
    "99999999999999999999, 7, true",
    "2.5, 7, true",
    "3.0, 10, false",
    "' 3 ', 10, false",
    "+3, 10, false",
    "4294967296, 4294967303, false"
  })
  void onlyNumbersThatCanBeBelievedCount(String count, long messages, boolean odd) {
    Gathered read = changed("<count>3</count>", "<count>" + count + "</count>");
    assertThat(read.report().messages()).isEqualTo(messages);
    assertThat(read.report().rows()).hasSize(2);
    assertThat(read.oddities().contains("ODD_COUNT")).isEqualTo(odd);
  }

  @ParameterizedTest
  @CsvSource({
    "1764288000000, 1764288000, true",
    "1764288000000000, 1764288000, true",
    "1764288000.0, 1764288000, false",
    "2025-11-28T00:00:00Z, 1764288000, true",
    "2025-11-28 00:00:00, 1764288000, true",
    "2025-11-28, 1764288000, true",
    "2025-11-28T02:00:00+02:00, 1764288000, true",
    "'Fri, 28 Nov 2025 00:00:00 +0000', 1764288000, true",
    "' 1764288000 ', 1764288000, false",
    "yesterday, 0, true",
    "-5, 0, true",
    "'', 0, false"
  })
  void timesAreReadInWhateverForm(String begin, long seconds, boolean odd) {
    Gathered read = changed("<begin>1764288000<", "<begin>" + begin + "<");
    assertThat(read.report().begin()).isEqualTo(seconds);
    assertThat(read.oddities().contains("ODD_DATES")).isEqualTo(odd);
    assertThat(read.oddities().contains("NO_DATES")).isEqualTo(seconds == 0);
  }

  @ParameterizedTest
  @CsvSource({
    "2001:DB8:0:0:0:0:0:1, 2001:db8::1, false",
    "[2001:db8::1], 2001:db8::1, false",
    "IPv6:2001:db8::1, 2001:db8::1, false",
    "fe80::1%eth0, fe80::1, false",
    "::ffff:192.0.2.9, 192.0.2.9, false",
    "192.0.2.009, 192.0.2.009, true",
    "unknown, unknown, true",
    "'', '', true"
  })
  void addressesHaveOneForm(String source, String read, boolean odd) {
    Gathered gathered = changed("<source_ip>2001:db8::1<", "<source_ip>" + source + "<");
    assertThat(gathered.report().rows().get(1).source()).isEqualTo(read);
    assertThat(gathered.oddities().contains("ODD_SOURCE")).isEqualTo(odd);
  }

  @ParameterizedTest
  @CsvSource({
    "EXAMPLE.COM., example.com, false",
    "a@example.com, example.com, true",
    "<a@example.com>, '', true",
    "пример.example, xn--e1afmkfd.example, false",
    "bad\ufffd, '', true",
    "'', '', true"
  })
  void theDomainInFromIsReadAsItWasMeant(String from, String read, boolean odd) {
    Gathered gathered = changed("<header_from>example.com<", "<header_from>" + from + "<");
    assertThat(gathered.report().rows().getFirst().from()).isEqualTo(read);
    assertThat(gathered.oddities().contains("ODD_FROM")).isEqualTo(odd);
  }

  @ParameterizedTest
  @CsvSource({
    "<org_name>reporter.example</org_name>, NO_REPORTER",
    "<report_id>id-1</report_id>, NO_ID",
    "<domain>example.com</domain><adkim>r</adkim>, NO_DOMAIN",
    "<p>none</p>, NO_POLICY",
    "<date_range><begin>1764288000</begin><end>1764374399</end></date_range>, NO_DATES",
    "<dkim>fail</dkim><spf>fail</spf>, NO_RESULT",
    "<count>3</count>, ODD_COUNT",
    "<source_ip>192.0.2.4</source_ip>, ODD_SOURCE",
    "<header_from>example.com</header_from>, ODD_FROM"
  })
  void whatIsMissingIsTold(String part, String odd) {
    Gathered read = changed(part, "");
    assertThat(read.oddities()).containsExactly(odd);
    assertThat(read.report().rows()).hasSize(2);
  }

  @Test
  void wordsThatNobodyKnowsAreTold() {
    Gathered read = changed("<result>softfail", "<result>hardfail");
    whole(read);
    assertThat(read.oddities()).containsExactly("ODD_WORD");
  }

  @Test
  void ofARowThatIsCutOffNothingIsBelieved() {
    int second = REPORT.lastIndexOf("<spf>fail");
    Gathered read = Gathered.of(REPORT.substring(0, second));
    assertThat(read.report().rows()).hasSize(1);
    assertThat(read.report().messages()).isEqualTo(7);
    assertThat(read.oddities()).containsExactly("CUT_SHORT");
    byte[] packed = Made.gzip(Made.octets(REPORT));
    Gathered cut = Gathered.of(java.util.Arrays.copyOf(packed, packed.length - 60));
    assertThat(cut.oddities()).contains("CUT_SHORT");
    assertThat(cut.report().messages()).isLessThan(10);
  }

  @Test
  void aReportWithoutRowsIsOne() {
    int first = REPORT.indexOf("<record>");
    Gathered read = Gathered.of(REPORT.substring(0, first) + "</feedback>");
    assertThat(read.report().messages()).isZero();
    assertThat(read.oddities()).containsExactly("NO_ROWS");
    assertThat(Gathered.of("<feedback></feedback>").unread).containsValue("BROKEN");
    assertThat(Gathered.of("<feedback/>").unread).containsValue("BROKEN");
  }

  @Test
  void aReportWithoutItsOwnElementIsRead() {
    Gathered bare = Gathered.of(REPORT.replace("<feedback>", "").replace("</feedback>", ""));
    whole(bare);
    assertThat(bare.oddities()).contains("TAGS_MENDED");
    whole(Gathered.of(REPORT.replace("feedback>", "aggregate>")));
    whole(Gathered.of(REPORT.replace("<feedback>", "<feedback><feedback>")));
  }

  @Test
  void severalRowsInOneRecordAllCount() {
    String row = REPORT.substring(REPORT.indexOf("<row>"), REPORT.indexOf("</row>") + 6);
    Gathered read = Gathered.of(REPORT.replaceFirst("</row>", "</row>" + row + row));
    assertThat(read.report().rows()).hasSize(4);
    assertThat(read.report().messages()).isEqualTo(24);
    assertThat(read.report().passed()).isEqualTo(21);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/html", "text/plain", "image/png", "application/x-zip", "message/rfc822x"})
  void whatAnAttachmentIsSaidToBeDoesNotMatter(String type) {
    whole(Gathered.of(Made.mail(type, "r.txt", Made.gzip(Made.octets(REPORT)))));
    whole(Gathered.of(Made.mail(type, "r.gz", Made.zip("r", Made.octets(REPORT)))));
    Gathered outlook =
        Gathered.of(Made.mail(type, "winmail.dat", new byte[] {0x78, (byte) 0x9f, 0x3e, 0x22, 1}));
    assertThat(outlook.unread).containsValue("OUTLOOK_FORM");
  }

  @Test
  void archivesInArchivesWhateverTheirNames() {
    byte[] octets = Made.octets(REPORT);
    whole(Gathered.of(Made.zip("r.xml", Made.gzip(octets))));
    whole(Gathered.of(Made.gzip(Made.zip("r.gz", octets))));
    whole(Gathered.of(Made.gzip(Made.gzip(octets))));
    byte[] behind = java.util.Arrays.copyOf(Made.gzip(octets), Made.gzip(octets).length + 40);
    whole(Gathered.of(behind));
  }

  @Test
  void formsThatAreNotReadHereAreNamed() {
    byte[] message = {
      (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };
    assertThat(Gathered.of(message).unread).containsValue("OUTLOOK_FORM");
    assertThat(Gathered.of(Made.octets("!BDN\0\0")).unread).containsValue("OUTLOOK_FORM");
    byte[] tar = new byte[1024];
    System.arraycopy(Made.octets("ustar"), 0, tar, 257, 5);
    tar[0] = 'r';
    assertThat(Gathered.of(tar).unread).containsValue("OTHER_ARCHIVE");
    assertThat(Gathered.of(Made.gzip(tar)).unread).containsValue("OTHER_ARCHIVE");
  }

  @Test
  void severalInOneFileAreAllRead() {
    Gathered read = Gathered.of(REPORT + REPORT.replace("id-1", "id-2"));
    assertThat(read.reports).extracting(DmarcReport::id).containsExactly("id-1", "id-2");
    Gathered unclosed =
        Gathered.of(REPORT.replace("</feedback>", "") + REPORT.replace("id-1", "id-2"));
    assertThat(unclosed.reports).extracting(DmarcReport::messages).containsExactly(10L, 10L);
  }

  @Test
  void sectionsAndCommentsAreRead() {
    whole(changed("<count>7</count>", "<count><![CDATA[7]]></count><!-- <count>9</count> -->"));
    Gathered read = changed("reporter.example</org", "<![CDATA[A & B <b>]]]]><![CDATA[>]]></org");
    assertThat(read.report().reporter()).isEqualTo("A & B <b>]]>");
    assertThat(changed("reporter.example</org", "A &amp; B &#x41;</org").report().reporter())
        .isEqualTo("A & B A");
  }
}
