package app.sendready.check;

import app.sendready.dns.DnsAnswer;
import app.sendready.dns.Rdata;
import app.sendready.dns.ServerId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// What one server said about a row's own question, for the evidence.
///
/// @param outcome `found`, `no-data`, `nxdomain`, or the trouble's name in lower case
/// @param ttl in seconds as received; for *no*, how long it may be remembered; -1 where unknown
public record ServerView(
    ServerId server, String outcome, List<String> values, long ttl, Instant at) {
  public static ServerView of(DnsAnswer answer) {
    return switch (answer) {
      case DnsAnswer.Found found ->
          view(
              answer,
              "found",
              found.rrset().records().stream().map(Rdata::text).toList(),
              found.rrset().ttl());
      case DnsAnswer.NoData none ->
          view(
              answer,
              "no-data",
              List.of(),
              none.negative().map(DnsAnswer.Negative::ttl).orElse(-1L));
      case DnsAnswer.NxDomain none ->
          view(
              answer,
              "nxdomain",
              List.of(),
              none.negative().map(DnsAnswer.Negative::ttl).orElse(-1L));
      case DnsAnswer.Failed failed ->
          view(
              answer,
              failed.trouble().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
              List.of(),
              -1);
    };
  }

  private static ServerView view(DnsAnswer answer, String outcome, List<String> values, long ttl) {
    return new ServerView(answer.by().server(), outcome, values, ttl, answer.by().at());
  }
}
