package app.sendready.check;

import app.sendready.dns.RecordType;
import app.sendready.dns.ZoneCut;
import app.sendready.text.Comparison;
import java.util.List;
import java.util.Optional;

/// One row, judged.
///
/// @param zone the zone that holds its name and in whose panel it is edited, where that is a part
///   of the domain that was handed on; empty where it is the from-domain's own zone
public record RowReport(
    ExpectedRecord expected, Judgement judgement, Views views, Optional<ZoneCut.Zone> zone) {
  /// In the from-domain's own zone.
  public RowReport(ExpectedRecord expected, Judgement judgement, Views views) {
    this(expected, judgement, views, Optional.empty());
  }

  public Verdict verdict() {
    return judgement.verdict();
  }

  /// Works today: right, or right with something to better.
  public boolean works() {
    return verdict() == Verdict.PASS || verdict() == Verdict.WARN;
  }

  /// The planned values that may be published: none where that would do harm.
  public List<String> harmless() {
    return judgement.action() == Action.CONFLICT ? List.of() : expected.values();
  }

  /// Whether it is not there, and is to be published only when the others are right.
  public boolean isToWait() {
    return expected.turn() == ExpectedRecord.Turn.LAST
        && judgement.action() == Action.ADD
        && verdict() != Verdict.PASS;
  }

  /// What to tell people of it, whatever the other rows are.
  public RowStatus status() {
    return isToWait() ? RowStatus.LATER : statusInItsTurn();
  }

  /// What to tell people of it once its turn has come.
  public RowStatus statusInItsTurn() {
    if (!isOptional() || !reason().code().isAbsence()) {
      return RowStatus.of(verdict());
    }
    return verdict() == Verdict.PASS ? RowStatus.NOT_USED : RowStatus.NOT_THERE_YET;
  }

  private boolean isOptional() {
    return expected.need() == Need.OPTIONAL || expected.need() == Need.LEGACY;
  }

  /// The worst finding: its code is the row's reason.
  public Finding reason() {
    return judgement.worst();
  }

  /// How the found value differs from the one to publish, for every face to show the same; empty
  /// where there is nothing to compare: while only a placeholder stands for the value, where
  /// nothing was found, where one of the found values is the wanted one.
  public Optional<Comparison> comparison() {
    Optional<String> wanted =
        judgement
            .proposed()
            .or(() ->
                expected.content() instanceof Content.Value(String text)
                    ? Optional.of(text)
                    : Optional.empty());
    RecordType type = expected.type();
    return wanted.flatMap(value ->
        Comparison.nearest(
            type.plain(value), judgement.found().stream().map(type::plain).toList()));
  }
}
