package app.sendready.kind.bimi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sendready.Figures;
import app.sendready.check.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Runs logo files and records of other implementations. Where they and the schema of SVG Tiny P/S
/// disagree about a file, the schema decides; what we then say differently is listed with a reason.
class BimiSuiteTest {
  private static final String STYLE = "the schema forbids style; upstream does not look at it";
  private static final String XLINK = "the schema forbids xlink:href; upstream allows it inside";
  private static final String VERSION = "the schema requires version=\"1.2\"; upstream does not";

  /// Files that upstream accepts and we refuse.
  private static final Map<String, String> UPSTREAM_DIFFERENCES =
      Map.of("02", STYLE, "23", XLINK, "32", VERSION, "33", VERSION, "35", VERSION);

  /// Files on which we differ from the schema: none.
  private static final Set<String> SCHEMA_DIFFERENCES = Set.of();

  private static final Map<String, String> RECORD_DIFFERENCES =
      Map.of(
          "bimi-12", "an empty l= is a declination, not a fault (draft §4.2)",
          "bimi-15", "l= is required (draft §4.2)",
          "bimi-16", "l= is required (draft §4.2)",
          "bimi-23", "another avp= must be ignored, may be failed; we ignore it (draft §4.2)",
          "bimi-24", "l= is required (draft §4.2)");

  private static Path folder() {
    String suites = System.getProperty("sendready.suites", "");
    Path path = Path.of(suites, "bimi");
    assumeTrue(
        !suites.isEmpty() && Files.exists(path),
        "no bimi folder: set -Dsendready.suites to the folder of the suites");
    return path;
  }

  private static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  @Test
  void judgesLogoFilesLikeTheSchema() throws Exception {
    Path folder = folder();
    JsonNode cases = new ObjectMapper().readTree(folder.resolve("expected.json").toFile());
    List<String> misses = new ArrayList<>();
    for (JsonNode c : each(cases).toList()) {
      String file = c.get("file").asString();
      LogoReport report = SvgLogo.check(Files.readAllBytes(folder.resolve(file)));
      boolean refused = report.status() == Verdict.FAIL;
      String number = file.replaceAll(".*mailauth-(\\d\\d).*", "$1");
      if (refused != c.get("rng_ps").asString().equals("invalid")
          && !SCHEMA_DIFFERENCES.contains(number)) {
        misses.add("schema: " + file + " " + report.findings());
      }
      boolean upstream = c.get("upstream").asString().equals("reject");
      if ((refused != upstream) != UPSTREAM_DIFFERENCES.containsKey(number)) {
        misses.add("upstream: " + file + " " + report.findings());
      }
      if (report.bytes() != c.get("bytes").asInt()) {
        misses.add("bytes: " + file);
      }
    }
    Figures.note(
        "bimi logos: %d of %d as the schema says, %d as upstream says, %d missed",
        cases.size() - SCHEMA_DIFFERENCES.size(),
        cases.size(),
        cases.size() - UPSTREAM_DIFFERENCES.size(),
        misses.size());
    UPSTREAM_DIFFERENCES.forEach(
        (id, why) -> Figures.line("  differs from upstream: mailauth-" + id + ": " + why));
    assertThat(misses).isEmpty();
    assertThat(cases.size()).isEqualTo(37);
  }

  @Test
  void judgesRecordsLikeTheDraft() throws Exception {
    JsonNode cases = new ObjectMapper().readTree(folder().resolve("records.json").toFile());
    List<String> misses = new ArrayList<>();
    each(cases)
        .forEach(c -> {
          String id = c.get("id").asString();
          JsonNode expect = c.get("expect");
          Optional<BimiRecord> record = BimiRecord.parse(c.get("record").asString());
          boolean valid = record.filter(BimiRecord::isValid).isPresent();
          // bimi-13 leaves the answer open: the draft says that case counts, upstream does not
          // mind.
          boolean agrees = expect.get("valid").isNull() || expect.get("valid").asBoolean() == valid;
          if (agrees && expect.has("declination")) {
            agrees = record.orElseThrow().isDeclination();
          }
          if (agrees == RECORD_DIFFERENCES.containsKey(id)) {
            misses.add(id + " " + c.get("record").asString());
          }
        });
    Figures.note(
        "bimi records: %d of %d agree, %d missed",
        cases.size() - RECORD_DIFFERENCES.size(), cases.size(), misses.size());
    RECORD_DIFFERENCES.forEach((id, why) -> Figures.line("  differs: " + id + ": " + why));
    assertThat(misses).isEmpty();
    assertThat(cases.size()).isEqualTo(27);
  }
}
