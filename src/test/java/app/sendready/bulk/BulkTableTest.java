package app.sendready.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.sendready.answers.AnswerField;
import app.sendready.answers.AnswerFields;
import app.sendready.answers.Answers;
import app.sendready.answers.DmarcPolicy;
import app.sendready.answers.Mode;
import app.sendready.app.Words;
import app.sendready.check.KindScenarios;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.practice.Practice;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulkTableTest {
  private static final Messages WORDS = Words.in(Language.ENGLISH, ZoneOffset.UTC);

  private static BulkTable.Read open(String text) {
    return BulkTable.of(text.getBytes(StandardCharsets.UTF_8), KindScenarios.PLATFORM);
  }

  private static List<BulkLine> lines(String text) {
    List<BulkLine> lines = new ArrayList<>();
    ((BulkTable.Read.Opened) open(text)).table().forEach(lines::add);
    return lines;
  }

  private static Answers answers(String header, String cells) {
    return ((BulkLine.Understood) lines("domain;" + header + "\nexample.com;" + cells).getFirst())
        .answers();
  }

  private static String why(String text) {
    return WORDS.say(((BulkLine.Unusable) lines(text).getFirst()).why());
  }

  @Test
  void everyAnswerHasAColumn() {
    StringBuilder header = new StringBuilder("domain");
    for (AnswerField<?> field : AnswerFields.all()) {
      header.append(';').append(field.option().name().substring(2));
    }
    assertThat(((BulkTable.Read.Opened) open(header + "\n")).notes()).isEmpty();
  }

  @Test
  void aPlainListNeedsNoHeader() {
    String list = "example.com\n\nhttps://www.example.net/page\nno domain\n";
    assertThat(lines(list))
        .extracting(BulkLine::line, BulkLine::domain)
        .containsExactly(
            tuple(1, "example.com"), tuple(3, "www.example.net"), tuple(4, "no domain"));
    BulkTable table = ((BulkTable.Read.Opened) open(list)).table();
    assertThat(table.count(Shard.WHOLE)).isEqualTo(3);
    assertThat(table.line(3)).map(BulkLine::domain).contains("www.example.net");
    assertThat(table.line(2)).isEmpty();
    assertThat(open("no domain\nexample.com\n")).isInstanceOf(BulkTable.Read.Refused.class);
    assertThat(open("example.com;ak\n")).isInstanceOf(BulkTable.Read.Refused.class);
  }

  @Test
  void aLineSaysWhatTheOptionsWould() {
    Answers answers =
        answers(
            "Mode;selector;dkim_key;--tracking;mta;receives-mail;dmarc-policy",
            "On-Premise;s1;\""
                + Practice.SAMPLE_KEY
                + "\";trk, click;mta-1=203.0.113.4,203.0.113.5 mta-2=203.0.113.6;НЕТ;none");
    assertThat(answers.mode()).isEqualTo(Mode.ON_PREMISE);
    assertThat(answers.key().selector().text()).isEqualTo("s1");
    assertThat(answers.key().publicKey()).isPresent();
    assertThat(answers.links().tracking())
        .extracting(name -> name.withoutDot())
        .containsExactly("trk.example.com", "click.example.com");
    assertThat(answers.servers().servers()).hasSize(2);
    assertThat(answers.servers().addresses()).hasSize(3);
    assertThat(answers.servers().receivesMail()).isFalse();
    assertThat(answers.policy().dmarc()).isEqualTo(DmarcPolicy.NONE);
    assertThat(answers.policy().legacy()).as("as on the command line").isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "a list of domains\n", "site;key\nexample.com;x\n"})
  void withoutAColumnOfDomainsNothingIsGuessed(String text) {
    assertThat(open(text)).isInstanceOf(BulkTable.Read.Refused.class);
  }

  @Test
  void aColumnTwiceIsRefusedAndOthersAreNamed() {
    assertThat(open("domain,selector,SELECTOR\n")).isInstanceOf(BulkTable.Read.Refused.class);
    BulkTable.Read.Opened opened = (BulkTable.Read.Opened) open("client,domain,\nx,example.com,\n");
    assertThat(opened.notes()).extracting(WORDS::say).singleElement().asString().contains("client");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exa mple.com| space",
        "gmail.com| gmail.com",
        "co.uk| co.uk",
        "localhost| localhost",
        "192.0.2.1| address",
      })
  void whatIsNoDomainIsToldInWords(String domain, String said) {
    assertThat(why("domain\n\"" + domain + "\"\n")).containsIgnoringCase(said);
  }

  @Test
  void oneBadCellMakesTheLineUnusableAndNamesItsColumn() {
    assertThat(why("domain,mode\nexample.com,both\n")).startsWith("mode: ");
    assertThat(why("domain,legacy\nexample.com,maybe\n")).startsWith("legacy: ");
    assertThat(why("domain,dkim-key\nexample.com,nonsense\n")).startsWith("dkim-key: ");
    assertThat(why("domain,selector\nexample.com,a,b\n")).contains("3 cells", "2 columns");
  }

  /// Nothing of it may come out again.
  @Test
  void aPrivateKeyInACellIsRefusedAndNotRepeated() {
    String secret = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC";
    String said =
        why(
            "domain,dkim-key\nexample.com,\"-----BEGIN PRIVATE KEY-----\n"
                + secret
                + "\n-----END PRIVATE KEY-----\"\n");
    assertThat(said).contains("private").doesNotContain(secret);
  }

  @Test
  void goodLinesGoOnAroundBadOnes() {
    List<BulkLine> lines = lines("domain,selector\nb b,\n\"lost,\nexample.com,s1\n,s2\n");
    assertThat(lines).extracting(BulkLine::line).containsExactly(2, 3, 4, 5);
    assertThat(lines.get(2)).isInstanceOf(BulkLine.Understood.class);
    assertThat(lines.subList(0, 2)).allMatch(BulkLine.Unusable.class::isInstance);
    assertThat(lines.getLast()).isInstanceOf(BulkLine.Unusable.class);
  }

  @Test
  void whatIsKnownHasACodeADateAndAReason() {
    BulkLine.Understood line =
        (BulkLine.Understood)
            lines(
                    "domain,known\nexample.com,\"dmarc.policy-none 2026-11-29 reports are read"
                        + " | spf.softfail 2026-10-01 as agreed\"\n")
                .getFirst();
    assertThat(line.known()).hasSize(2);
    assertThat(line.known().getFirst().date()).isEqualTo(LocalDate.of(2026, 11, 29));
    assertThat(line.known().getLast().reason()).isEqualTo("as agreed");
    for (String odd :
        List.of("dmarc.policy-none", "dmarc.policy-none 29.11.2026 why", "all of it")) {
      assertThat(why("domain,known\nexample.com,\"" + odd + "\"\n")).contains(odd);
    }
  }

  @Test
  void aCodeThatNoFindingHasIsTold() {
    BulkLine.Understood line =
        (BulkLine.Understood)
            lines(
                    "domain,known\nexample.com,\"dmarc.policy-none 2026-11-29 reports are read"
                        + " | spf.softfial 2026-10-01 as agreed\"\n")
                .getFirst();
    assertThat(line.known()).hasSize(2);
    assertThat(line.cautions())
        .contains(Text.of("baseline.known.strange", "codes", List.of("spf.softfial")))
        .noneMatch(caution -> String.valueOf(caution.args()).contains("policy-none"));
  }

  @Test
  void everyLineIsInExactlyOneShardWhereverOneCountsFrom() {
    StringBuilder table = new StringBuilder("domain\nno domain\n");
    for (int i = 0; i < 400; i++) {
      table.append("d").append(i).append(".example.com\n");
    }
    List<BulkLine> all = lines(table.toString());
    for (int from : List.of(0, 1)) {
      List<BulkLine> together = new ArrayList<>();
      for (int i = from; i < 4 + from; i++) {
        Shard shard = Shard.parse(i + "/4").orElseThrow();
        List<BulkLine> part = all.stream().filter(shard::takes).toList();
        assertThat(part).hasSizeBetween(70, 130);
        together.addAll(part);
      }
      assertThat(together).containsExactlyInAnyOrderElementsOf(all);
    }
    // Fixed for ever: other machines may run another version.
    assertThat(lines("domain\nexample.com\nexample.org\n"))
        .filteredOn(line -> new Shard(0, 2).takes(line))
        .extracting(BulkLine::domain)
        .containsExactly("example.org");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5/4", "1/0", "-1/4", "1", "1/", "a/b", "1/99999999"})
  void whatIsNoShardIsRefused(String text) {
    assertThat(Shard.parse(text)).isEmpty();
  }
}
