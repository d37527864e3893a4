package app.sendready.blocklist;

import app.sendready.check.FindingCode;
import app.sendready.check.Verdict;

/// What can be noticed about an address or a domain and one list. None is red: the records are
/// right, and no receiver has to go by a list.
public enum BlocklistFinding implements FindingCode {
  CLEAR(Verdict.PASS),
  LISTED_ADDRESS(Verdict.WARN),
  LISTED_DOMAIN(Verdict.WARN),
  /// Nobody answered.
  UNTOLD_SILENT(Verdict.UNKNOWN),
  /// The list does not answer public resolvers.
  UNTOLD_RESOLVER(Verdict.UNKNOWN),
  /// It refuses: too many questions, or a customer's contract is needed.
  UNTOLD_REFUSED(Verdict.UNKNOWN),
  /// The answer is none of a list: somebody on the way makes it up.
  UNTOLD_FORGED(Verdict.UNKNOWN),
  /// It does not list what every list lists: it has ended, or does not speak to us.
  UNTOLD_EMPTY(Verdict.UNKNOWN),
  /// It lists what no list lists: it has ended, and says yes to everything.
  UNTOLD_EVERYTHING(Verdict.UNKNOWN);

  private final Verdict verdict;

  BlocklistFinding(Verdict verdict) {
    this.verdict = verdict;
  }

  @Override
  public Verdict verdict() {
    return verdict;
  }
}
