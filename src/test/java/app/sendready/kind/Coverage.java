package app.sendready.kind;

import app.sendready.answers.FromDomain;
import app.sendready.answers.FromDomainGuard;
import app.sendready.answers.Selector;
import app.sendready.check.Finding;
import app.sendready.check.Judgement;
import app.sendready.check.KindScenarios;
import app.sendready.check.RecordKind;
import app.sendready.check.Verdict;
import app.sendready.dns.TypedName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/// The catalogue of misconfigurations, row by row, with what each scenario comes to when it is run.
///
/// `mvn test-compile exec:exec@tool -Dtool=coverage` prints the table.
public final class Coverage {
  /// One row of the catalogue.
  ///
  /// @param severity of the catalogue: B, H, M, L, i or ?
  /// @param proofs what shows that it is recognised; none where it is consciously not built
  record Row(
      String id,
      String severity,
      String symptom,
      List<Proof> proofs,
      List<String> tests,
      String not) {}

  /// One scenario that was run, or one text that was typed.
  ///
  /// @param code the finding that it must come to
  /// @param scenario its name, or what was typed
  /// @param came what it came to: a verdict, or what the wizard makes of the text
  /// @param others findings beside `code` that are more than remarks; must be none
  record Proof(String code, String scenario, String came, boolean shown, List<String> others) {
    boolean holds() {
      return shown && others.isEmpty();
    }
  }

  private final Map<String, KindScenarios> scenarios = new HashMap<>();
  private final FromDomainGuard guard = FromDomainGuard.bundled();

  private Coverage() {
    for (RecordKind kind : Kinds.all()) {
      scenarios.put(kind.id(), AllScenarios.of(kind));
    }
  }

  static List<Row> rows() {
    Coverage coverage = new Coverage();
    try (InputStream in = Coverage.class.getResourceAsStream("coverage.yaml")) {
      List<Row> rows = new ArrayList<>();
      for (Object each : new Yaml().<List<?>>load(in)) {
        rows.add(coverage.row((Map<?, ?>) each));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Row row(Map<?, ?> given) {
    List<Proof> proofs = new ArrayList<>();
    for (Map<?, ?> shown : maps(given.get("shows"))) {
      Object beside = shown.get("beside");
      proofs.add(
          run(
              (String) shown.get("code"),
              (String) shown.get("scenario"),
              beside instanceof String code ? code : ""));
    }
    for (Map<?, ?> typed : maps(given.get("typed"))) {
      proofs.add(typed(typed));
    }
    List<String> tests = new ArrayList<>();
    if (given.get("tests") instanceof List<?> list) {
      list.forEach(test -> tests.add((String) test));
    }
    String not = given.get("not-built") instanceof String why ? why : "";
    return new Row(
        (String) given.get("row"),
        (String) given.get("severity"),
        (String) given.get("symptom"),
        proofs,
        tests,
        not);
  }

  private static List<Map<?, ?>> maps(Object list) {
    List<Map<?, ?>> all = new ArrayList<>();
    if (list instanceof List<?> each) {
      each.forEach(map -> all.add((Map<?, ?>) map));
    }
    return all;
  }

  /// @param beside a code that cannot but come with it
  private Proof run(String code, String scenario, String beside) {
    KindScenarios kind = scenarios.get(code.substring(0, code.indexOf('.')));
    if (kind == null) {
      return new Proof(code, scenario, "no such kind", false, List.of());
    }
    Judgement judgement = kind.judge(scenario);
    List<Finding> findings = judgement.findings();
    return new Proof(
        code,
        scenario,
        judgement.verdict().word(),
        findings.stream().anyMatch(f -> f.code().code().equals(code)),
        findings.stream()
            .filter(f -> f.verdict() != Verdict.PASS && !f.code().code().equals(code))
            .map(f -> f.code().code())
            .filter(other -> !other.equals(beside))
            .toList());
  }

  private Proof typed(Map<?, ?> given) {
    String text = (String) given.get("text");
    String says = (String) given.get("says");
    String means = given.get("means") instanceof String name ? name : "";
    Outcome outcome =
        switch ((String) given.get("field")) {
          case "domain" -> domain(text);
          case "selector" ->
              Selector.parse(text)
                  .map(s -> new Outcome("identity.understood", s.text(), "understood"))
                  .orElseGet(() -> new Outcome("answer.selector.problem", "", "stopped"));
          default -> throw new IllegalArgumentException("no such field: " + given);
        };
    boolean right = outcome.says.equals(says) && (means.isEmpty() || means.equals(outcome.means));
    String shown = text.strip().length() > 34 ? text.strip().substring(0, 30) + "…" : text.strip();
    return new Proof(says, "typed: " + shown, outcome.came, right, List.of());
  }

  private record Outcome(String says, String means, String came) {}

  private Outcome domain(String text) {
    return switch (TypedName.parse(text)) {
      case TypedName.NotAName none -> new Outcome(FromDomain.why(none).key(), "", "stopped");
      case TypedName.Understood(var name, String _) ->
          guard
              .remark(name)
              .map(r -> new Outcome(r.text().key(), "", r.stops() ? "stopped" : "remarked"))
              .orElseGet(() -> new Outcome("domain.understood", name.withoutDot(), "understood"));
    };
  }

  public static void main(String[] args) {
    List<Row> rows = rows();
    for (Row row : rows) {
      String head = String.format("%-4s %s  %s", row.id, row.severity, row.symptom);
      System.out.println(head.length() > 116 ? head.substring(0, 115) + "…" : head);
      for (Proof proof : row.proofs) {
        System.out.printf(
            "         %-34s %-52s %s%s%n",
            proof.code,
            proof.scenario.length() > 52 ? proof.scenario.substring(0, 51) + "…" : proof.scenario,
            proof.came,
            proof.holds() ? "" : "   MISSED " + proof.others);
      }
      row.tests.forEach(test -> System.out.println("         by test " + test));
      if (!row.not.isEmpty()) {
        System.out.println("         not built: " + row.not);
      }
    }
    System.out.println();
    System.out.println(sum(rows));
  }

  static String sum(List<Row> rows) {
    long shown = rows.stream().filter(r -> !r.proofs.isEmpty()).count();
    long tests = rows.stream().filter(r -> !r.tests.isEmpty()).count();
    long not = rows.stream().filter(r -> !r.not.isEmpty()).count();
    long proofs = rows.stream().mapToLong(r -> r.proofs.size()).sum();
    long missed = rows.stream().flatMap(r -> r.proofs.stream()).filter(p -> !p.holds()).count();
    return String.format(
        "%d rows: %d shown by %d scenarios and inputs (%d missed), %d by other tests, %d not built",
        rows.size(), shown, proofs, missed, tests, not);
  }
}
