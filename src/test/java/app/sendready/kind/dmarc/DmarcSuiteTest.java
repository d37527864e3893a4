package app.sendready.kind.dmarc;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.Figures;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Runs the DMARC cases of five other implementations and of the standard's text.
///
/// Cases on which we differ are listed with the reason; a case that is listed and agrees after all
/// fails too.
class DmarcSuiteTest {
  private static final Map<String, String> RECORD_DIFFERENCES =
      Map.of(
          "mox-bad-9",
          "RFC 7489 wanted p right after v; RFC 9989 §4.7 does not",
          "mox-bad-34",
          "RFC 9989 §4.8 lets a size behind an address have any number of digits, and ignores it");

  @Test
  void evaluatesLikeTheStandardAndTheOthers() throws Exception {
    JsonNode cases = DmarcCases.read("evaluate.json");
    List<String> misses = new ArrayList<>();
    DmarcCases.each(cases)
        .forEach(c -> {
          List<String> wrong = evaluate(c);
          boolean listed = DmarcCases.DIFFERENCES.containsKey(DmarcCases.text(c, "id"));
          if (wrong.isEmpty() == listed) {
            misses.add(DmarcCases.text(c, "id") + " " + wrong);
          }
        });
    told("evaluate", cases.size(), DmarcCases.DIFFERENCES, misses);
    assertThat(misses).isEmpty();
    assertThat(cases.size()).isEqualTo(37);
  }

  private static List<String> evaluate(JsonNode c) {
    MemoryZone zone = DmarcCases.zone(c);
    JsonNode expect = c.get("expect");
    List<String> wrong = new ArrayList<>();
    Optional<DomainName> author = AuthorDomain.of(DmarcCases.from(c));
    if (author.isEmpty()) {
      return DmarcCases.text(expect, "result").equals("not-evaluated")
          ? wrong
          : List.of("no author");
    }
    DmarcResult result =
        new DmarcEvaluator(zone)
            .evaluate(author.get(), identities(c.get("spf")), identities(c.get("dkim")));
    wrong.addAll(DmarcCases.wrong(c, result));
    walks(zone, expect, wrong);
    return wrong;
  }

  private static void walks(MemoryZone zone, JsonNode expect, List<String> wrong) {
    if (expect.has("org_of")) {
      expect
          .get("org_of")
          .properties()
          .forEach(e -> {
            String organization =
                TreeWalk.from(DomainName.of(e.getKey()), zone).organizationalDomain().withoutDot();
            if (!organization.equals(e.getValue().asString())) {
              wrong.add("org of " + e.getKey() + " is " + organization);
            }
          });
    }
    if (expect.has("queries")) {
      expect
          .get("queries")
          .properties()
          .forEach(e -> {
            List<String> asked =
                TreeWalk.from(DomainName.of(e.getKey()), zone).steps().stream()
                    .map(s -> s.question().withoutDot())
                    .toList();
            if (!asked.equals(DmarcCases.each(e.getValue()).map(JsonNode::asString).toList())) {
              wrong.add("asked " + asked);
            }
          });
    }
  }

  private static List<Identity> identities(JsonNode list) {
    return DmarcCases.each(list)
        .map(i ->
            new Identity(
                DomainName.of(DmarcCases.text(i, "domain")),
                AuthResult.byWord(DmarcCases.text(i, "result")).orElseThrow()))
        .toList();
  }

  @Test
  void acceptsAndReadsTheRecordsOfOthers() throws Exception {
    JsonNode cases = DmarcCases.read("record-parse.json");
    List<String> misses = new ArrayList<>();
    DmarcCases.each(cases)
        .forEach(c -> {
          List<String> wrong = record(c);
          boolean listed = RECORD_DIFFERENCES.containsKey(DmarcCases.text(c, "id"));
          if (wrong.isEmpty() == listed) {
            misses.add(DmarcCases.text(c, "id") + " " + DmarcCases.text(c, "record") + " " + wrong);
          }
        });
    told("record-parse", cases.size(), RECORD_DIFFERENCES, misses);
    assertThat(misses).isEmpty();
    assertThat(cases.size()).isEqualTo(47);
  }

