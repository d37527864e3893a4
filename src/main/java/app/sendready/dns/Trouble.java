package app.sendready.dns;

/// Why a question has no answer. None of these says anything about the record itself.
///
/// @param detail what the network said, in its own words; for the evidence, never for the verdict
public record Trouble(Kind kind, String detail) {
  /// The sorts of trouble that are told apart.
  public enum Kind {
    /// No answer in time.
    TIMEOUT,
    /// RCODE 5: the server does not want to answer (RFC 1035 §4.1.1).
    REFUSED,
    /// RCODE 2: the server could not find out.
    SERVFAIL,
    /// Any other RCODE than NOERROR and NXDOMAIN.
    OTHER_RCODE,
    /// An answer that is no DNS message, or one to another question, or one that contradicts
    /// itself.
    MALFORMED,
    /// An authoritative server that does not carry the zone (no AA, RFC 1912 §2.8).
    LAME,
    /// Truncated over UDP, and TCP did not work.
    TRUNCATED,
    /// All of it is there, but it is more than is read.
    TOO_LONG,
    /// The signatures do not verify (RFC 4035 §5.5); the data without checking them is there.
    BOGUS,
    /// The chain of aliases runs in a circle or is too long.
    ALIAS_LOOP,
    /// The network is unreachable, or nothing listens there.
    UNREACHABLE,
    /// This network lets no question through to the server, or answers in its place.
    NO_WAY,
    /// The server is said to be at an address that is not of the internet; it was not asked.
    NOT_PUBLIC,
    /// No server could be found to ask.
    NO_SERVER,
    /// The run's own budget of time or questions is used up, or it was cancelled.
    BUDGET
  }
}
