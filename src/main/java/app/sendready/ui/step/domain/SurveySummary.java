package app.sendready.ui.step.domain;

/// What a survey saw, each thing by itself, because each may be there, absent or out of reach.
///
/// @param dnsHost who serves the zone, by the name people know
/// @param mail who receives the domain's mail now
/// @param spf the SPF record
/// @param dmarc the DMARC record
public record SurveySummary(Seen dnsHost, Seen mail, Seen spf, Seen dmarc) {
  /// One thing that was looked for.
  public sealed interface Seen {
    /// It is there; `what` says it in a few words.
    record There(String what) implements Seen {}

    /// DNS says that it is not there.
    record NotThere() implements Seen {}

    /// Nobody answered; says nothing about the thing.
    record CannotTell() implements Seen {}
  }
}