  private static List<String> record(JsonNode c) {
    Optional<DmarcRecord> record = DmarcRecord.parse(DmarcCases.text(c, "record"));
    boolean valid = record.filter(DmarcRecord::isUsable).isPresent();
    JsonNode expect = c.get("expect");
    List<String> wrong = new ArrayList<>();
    if (valid != expect.get("valid").asBoolean()) {
      wrong.add("valid is " + valid);
    } else if (valid && expect.has("tags")) {
      expect
          .get("tags")
          .properties()
          .forEach(tag -> {
            String actual = read(record.orElseThrow(), tag.getKey());
            String wanted =
                tag.getValue().isArray()
                    ? String.join(
                        tag.getKey().startsWith("ru") ? "," : ":",
                        DmarcCases.each(tag.getValue()).map(JsonNode::asString).toList())
                    : tag.getValue().asString();
            if (!actual.equalsIgnoreCase(wanted)) {
              wrong.add(tag.getKey() + " is " + actual);
            }
          });
    }
    return wrong;
  }

  private static String read(DmarcRecord record, String tag) {
    return switch (tag) {
      case "p" -> record.policy().word();
      case "rua" -> String.join(",", record.rua().stream().map(ReportUri::text).toList());
      case "ruf" -> String.join(",", record.ruf().stream().map(ReportUri::text).toList());
      case "pct", "ri" -> String.valueOf(Long.parseLong(record.tag(tag).orElse("-1")));
      default -> record.tag(tag).orElse("").replace(" ", "");
    };
  }

  /// A value that upstream rejects must be noted as one that cannot be read; one it accepts must
  /// not.
  @Test
  void notesExactlyTheValuesThatNoTagTakes() throws Exception {
    JsonNode table = DmarcCases.read("tag-values.json");
    List<String> misses = new ArrayList<>();
    int[] count = {0};
    for (String verdict : List.of("accepted", "rejected")) {
      table
          .get(verdict)
          .properties()
          .forEach(tag ->
              tag.getValue()
                  .forEach(value -> {
                    count[0]++;
                    boolean bad =
                        TagRules.note(tag.getKey(), value.asString())
                            .filter(n -> n.oddity() == DmarcRecord.Oddity.BAD_VALUE)
                            .isPresent();
                    if (bad != verdict.equals("rejected")) {
                      misses.add(tag.getKey() + "=" + value.asString());
                    }
                  }));
    }
    told("tag-values", count[0], Map.of(), misses);
    assertThat(misses).isEmpty();
    assertThat(count[0]).isEqualTo(93);
  }

  @Test
  void findsTheAuthorDomain() throws Exception {
    JsonNode cases = DmarcCases.read("from-domain.json").get("cases");
    List<String> misses = new ArrayList<>();
    DmarcCases.each(cases)
        .forEach(c -> {
          Optional<String> wanted =
              c.get("domain").isNull()
                  ? Optional.empty()
                  : Optional.of(DmarcCases.text(c, "domain"));
          if (!AuthorDomain.of(DmarcCases.text(c, "from"))
              .map(DomainName::withoutDot)
              .equals(wanted)) {
            misses.add(DmarcCases.text(c, "from"));
          }
        });
    told("from-domain", cases.size(), Map.of(), misses);
    assertThat(misses).isEmpty();
    assertThat(cases.size()).isEqualTo(8);
  }

  /// Prints how many cases agree, and each that does not with its reason.
  private static void told(
      String file, int cases, Map<String, String> differences, List<String> misses) {
    Figures.note(
        "dmarc %s: %d of %d agree", file, cases - differences.size() - misses.size(), cases);
    differences.forEach((id, reason) -> Figures.line("  differs: " + id + ": " + reason));
    misses.forEach(miss -> Figures.line("  missed: " + miss));
  }
}
