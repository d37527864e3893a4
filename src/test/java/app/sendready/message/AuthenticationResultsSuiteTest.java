package app.sendready.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Headers as receivers write them, from five other programs' tests; skipped where they are absent.
class AuthenticationResultsSuiteTest {
  @TestFactory
  Stream<DynamicTest> everyHeaderIsReadAsExpected() {
    Path path =
        Path.of(
            System.getProperty("sendready.suites", "../shared/suites"),
            "authres-cases/authentication-results.json");
    assumeTrue(Files.exists(path), "no conformance data at " + path);
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode node : new ObjectMapper().readTree(path)) {
      tests.add(dynamicTest(node.get("id").asString(), () -> read(node)));
    }
    assertThat(tests).hasSize(37);
    return tests.stream();
  }

  private static void read(JsonNode node) {
    RawMessage message =
        RawMessage.read(node.get("header").asString().getBytes(StandardCharsets.UTF_8));
    assertThat(message.fields()).hasSize(1);
    AuthenticationResults read =
        AuthenticationResults.parse(message.first("authentication-results").orElseThrow(), 0);
    JsonNode expect = node.get("expect");
    assertThat(read.wellFormed()).isEqualTo(expect.get("valid").asBoolean());
    if (expect.has("authserv_id")) {
      assertThat(read.authservId()).isEqualTo(expect.get("authserv_id").asString());
    }
    if (expect.has("count")) {
      assertThat(read.methods()).hasSize(expect.get("count").asInt());
    }
    if (expect.has("results")) {
      assertThat(read.methods()).hasSize(expect.get("results").size());
      for (int i = 0; i < expect.get("results").size(); i++) {
        JsonNode result = expect.get("results").get(i);
        AuthenticationResults.MethodResult method = read.methods().get(i);
        assertThat(method.method()).isEqualTo(result.get("method").asString());
        assertThat(method.result()).isEqualTo(result.get("result").asString());
        if (result.has("reason")) {
          assertThat(method.reason()).hasValue(result.get("reason").asString());
        }
        Map<String, String> properties = new LinkedHashMap<>();
        if (result.has("properties")) {
          result
              .get("properties")
              .properties()
              .forEach(entry -> properties.put(entry.getKey(), entry.getValue().asString()));
        }
        assertThat(method.properties()).isEqualTo(properties);
      }
    }
  }
}
