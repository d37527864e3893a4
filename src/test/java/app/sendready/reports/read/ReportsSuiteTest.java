package app.sendready.reports.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Reports as they arrived elsewhere, from other programs' tests; skipped where they are absent.
class ReportsSuiteTest {
  private static final Path SUITE =
      Path.of(System.getProperty("sendready.suites", "../shared/suites"), "dmarc-reports");

  /// What is odd in each, beyond the sums that are expected.
  private static final Map<String, List<String>> ODD =
      Map.ofEntries(
          Map.entry("large-example.com-1711897200-1711983600.xml", List.of("NO_REPORTER")),
          Map.entry("empty_reason.xml", List.of("EMPTY_REASON")),
          Map.entry("example.net-example.com-1529366400-1529452799.xml", List.of("STRAY_TEXT")),
          Map.entry(
              "ikea.com-example.de-1538690400-1538776800.xml",
              List.of("TEXT_AROUND", "RESULTS_DIFFER")),
          Map.entry("invalid_utf_8.xml", List.of("BAD_BYTES", "NO_REPORTER", "ODD_FROM")),
          Map.entry("report_with_upper_cased_pass.xml", List.of("CAPITALS")),
          Map.entry("acme.xml", List.of("REPORTER_TROUBLE")));

  @TestFactory
  Stream<DynamicTest> everyFileSaysWhatIsExpected() {
    Path expected = SUITE.resolve("expected.json");
    assumeTrue(Files.exists(expected), "no conformance data at " + SUITE);
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode node : new ObjectMapper().readTree(expected).get("cases")) {
      String file = node.get("file").asString();
      tests.add(dynamicTest(file, () -> read(file, node.get("reports"))));
    }
    assertThat(tests).hasSize(21);
    return tests.stream();
  }

  private static void read(String file, JsonNode expected) {
    Gathered gathered = Gathered.of(SUITE.resolve("reports").resolve(file));
    assertThat(gathered.unread).isEmpty();
    assertThat(gathered.reports).hasSize(expected.size());
    for (int i = 0; i < expected.size(); i++) {
      DmarcReport report = gathered.reports.get(i);
      JsonNode said = expected.get(i);
      assertThat(report.reporter()).isEqualTo(said.get("reporter").asString());
      assertThat(report.id()).isEqualTo(said.get("reportId").asString());
      assertThat(report.domain()).isEqualTo(said.get("domain").asString());
      assertThat(report.policy().p()).isEqualTo(said.get("p").asString());
      assertThat(
              List.of(
                  (long) report.rows().size(),
                  report.messages(),
                  report.passed(),
                  report.dkimAligned(),
                  report.spfAligned(),
                  report.sources(),
                  report.begin(),
                  report.end()))
          .isEqualTo(
              Stream.of(
                      "rows",
                      "messages",
                      "dmarcPass",
                      "dkimAligned",
                      "spfAligned",
                      "sources",
                      "begin",
                      "end")
                  .map(name -> Long.parseLong(said.get(name).asString()))
                  .toList());
    }
    assertThat(gathered.odd.getFirst()).isEqualTo(ODD.getOrDefault(file, List.of()));
  }

  @Test
  void reportsAboutTlsAreNamedForWhatTheyAre() throws IOException {
    Path folder = SUITE.resolve("tls-rpt");
    assumeTrue(Files.exists(folder), "no conformance data at " + folder);
    Gathered gathered = Gathered.of(folder);
    assertThat(gathered.reports).isEmpty();
    assertThat(gathered.unread).hasSize(8);
    assertThat(gathered.unread.values()).containsOnly("TLS_REPORT");
  }
}
