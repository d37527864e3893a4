package app.sendready.kind.spf;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/// The cases of a suite in the SPF council's YAML, each with its little zone.
record SpfSuite(List<Case> cases) {

  /// @param results what is accepted, the preferred first
  /// @param explanation `DEFAULT` for none of the owner's
  record Case(
      String scenario,
      String name,
      IpAddress ip,
      String sender,
      String helo,
      List<String> results,
      Optional<String> explanation,
      MemoryZone zone) {
    SpfResult run() {
      return new SpfEvaluator(zone, java.time.Clock.systemUTC()).check(ip, sender, helo);
    }
  }

  static Path folder() {
    Path folder = Path.of(System.getProperty("sendready.suites", "../shared/suites"));
    assumeTrue(Files.isDirectory(folder), "the shared suites are not here: " + folder);
    return folder;
  }

  @SuppressWarnings("unchecked")
  static SpfSuite load(String file) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(true);
    List<Case> cases = new ArrayList<>();
    try (var in = Files.newBufferedReader(folder().resolve(file), StandardCharsets.UTF_8)) {
      for (Object document : new Yaml(options).loadAll(in)) {
        Map<String, Object> scenario = (Map<String, Object>) document;
        MemoryZone zone = zone((Map<Object, Object>) scenario.get("zonedata"));
        if (scenario.get("tests") instanceof Map<?, ?> tests) {
          tests.forEach((name, test) ->
              cases.add(
                  read(
                      String.valueOf(scenario.getOrDefault("description", scenario.get("comment"))),
                      String.valueOf(name),
                      (Map<String, Object>) test,
                      zone)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SpfSuite(cases);
  }

  private static Case read(
      String scenario, String name, Map<String, Object> test, MemoryZone zone) {
    Object result = test.get("result");
    List<String> results =
        result instanceof List<?> list
            ? list.stream().map(String::valueOf).toList()
            : List.of(String.valueOf(result));
    return new Case(
        scenario.strip(),
        name,
        IpAddress.of(String.valueOf(test.get("host"))),
        String.valueOf(test.get("mailfrom")),
        Optional.ofNullable(test.get("helo")).map(String::valueOf).orElse(""),
        results,
        Optional.ofNullable(test.get("explanation")).map(String::valueOf),
        zone);
  }

  private static MemoryZone zone(Map<Object, Object> data) {
    MemoryZone zone = new MemoryZone();
    data.forEach((owner, entries) ->
        name(String.valueOf(owner)).ifPresent(name -> fill(zone, name, (List<?>) entries)));
    return zone;
  }

  private static void fill(MemoryZone zone, DomainName owner, List<?> entries) {
    Map<String, List<Object>> byType = new TreeMap<>();
    boolean silent = false;
    for (Object entry : entries) {
      if (entry instanceof Map<?, ?> map) {
        map.forEach((type, value) ->
            byType.computeIfAbsent(String.valueOf(type), t -> new ArrayList<>()).add(value));
      } else {
        silent |= entry.equals("TIMEOUT");
      }
    }
    // A record of type SPF stands for TXT too, unless the name has TXT.
    if (byType.containsKey("SPF") && !byType.containsKey("TXT")) {
      byType.put("TXT", byType.get("SPF"));
    }
    byType.values().removeIf(values -> values.equals(List.of("NONE")));
    byType.forEach((type, values) -> values.forEach(value -> add(zone, owner, type, value)));
    if (silent) {
      for (RecordType type : RecordType.values()) {
        if (!byType.containsKey(type.name())) {
          zone.fail(owner.toString(), type, Trouble.Kind.SERVFAIL);
        }
      }
    }
  }

  private static void add(MemoryZone zone, DomainName owner, String type, Object value) {
    if (value.equals("TIMEOUT")) {
      zone.fail(owner.toString(), RecordType.valueOf(type), Trouble.Kind.TIMEOUT);
      return;
    }
    switch (type) {
      case "A", "AAAA" ->
          zone.add(owner, 300, new Rdata.Address(IpAddress.of(String.valueOf(value))));
      case "MX" -> {
        List<?> mx = (List<?>) value;
        name(String.valueOf(mx.get(1)))
            .ifPresent(n -> zone.add(owner, 300, new Rdata.Mx((int) mx.get(0), n)));
      }
      case "PTR" ->
          name(String.valueOf(value)).ifPresent(n -> zone.add(owner, 300, new Rdata.Ptr(n)));
      case "CNAME" ->
          name(String.valueOf(value)).ifPresent(n -> zone.add(owner, 300, new Rdata.Cname(n)));
      case "TXT", "SPF" ->
          zone.add(owner, 300, new Rdata.Txt(RecordType.valueOf(type), strings(value)));
      default -> throw new IllegalArgumentException("no such type: " + type);
    }
  }

  private static List<String> strings(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(SpfSuite::octets).toList()
        : List.of(octets(value));
  }

  private static String octets(Object value) {
    byte[] octets =
        value instanceof byte[] binary
            ? binary
            : String.valueOf(value).getBytes(StandardCharsets.UTF_8);
    return new String(octets, StandardCharsets.ISO_8859_1);
  }

  private static Optional<DomainName> name(String text) {
    if (text.isEmpty() || text.equals(".")) {
      return Optional.of(DomainName.ROOT);
    }
    String plain = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    return DomainName.ofLabels(Arrays.asList(plain.split("\\.", -1)));
  }
}
