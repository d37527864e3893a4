package app.sendready.kind.spf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/// The published records of the shared suites.
record RealRecords(List<Map<String, String>> lines) {
  static RealRecords load() {
    try {
      // A line of JSON is YAML too.
      return new RealRecords(
          Files.readAllLines(SpfSuite.folder().resolve("records-real/records.jsonl")).stream()
              .map(line -> new Yaml().<Map<String, String>>load(line))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> all() {
    return lines.stream().map(l -> octets(String.valueOf(l.get("record")))).toList();
  }

  List<Map<String, String>> spf() {
    return lines.stream().filter(l -> "spf".equals(l.get("kind"))).toList();
  }

  static String octets(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
