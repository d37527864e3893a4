package app.sendready.check;

import app.sendready.answers.Answers;
import java.util.List;

/// One sort of record: which to expect, and how to judge them. Everything the program knows about
/// SPF, say, lives behind this in one folder.
///
/// Not sealed and not discovered: the ordered list in `kind.Kinds` is the only place that names
/// them.
public interface RecordKind {
  /// The stable id: first part of its finding codes, row id in JSON, name of its bundle; the
  /// folder's name is the id without hyphens.
  String id();

  /// Its rows for these answers; none when the mode does not need any.
  List<ExpectedRecord> plan(Answers answers);

  /// Judges one of its rows. Asks only through `sources`; blocks; starts no thread; gives the same
  /// result for the same answers.
  Judgement check(ExpectedRecord expected, Answers answers, Sources sources);

  /// The ids of kinds whose rows must be judged before its own rows are done, because some things
  /// are wrong only together. Those kinds need none themselves.
  default List<String> needs() {
    return List.of();
  }

  /// What becomes of one row's judgement beside the rows of the kinds it [needs][#needs()]. Asks
  /// nothing that [check][#check] would not ask.
  default Judgement together(
      Judgement own, Answers answers, Sources sources, List<RowReport> others) {
    return own;
  }

  /// Every finding code it may produce, for the catalogue.
  List<? extends FindingCode> codes();
}
