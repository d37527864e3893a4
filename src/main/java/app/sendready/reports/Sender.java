package app.sendready.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One sender, over all reports.
///
/// @param passedOn messages of which a reporter said that they were forwarded or went over a list
/// @param from the domains in From
/// @param addresses the ones with the most messages first
/// @param moreAddresses whether there were more than are kept
/// @param reports where some of them were reported
/// @param recent messages within the days that are judged
/// @param recentFailed those of them that failed
public record Sender(
    SenderKind kind,
    String name,
    long messages,
    long passed,
    long dkimAligned,
    long spfAligned,
    long delivered,
    long quarantined,
    long rejected,
    long passedOn,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    List<String> from,
    List<Source> addresses,
    boolean moreAddresses,
    List<String> reports,
    long recent,
    long recentFailed) {
  static final String PROVED = "proved";

  public Sender {
    from = List.copyOf(from);
    addresses = List.copyOf(addresses);
    reports = List.copyOf(reports);
  }

  /// One address.
  ///
  /// @param name what it is called; empty where nobody was asked
  public record Source(
      String address,
      long messages,
      long passed,
      Optional<LocalDate> first,
      Optional<LocalDate> last,
      Optional<SourceName> name) {}

  /// Whether its mail mostly passes: then it has your signature or your permission, though nobody
  /// has named it.
  boolean isProved() {
    return kind.isUnknown() && passed * 2 > messages;
  }

  /// How it is called in texts: `reports.sender.` and this.
  public String sort() {
    return isProved() ? PROVED : kind.word();
  }

  public long failed() {
    return messages - passed;
  }
}
