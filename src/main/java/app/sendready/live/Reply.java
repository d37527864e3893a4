package app.sendready.live;

import app.sendready.dns.DomainName;
import app.sendready.dns.Rdata;
import java.time.Instant;
import java.util.List;

/// A reply's parts, by section (RFC 1035 §4.1); records of a class other than IN or of a type that
/// this program does not know are left out.
///
/// @param rcode with the upper bits from EDNS (RFC 6891 §6.1.3)
/// @param answerCount how many records the answer section held before any was left out
/// @param remark the extended errors, if the server gave some (RFC 8914); else empty
record Reply(
    int rcode,
    boolean authoritative,
    boolean truncated,
    boolean recursionAvailable,
    List<Rr> answer,
    int answerCount,
    List<Rr> authority,
    List<Rr> additional,
    List<ExtendedError> remark,
    Instant at)
    implements ServerReply {
  static final int NOERROR = 0;
  static final int FORMERR = 1;
  static final int SERVFAIL = 2;
  static final int NXDOMAIN = 3;
  static final int NOTIMP = 4;
  static final int REFUSED = 5;
  static final int BADVERS = 16;

  private static final int PER_RECORD = 128;
  private static final int PER_STRING = 48;
  private static final int PER_LABEL = 4;

  Reply {
    answer = List.copyOf(answer);
    authority = List.copyOf(authority);
    additional = List.copyOf(additional);
    remark = List.copyOf(remark);
  }

  /// About how many octets of memory it takes; never less than it had on the wire.
  long weight() {
    long weight = PER_RECORD;
    for (List<Rr> section : List.of(answer, authority, additional)) {
      for (Rr rr : section) {
        weight += PER_RECORD + weight(rr.owner()) + weight(rr.data());
      }
    }
    return weight;
  }

  private static long weight(DomainName name) {
    return (long) PER_LABEL * name.labels().size();
  }

  private static long weight(Rdata data) {
    return switch (data) {
      case Rdata.Address _ -> 0;
      case Rdata.Cname cname -> weight(cname.target());
      case Rdata.Ptr ptr -> weight(ptr.target());
      case Rdata.Ns ns -> weight(ns.server());
      case Rdata.Mx mx -> weight(mx.exchange());
      case Rdata.Soa soa -> weight(soa.primary()) + weight(soa.mailbox());
      case Rdata.Txt text ->
          text.strings().stream().mapToLong(string -> PER_STRING + string.length()).sum();
      case Rdata.Caa caa -> caa.tag().length() + caa.value().length();
      case Rdata.Other other -> other.text().length();
    };
  }

  /// The same, for as many seconds older as a cache on the way has kept it.
  Reply aged(long seconds) {
    return seconds == 0
        ? this
        : new Reply(
            rcode,
            authoritative,
            truncated,
            recursionAvailable,
            aged(answer, seconds),
            answerCount,
            aged(authority, seconds),
            aged(additional, seconds),
            remark,
            at);
  }

  private static List<Rr> aged(List<Rr> records, long seconds) {
    return records.stream()
        .map(rr -> new Rr(rr.owner(), Math.max(0, rr.ttl() - seconds), rr.data()))
        .toList();
  }

  /// One resource record.
  record Rr(DomainName owner, long ttl, Rdata data) {}

  /// An extended DNS error: its number and the server's own words (RFC 8914 §2).
  record ExtendedError(int code, String text) {
    /// Whether the number stands for signatures that do not verify: 6 (bogus) to 12 (no NSEC), 25
    /// (expired before valid), 27 (NSEC3 iterations, for which RFC 9276 §3.2 allows SERVFAIL). Not
    /// 5 (indeterminate), nor 1 and 2, with which a zone counts as unsigned.
    boolean isDnssec() {
      return code >= 6 && code <= 12 || code == 25 || code == 27;
    }

    /// Whether the number gives a reason that has nothing to do with signatures: 14 (not ready), 20
    /// (not authoritative), 21 (not supported), 22 (no reachable authority), 23 (network error).
    boolean isOtherReason() {
      return code == 14 || code >= 20 && code <= 23;
    }

    /// Whether the answer was made up, or kept back, on purpose: 4 (forged), 15 (blocked), 16
    /// (censored), 17 (filtered), 18 (prohibited). It says nothing about the record.
    boolean isFilter() {
      return code == 4 || code >= 15 && code <= 18;
    }

    @Override
    public String toString() {
      return "EDE " + code + (text.isEmpty() ? "" : " (" + text + ")");
    }
  }
}
