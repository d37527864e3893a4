package app.sendready.reports;

import app.sendready.check.Finding;
import app.sendready.reports.read.DmarcReport;
import app.sendready.reports.read.ReportsFinding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Adds reports up, each once, and holds sums alone: memory grows with the senders, not with the
/// reports.
public final class ReportsTally {
  /// Of each domain there can be a tally of some size.
  static final int MOST_DOMAINS = 500;

  private static final int MOST_NAMED = 50_000;

  private final SenderNames names;

  /// Who reported what already: a hash of reporter and number, and where it was first seen.
  private final Map<Long, String> seen = new HashMap<>();

  private final Map<String, DomainTally> domains = new LinkedHashMap<>();
  private long reports;
  private long duplicates;
  private long messages;

  public ReportsTally(SenderNames names) {
    this.names = names;
  }

  /// Counts one report.
  ///
  /// @param place where it was found
  /// @return that it does not count, where the same report was found before
  public Optional<Finding> add(DmarcReport report, String place) {
    if (!report.id().isEmpty()) {
      String first = seen.putIfAbsent(hash(report), seen.size() < MOST_NAMED ? place : "");
      if (first != null) {
        duplicates++;
        return Optional.of(Finding.of(ReportsFinding.DUPLICATE).with("first", first));
      }
    }
    reports++;
    messages += report.messages();
    String domain = report.domain();
    if (domains.size() >= MOST_DOMAINS && !domains.containsKey(domain)) {
      domain = "";
    }
    domains.computeIfAbsent(domain, DomainTally::new).add(report, names, place);
    return Optional.empty();
  }

  /// Whether reports of a domain tell something of another: the same, or one above or below.
  public static boolean isAbout(String domain, String yours) {
    return yours.equals(domain) || yours.endsWith("." + domain) || domain.endsWith("." + yours);
  }

  public long reports() {
    return reports;
  }

  /// How many came again.
  public long duplicates() {
    return duplicates;
  }

  public long messages() {
    return messages;
  }

  /// What was found, the domain with the most messages first.
  public List<DomainSummary> domains(RungRules rules, Optional<String> yours) {
    return domains(rules, yours, NameLookup.Names.NONE);
  }

  /// The same, where some were asked for the names of addresses.
  public List<DomainSummary> domains(
      RungRules rules, Optional<String> yours, NameLookup.Names named) {
    return domains.values().stream()
        .map(tally -> new RungJudge(tally, rules, yours, named).summary())
        .sorted(
            Comparator.comparingLong(DomainSummary::messages)
                .reversed()
                .thenComparing(DomainSummary::domain))
        .toList();
  }

  /// Reporters number their reports each for itself (RFC 9990 §3.1.1, `report_id`).
  private static long hash(DmarcReport report) {
    String reporter = report.reporter().isEmpty() ? report.email() : report.reporter();
    String key = reporter.toLowerCase(Locale.ROOT) + "\0" + report.id() + "\0" + report.domain();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return java.nio.ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException missing) {
      // Every Java has it (java.security.MessageDigest's own promise).
      throw new IllegalStateException(missing);
    }
  }
}
