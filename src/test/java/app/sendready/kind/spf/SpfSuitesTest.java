package app.sendready.kind.spf;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The public test suites of SPF, read where they are shared. Where an older suite asks for
/// something else than RFC 7208, the difference stands here with its reason.
class SpfSuitesTest {

  @Test
  void agreesWithEveryCaseOfTheRfc7208Suite() {
    assertThat(differences("spf-rfc7208/rfc7208-tests-2014-05.yml", 193, Map.of())).isEmpty();
  }

  /// No difference is left: for what RFC 7208 changed (`mx-limit`, which record type counts) this
  /// edition of the suite accepts the new result beside the old one.
  @Test
  void agreesWithEveryCaseOfTheRfc4408Suite() {
    assertThat(differences("spf-rfc4408/rfc4408-tests.yml", 191, Map.of())).isEmpty();
  }

  /// `case → result: reason`
  private static final Map<String, String> PYSPF =
      Map.of(
          "default-modifier",
          "neutral: default= is of a draft before RFC 4408; RFC 7208 §6 ignores unknown modifiers",
          "default-modifier-harsh",
          "neutral: 'ambiguous' is an eighth result of pyspf's harsh mode, unknown to RFC 7208"
              + " §2.6");

  @Test
  void agreesWithTheAdHocCasesOfPyspfButForItsExtensions() {
    assertThat(differences("spf-pyspf-extra/test.yml", 16, PYSPF)).isEmpty();
  }

  private static List<String> differences(
      String file, int count, Map<String, String> expectedOtherwise) {
    SpfSuite suite = SpfSuite.load(file);
    assertThat(suite.cases()).hasSize(count);
    List<String> differences = new ArrayList<>();
    for (SpfSuite.Case test : suite.cases()) {
      SpfResult result = test.run();
      String outcome = result.outcome().word();
      String explanation = result.explanation().orElse("DEFAULT");
      boolean right =
          expectedOtherwise.containsKey(test.name())
              ? outcome.equals(expectedOtherwise.get(test.name()).split(":")[0])
              : test.results().contains(outcome)
                  && test.explanation().filter(e -> !e.equals(explanation)).isEmpty();
      if (!right) {
        differences.add(
            "%s: %s wants %s %s, is %s"
                .formatted(
                    test.scenario(),
                    test.name(),
                    test.results(),
                    test.explanation().orElse(""),
                    result));
      }
    }
    return differences;
  }

  /// `record → valid or not: reason`
  private static final Map<String, String> LIBSPF2 =
      Map.of(
          "v=spf1 a:/32//12",
          "no: a colon wants a domain-spec, which is never empty (RFC 7208 §12)",
          "v=spf1 a:/32//128",
          "no: a colon wants a domain-spec, which is never empty (RFC 7208 §12)",
          "v=spf1 a:as%- mx=%{i3r}.spf.%{d}",
          "valid: domain-end may be a macro-expand, and %- is one (RFC 7208 §7.1)",
          "v=spf1 a:as%-/24 mx=%{i3r}.spf.%{d}",
          "valid: domain-end may be a macro-expand, and %- is one (RFC 7208 §7.1)",
          "v=spf1 a:as%-/24//4 mx=%{i3r}.spf.%{d}",
          "valid: domain-end may be a macro-expand, and %- is one (RFC 7208 §7.1)",
          "v=spf1 ip4:111.222.133.144/22 ip4:1.2.3.4/004",
          "no: a length has no leading zeros (RFC 7208 §5.6)",
          "v=spf1 ip6:::1 ip4:111.222.133.144/22 ip4:1.2.3.4/004",
          "no: a length has no leading zeros (RFC 7208 §5.6)");

  @Test
  void readsTheSyntaxCasesOfLibspf2() throws IOException {
    Path file = SpfSuite.folder().resolve("spf-libspf2/test_parser.txt");
    Map<String, Boolean> cases = new TreeMap<>();
    String record = "";
    for (String line : Files.readAllLines(file)) {
      Matcher test = Pattern.compile("spftest spf \"(.*)\"").matcher(line);
      if (test.matches()) {
        record = test.group(1);
      } else if (line.startsWith("err-msg")) {
        cases.put(record, line.endsWith("no errors"));
      }
    }
    assertThat(cases).hasSizeGreaterThanOrEqualTo(79);
    List<String> differences = new ArrayList<>();
    cases.forEach((text, valid) -> {
      boolean ours = SpfRecord.parse(text).isPresent();
      boolean wanted = LIBSPF2.containsKey(text) ? LIBSPF2.get(text).startsWith("valid") : valid;
      if (ours != wanted) {
        differences.add(text + " → " + SpfParser.read(text).problems());
      }
    });
    assertThat(differences).isEmpty();
  }

  /// The macro examples of the standard, as libspf2 keeps them.
  @Test
  void expandsTheMacroExamplesOfTheStandard() throws IOException {
    Path file = SpfSuite.folder().resolve("spf-libspf2/test_rfc_examples.txt");
    Pattern query = Pattern.compile("spfquery -default-explanation=\"(.*)\" -ip=(\\S+) .*");
    MemoryZone zone = new MemoryZone();
    zone.txt("email.example.com", "v=spf1 exp=why.example.com -all");
    zone.address("mx.example.org", "192.0.2.3").ptr("192.0.2.3", "mx.example.org");
    int count = 0;
    String macro = "";
    String ip = "";
    for (String line : Files.readAllLines(file)) {
      Matcher m = query.matcher(line);
      if (m.matches()) {
        macro = m.group(1);
        ip = m.group(2);
      } else if (line.startsWith("smtp-comment") && !macro.isEmpty()) {
        zone.remove(DomainName.of("why.example.com"), RecordType.TXT);
        zone.add(DomainName.of("why.example.com"), 300, Rdata.Txt.of(macro));
        SpfResult result =
            new SpfEvaluator(zone, Clock.systemUTC())
                .check(IpAddress.of(ip), "strong-bad@email.example.com", "example.com");
        String wanted = line.split("\\s+", 3)[2];
        assertThat(result.explanation().orElse("")).as(macro).isEqualToIgnoringCase(wanted);
        count++;
      }
    }
    assertThat(count).isGreaterThan(15);
  }
}
