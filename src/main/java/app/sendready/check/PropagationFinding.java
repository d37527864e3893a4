package app.sendready.check;

/// What every row can show, whatever its kind: that servers disagree, or the world lags behind.
public enum PropagationFinding implements FindingCode {
  /// Right on some of the zone's own servers, wrong or missing on others.
  SERVERS_DISAGREE(Verdict.WARN),
  /// Right at the host; some public resolver still remembers the old answer (RFC 2308).
  WAITING(Verdict.WAITING),
  /// The world sees it; this machine's own resolver does not, or shows something else.
  SYSTEM_DIFFERS(Verdict.PASS),
  /// The office's DNS has a copy of the domain of its own; the world sees the right record.
  OFFICE(Verdict.PASS),
  /// Right, but everybody remembers it for more than a day, so that a change would be slow.
  LONG_TTL(Verdict.PASS),
  /// Some of the zone's servers cannot deliver an answer that is too long for one datagram (RFC
  /// 7766 §5); others can, so that this network is not what keeps it away.
  CUT_OFF(Verdict.WARN),
  /// None of them does, or this network lets no TCP through.
  CUT_OFF_EVERYWHERE(Verdict.UNKNOWN),
  /// The record is longer than any that is published in earnest; it was not read.
  TOO_LONG(Verdict.UNKNOWN),
  /// A text was entered as the target of an alias.
  TEXT_AS_ALIAS(Verdict.FAIL),
  /// Where an alias should lead was entered as the name server of its name: nothing can be
  /// published there while it is a zone of its own (RFC 1034 §4.2.1).
  ALIAS_AS_SERVERS(Verdict.FAIL),
  /// A record of another type and an alias at one name: servers answer either, resolvers keep one
  /// (RFC 1034 §3.6.2).
  ALIAS_BESIDE(Verdict.FAIL),
  /// An alias is where another record is to be published, and has to make room (RFC 1034 §3.6.2).
  ALIAS_FIRST(Verdict.WARN),
  /// All names below one are handed on to another (DNAME, RFC 6672), so that nothing can be added.
  RENAMED(Verdict.FAIL),
  /// Right through a wildcard that ends with the first record that is added.
  SYNTHESISED(Verdict.WARN),
  /// A part of the domain is handed to servers that do not know it.
  HANDED_TO_STRANGERS(Verdict.UNKNOWN),
  /// A part of the domain is handed on: this row is typed in another panel.
  OTHER_PANEL(Verdict.PASS),
  /// Only resolvers that may remember could be asked, and what they show is not right.
  SECOND_HAND(Verdict.UNKNOWN),
  /// Nobody answered anything.
  OFFLINE(Verdict.UNKNOWN),
  /// The zone's signatures do not verify: who checks them sees nothing (RFC 4035 §5.5).
  BOGUS(Verdict.UNKNOWN),
  /// Not judged by the run's deadline.
  LATE(Verdict.UNKNOWN),
  /// Our own mistake; the row was not judged.
  INTERNAL(Verdict.UNKNOWN);

  private final Verdict verdict;

  PropagationFinding(Verdict verdict) {
    this.verdict = verdict;
  }

  @Override
  public Verdict verdict() {
    return verdict;
  }
}
