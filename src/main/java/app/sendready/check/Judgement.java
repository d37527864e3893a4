package app.sendready.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a kind makes of one expected record: the findings, what was found, and what to do.
///
/// @param findings never empty: a row in order carries its kind's `ok`
/// @param found the values that stand at the record's name now, as text
/// @param proposed the value to publish, if it is not simply the expected one (a merged SPF record)
/// @param inTheWay what stands at the record's name and has to go before it can be there, where the
///   fixes do not say so: of another type, or more than one
public record Judgement(
    List<Finding> findings,
    List<String> found,
    Optional<String> proposed,
    Action action,
    List<FoundRecord> inTheWay) {
  public Judgement {
    findings = List.copyOf(findings);
    found = List.copyOf(found);
    inTheWay = List.copyOf(inTheWay);
    if (findings.isEmpty()) {
      throw new IllegalArgumentException("a judgement says at least one thing");
    }
  }

  /// With nothing in the way but what the fixes name.
  public Judgement(
      List<Finding> findings, List<String> found, Optional<String> proposed, Action action) {
    this(findings, found, proposed, action, List.of());
  }

  public static Judgement of(Action action, List<String> found, Finding... findings) {
    return new Judgement(List.of(findings), found, Optional.empty(), action);
  }

  /// The worst finding; of equals the first.
  public Finding worst() {
    Finding worst = findings.getFirst();
    for (Finding finding : findings) {
      if (finding.verdict().compareTo(worst.verdict()) > 0) {
        worst = finding;
      }
    }
    return worst;
  }

  public Verdict verdict() {
    return worst().verdict();
  }

  public Judgement proposing(String value) {
    return new Judgement(findings, found, Optional.of(value), action, inTheWay);
  }

  /// The same judgement, telling what has to go first.
  public Judgement inPlaceOf(List<FoundRecord> records) {
    return new Judgement(findings, found, proposed, action, records);
  }

  /// The same judgement with one more finding.
  public Judgement plus(Finding finding) {
    List<Finding> more = new ArrayList<>(findings);
    more.add(finding);
    return new Judgement(more, found, proposed, action, inTheWay);
  }
}
