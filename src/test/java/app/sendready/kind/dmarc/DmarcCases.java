package app.sendready.kind.dmarc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The DMARC cases of other implementations: their zones, and what each expects.
public final class DmarcCases {
  /// On which cases we differ, and why.
  public static final Map<String, String> DIFFERENCES =
      Map.of(
          "mailauth-verify-two-authors",
          "two addresses, but one domain: RFC 9989 §5.3.1 refuses only several domains");

  private DmarcCases() {}

  /// The cases of a file; the test is skipped, saying so, where there is none.
  public static JsonNode read(String file) throws Exception {
    String folder = System.getProperty("sendready.suites", "");
    Path path = Path.of(folder, "dmarc-cases", file);
    assumeTrue(
        !folder.isEmpty() && Files.exists(path),
        "no " + file + ": set -Dsendready.suites to the folder of the suites");
    return new ObjectMapper().readTree(path.toFile());
  }

  public static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  public static String text(JsonNode node, String field) {
    return node.get(field).asString();
  }

  /// The value of the From field.
  public static String from(JsonNode c) {
    JsonNode header = c.get("from");
    return header.isArray()
        ? each(header).map(JsonNode::asString).collect(Collectors.joining(", "))
        : header.asString();
  }

  public static MemoryZone zone(JsonNode c) {
    MemoryZone memory = new MemoryZone();
    c.get("zone")
        .properties()
        .forEach(name -> {
          if (name.getValue().isString()) {
            memory.fail(name.getKey(), RecordType.TXT, Trouble.Kind.TIMEOUT);
            return;
          }
          name.getValue()
              .get("TXT")
              .forEach(txt ->
                  memory.add(
                      DomainName.of(name.getKey()),
                      300,
                      txt.isArray()
                          ? new Rdata.Txt(
                              RecordType.TXT, each(txt).map(JsonNode::asString).toList())
                          : Rdata.Txt.of(txt.asString())));
        });
    return memory;
  }

  /// In what the result is not as the case expects.
  public static List<String> wrong(JsonNode c, DmarcResult result) {
    boolean reject =
        result.result() == DmarcResult.Result.FAIL
            && result.policy().filter(p -> p.word().equals("reject")).isPresent();
    Map<String, String> actual =
        Map.of(
            "result", result.result().word(),
            "policy", result.policy().map(p -> p.word()).orElse("no policy"),
            "org_domain", result.organizationalDomain().withoutDot(),
            "policy_domain", result.policyDomain().map(DomainName::withoutDot).orElse(""),
            "spf_aligned", String.valueOf(result.spfAligned()),
            "dkim_aligned", String.valueOf(result.dkimAligned()),
            "reject", String.valueOf(reject));
    List<String> wrong = new ArrayList<>();
    JsonNode expect = c.get("expect");
    actual.forEach((field, value) -> {
      if (expect.has(field) && !text(expect, field).equals(value)) {
        wrong.add(field + " is " + value);
      }
    });
    return wrong;
  }
}
