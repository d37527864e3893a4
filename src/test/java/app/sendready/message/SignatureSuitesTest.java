package app.sendready.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Rdata;
import app.sendready.dns.Resolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The public suites of signed messages, read in place; skipped where they are absent.
class SignatureSuitesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// The time at which one of the suites is verified by those who made it.
  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochSecond(1_667_843_664L), ZoneOffset.UTC);

  private static Path suite(String name) {
    Path path = Path.of(System.getProperty("sendready.suites", "../shared/suites"), name);
    assumeTrue(Files.exists(path), "no conformance data at " + path);
    return path;
  }

  @TestFactory
  Stream<DynamicTest> everySignatureIsWorthWhatTwoVerifiersSay() {
    List<DynamicTest> tests = new ArrayList<>();
    Map<String, Integer> counts =
        Map.of(
            "dkim-lieser",
            36,
            "dkim-mail-auth",
            2,
            "dkim-dkimpy",
            7,
            "dkim-go-msgauth",
            5,
            "dkim-jdkim",
            7);
    counts.forEach((name, count) -> {
      Path folder = suite(name);
      JsonNode cases = JSON.readTree(folder.resolve("expected.json"));
      assertThat(cases.size()).as(name).isEqualTo(count);
      int number = 0;
      for (JsonNode node : cases) {
        tests.add(
            dynamicTest(
                name + " " + number++ + " " + node.get("file").asString(),
                () -> verify(folder, node)));
      }
    });
    return tests.stream();
  }

  private static void verify(Path folder, JsonNode node) throws IOException {
    RawMessage message =
        RawMessage.read(Files.readAllBytes(folder.resolve(node.get("file").asString())));
    List<SignatureResult> results =
        new SignatureVerifier(Optional.of(keys(folder, node)), CLOCK).verify(message);
    JsonNode expected = node.get("signatures");
    assertThat(results).hasSize(expected.size());
    for (JsonNode signature : expected) {
      SignatureResult result = results.get(signature.get("index").asInt());
      assertThat(result.d()).isEqualTo(signature.get("d").asString());
      assertThat(result.s()).isEqualTo(signature.get("s").asString());
      assertThat(result.a()).isEqualTo(signature.get("a").asString());
      String consensus = signature.get("consensus").asString();
      if (!consensus.startsWith("DISPUTED")) {
        assertThat(result.passes())
            .as("%s: %s", consensus, result.reason())
            .isEqualTo(consensus.startsWith("pass"));
      }
      if (signature.has("rfc8301")) {
        assertThat(result.acceptedToday()).isFalse();
      } else if (result.passes()) {
        assertThat(result.acceptedToday()).isTrue();
      }
      if (signature.has("key_bits") && result.bits().isPresent()) {
        assertThat(result.bits()).hasValue(signature.get("key_bits").asInt());
      }
    }
  }

  private static Resolver keys(Path folder, JsonNode node) {
    Map<String, JsonNode> texts = new LinkedHashMap<>();
    JSON.readTree(folder.resolve("dns.json"))
        .properties()
        .forEach(entry -> texts.put(entry.getKey(), entry.getValue()));
    if (node.has("dns")) {
      node.get("dns").properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue()));
    }
    MemoryZone zone = new MemoryZone();
    texts.forEach((name, records) ->
        records.forEach(record ->
            DomainName.parse(name)
                .ifPresent(owner -> zone.add(owner, 300, Rdata.Txt.of(record.asString())))));
    return zone;
  }
}
