package app.sendready.kind.spf;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.kind.spf.SpfProblem.Reason;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpfParserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v=spf1",
        "v=spf1 ~all",
        "v=spf1 a mx ptr ip4:192.0.2.0/24 ip6:2001:db8::/32 include:_spf.example.net -all",
        "v=spf1 a:mail.example.com/24//64 mx//64 a//0 mx/0 ?all",
        "v=spf1 exists:%{ir}.%{v}._spf.%{d2} -exists:%{l1r-+}.%{o}.example.com",
        "v=spf1 redirect=_spf.%{d} exp=why.%{d}",
        "v=spf1 unknown=a%%b%_c%-d x.y-z=",
        "v=spf1 a:foo:bar/baz.example.com include:%{D}",
      })
  void printsWhatItParsed(String text) {
    assertThat(SpfRecord.parse(text).map(SpfRecord::print)).contains(text);
  }

  @ParameterizedTest
  @CsvSource({
    "V=SPF1 +A  MX:Example.COM  ALL , v=spf1 a mx:Example.COM all",
    "v=spf1 ip6:2001:DB8:0:0::1 , v=spf1 ip6:2001:db8::1",
    "v=spf1 REDIRECT=%{D} , v=spf1 redirect=%{D}",
  })
  void namesAndSpacesHaveOneForm(String text, String printed) {
    assertThat(SpfRecord.parse(text).map(SpfRecord::print)).contains(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          inlcude:a.example.com          | UNKNOWN_MECHANISM | include:a.example.com
          ~includes:a.example.com        | UNKNOWN_MECHANISM | ~include:a.example.com
          incIude:a.example.com          | UNKNOWN_MECHANISM | include:a.example.com
          ipv4:192.0.2.1                 | UNKNOWN_MECHANISM | ip4:192.0.2.1
          ip:192.0.2.1                   | UNKNOWN_MECHANISM | ip4:192.0.2.1
          exist:%{i}.example.com         | UNKNOWN_MECHANISM | exists:%{i}.example.com
          -al                            | UNKNOWN_MECHANISM | -all
          ~alll                          | UNKNOWN_MECHANISM | ~all
          192.0.2.1                      | UNKNOWN_MECHANISM | ip4:192.0.2.1
          2001:db8::1                    | UNKNOWN_MECHANISM | ip6:2001:db8::1
          spf.example.net                | UNKNOWN_MECHANISM | include:spf.example.net
          qwertyuiop                     | UNKNOWN_MECHANISM |
          include: a.example.com         | MISSING_VALUE     | include:a.example.com
          include a.example.com          | MISSING_VALUE     | include:a.example.com
          include: ~all                  | MISSING_VALUE     |
          include:                       | MISSING_VALUE     |
          redirect=                      | MISSING_VALUE     |
          all:example.com                | NEEDLESS_VALUE    |
          include:localhost              | BAD_DOMAIN        |
          include:a.example.123          | BAD_DOMAIN        |
          include:%{x}.example.com       | BAD_MACRO         |
          include:%{d0}.example.com      | BAD_MACRO         |
          a:%{c}.example.com             | BAD_MACRO         |
          ip4:192.0.2.300                | BAD_ADDRESS       |
          ip4:mail.example.com           | BAD_ADDRESS       | a:mail.example.com
          ip4:2001:db8::1                | BAD_ADDRESS       | ip6:2001:db8::1
          ip6:192.0.2.0/24               | BAD_ADDRESS       | ip4:192.0.2.0/24
          ip4:192.0.2.0/33               | BAD_LENGTH        |
          ip4:192.0.2.0/024              | BAD_LENGTH        |
          a/33                           | BAD_LENGTH        |
          ip4:192.0.2.1include:a.example | GLUED             | ip4:192.0.2.1 include:a.example
          include:a.example.com~all      | GLUED             | include:a.example.com ~all
          ip4:192.0.2.1-all              | GLUED             | ip4:192.0.2.1 -all
          include:a.example.com,         | STRAY_SIGN        | include:a.example.com
          a;mx;                          | STRAY_SIGN        | a mx
          "include:a.example.com"        | QUOTED            | include:a.example.com
          spf2.0/pra                     | SENDER_ID         |
          """)
  void namesTheFaultAndWhatWasMeant(String word, Reason reason, String meant) {
    SpfReading reading = SpfParser.read("v=spf1 a " + word);
    assertThat(reading.problems()).hasSize(1);
    SpfProblem problem = reading.problems().getFirst();
    assertThat(problem.reason()).isEqualTo(reason);
    assertThat(problem.at()).isEqualTo(9);
    assertThat(problem.suggestion().orElse(null)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "v=spf1 mx –all , v=spf1 mx -all",
    "v=spf1 mx −all , v=spf1 mx -all",
    "v=spf1 mx ~аll , v=spf1 mx ~all",
    "v=spf1 includе:a.example.com ~all , v=spf1 include:a.example.com ~all",
    "v=spf1 include:почта.рф ~all , v=spf1 include:xn--80a1acny.xn--p1ai ~all",
    "v=spf1include:a.example.com ~all , v=spf1 include:a.example.com ~all",
    "v=spf1;mx;~all , v=spf1 mx ~all",
    "v-spf1 mx ~all , v=spf1 mx ~all",
    "v=spf mx ~all , v=spf1 mx ~all",
    "spf1 mx ~all , v=spf1 mx ~all",
    "v=spf1 mx include=a.example.com ~all , v=spf1 mx include:a.example.com ~all",
    "v=spf1 redirct=a.example.com , v=spf1 redirect=a.example.com",
    "v=spf1 mx ~all v=spf1 a -all , v=spf1 mx ~all a -all",
    "v=spf1 mx ~all spf2.0/pra a -all , v=spf1 mx ~all",
    "spf2.0/pra a -all v=spf1 mx ~all , v=spf1 mx ~all",
  })
  void mendsWhatCanBeMended(String text, String mended) {
    SpfRepair repair = SpfRepair.of(RealRecords.octets(text));
    assertThat(new SpfRecord(repair.terms()).print()).isEqualTo(mended);
    assertThat(repair.leftOut()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spf2.0/pra include:a.example.com ~all",
        "google-site-verification=spf1",
        "v=DKIM1; k=rsa; p=",
        "v=DMARC1; p=none",
        "MS=ms12345678",
        "spfcheck=1",
        "",
      })
  void otherTextsAreNotTakenForIt(String text) {
    assertThat(SpfRecord.isSpf(text)).isFalse();
    assertThat(SpfRepair.isNearly(text)).isFalse();
    assertThat(SpfParser.read(text).problems().stream().map(SpfProblem::reason).toList())
        .isEqualTo(List.of(Reason.VERSION));
  }
}
