package app.sendready.kind.dkim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.sendready.Figures;
import app.sendready.kind.dkim.DkimRecord.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The public suites, read in place; skipped where they are absent.
class DkimSuitesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Path suite(String name) {
    Path path = Path.of(System.getProperty("sendready.suites", "../shared/suites"), name);
    assumeTrue(Files.exists(path), "no conformance data at " + path);
    return path;
  }

  /// Where we differ from the suite's verdict.
  private static final Map<String, String> KEY_DIFFERENCES =
      Map.of("key-04", "white space after the last semicolon is allowed (RFC 6376 §3.2)");

  @Test
  void keyRecordsAreCounted() {
    int agreed = 0;
    List<String> others = new ArrayList<>();
    JsonNode cases = JSON.readTree(suite("dkim-key-records/cases.json"));
    for (JsonNode node : cases) {
      String id = node.get("id").asString();
      boolean valid = DkimStatus.of(node.get("record").asString()).valid();
      if (valid == node.get("expect").get("valid").asBoolean()) {
        agreed++;
      } else {
        others.add(id);
      }
    }
    Figures.note("dkim-key-records: %d of %d agree", agreed, cases.size());
    others.forEach(
        id -> Figures.line("  differs: " + id + ": " + KEY_DIFFERENCES.getOrDefault(id, "a miss")));
    assertThat(KEY_DIFFERENCES.keySet()).containsExactlyInAnyOrderElementsOf(others);
  }

  @TestFactory
  Stream<DynamicTest> keyRecords() {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode node : JSON.readTree(suite("dkim-key-records/cases.json"))) {
      tests.add(dynamicTest(node.get("id").asString(), () -> keyRecord(node)));
    }
    assertThat(tests).hasSize(22);
    return tests.stream();
  }

  private static void keyRecord(JsonNode node) {
    String text = node.get("record").asString();
    JsonNode expect = node.get("expect");
    DkimStatus status = DkimStatus.of(text);
    boolean valid =
        expect.get("valid").asBoolean() || KEY_DIFFERENCES.containsKey(node.get("id").asString());
    assertThat(status.valid()).isEqualTo(valid);
    if (expect.has("revoked")) {
      assertThat(status.revoked()).isEqualTo(expect.get("revoked").asBoolean());
    }
    if (expect.has("testing")) {
      assertThat(status.testing()).isEqualTo(expect.get("testing").asBoolean());
    }
    if (expect.has("key_bits")) {
      assertThat(status.bits()).isEqualTo(expect.get("key_bits").asInt());
    }
    if (!valid) {
      return;
    }
    DkimRecord record = ((Parsed.Ok) DkimRecord.parse(text)).record();
    if (expect.has("k")) {
      assertThat(record.keyType()).isEqualTo(expect.get("k").asString());
    }
    Map<String, List<String>> lists =
        Map.of("h", record.hashes(), "s", record.services(), "t", record.flags());
    lists.forEach((tag, values) -> {
      if (expect.has(tag)) {
        List<String> expected = new ArrayList<>();
        expect.get(tag).forEach(v -> expected.add(v.asString()));
        assertThat(values).as(tag).isEqualTo(expected);
      }
    });
    if (expect.has("n")) {
      assertThat(record.notes()).contains(expect.get("n").asString());
    }
  }

  /// Every key that the message suites verify with can be read, and prints as it was read.
  @Test
  void keysOfTheMessageSuitesAreRead() {
    Map<String, Integer> read = new HashMap<>();
    for (String name :
        List.of("dkim-dkimpy", "dkim-go-msgauth", "dkim-jdkim", "dkim-lieser", "dkim-mail-auth")) {
      JsonNode dns = JSON.readTree(suite(name + "/dns.json"));
      for (Map.Entry<String, JsonNode> entry : dns.properties()) {
        if (!entry.getKey().contains("_domainkey")) {
          continue;
        }
        for (JsonNode text : entry.getValue()) {
          DkimStatus status = DkimStatus.of(text.asString());
          read.merge(name + (status.key().isPresent() ? " read" : " not read"), 1, Integer::sum);
          roundTrip(text.asString());
        }
      }
    }
    Figures.line("dkim keys of the message suites: " + read);
    assertThat(read.keySet().stream().filter(k -> k.endsWith(" read") && !k.endsWith("not read")))
        .hasSize(5);
  }

  @Test
  void publishedRecordsNeverThrowAndPrintAsTheyWereRead() throws IOException {
    Map<String, Integer> codes = new HashMap<>();
    int count = 0;
    for (String line : Files.readAllLines(suite("records-real/records.jsonl"))) {
      JsonNode node = JSON.readTree(line);
      String text = node.get("record").asString();
      DkimStatus status = DkimStatus.of(text);
      roundTrip(text);
      if (node.get("kind").asString().equals("dkim")) {
        count++;
        status.findings().forEach(f -> codes.merge(f.code().code(), 1, Integer::sum));
      }
    }
    Figures.line("published key records: " + count + " " + codes);
    assertThat(count).isEqualTo(187);
  }

  private static void roundTrip(String text) {
    if (DkimRecord.parse(text) instanceof Parsed.Ok(DkimRecord record)) {
      assertThat(DkimRecord.parse(record.print())).isEqualTo(new Parsed.Ok(record));
    }
  }
}
