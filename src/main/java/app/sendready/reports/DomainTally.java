package app.sendready.reports;

import app.sendready.reports.read.DmarcReport;
import app.sendready.reports.read.ReportRow;
import app.sendready.reports.read.StatedPolicy;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What was reported of one domain, while reports are counted.
final class DomainTally {
  static final int MOST_SENDERS = 20_000;
  private static final int MOST_SOURCES = 5_000;
  private static final int MOST_REPORTERS = 2_000;
  private static final int SECONDS_A_DAY = 24 * 60 * 60;

  /// The end of the year 2100; what lies beyond is no day.
  private static final long LAST_SECOND = 4_133_980_800L;

  private static final SenderKey REST = new SenderKey(SenderKind.REST, "");

  final String domain;
  private final Map<SenderKey, SenderTally> senders = new HashMap<>();

  /// What came from networks that nobody knows, by address, so that those whose names belong
  /// together can be put together later; beyond so many of them it is in `senders`.
  private final Map<String, SenderTally> sources = new HashMap<>();

  /// By day: passed, failed and delivered, quarantined, rejected.
  final TreeMap<Integer, long[]> days = new TreeMap<>();

  /// The policy that was found on a day, as the last report of that day says.
  final TreeMap<Integer, StatedPolicy> policies = new TreeMap<>();

  final Map<String, Long> reporters = new HashMap<>();

  /// Messages by the domain in From.
  final Map<String, Long> authors = new HashMap<>();

  long reports;
  long messages;
  long passed;

  DomainTally(String domain) {
    this.domain = domain;
  }

  void add(DmarcReport report, SenderNames names, String place) {
    reports++;
    int day = day(report);
    long before = messages;
    for (ReportRow row : report.rows()) {
      add(row, day, names, place);
    }
    String reporter = report.reporter().toLowerCase(Locale.ROOT);
    if (reporters.size() < MOST_REPORTERS) {
      reporters.merge(reporter, messages - before, Long::sum);
    }
    if (day >= 0) {
      days.computeIfAbsent(day, _ -> new long[4]);
      if (!report.policy().p().isEmpty()) {
        policies.put(day, report.policy());
      }
    }
  }

  /// The day in whose middle the span is; -1 where there is none.
  private static int day(DmarcReport report) {
    long begin = report.begin();
    long end = Math.max(begin, report.end());
    long middle = begin == 0 ? end : begin + Math.min(end - begin, SECONDS_A_DAY) / 2;
    return middle == 0 || middle > LAST_SECOND ? -1 : (int) (middle / SECONDS_A_DAY);
  }

  private void add(ReportRow row, int day, SenderNames names, String place) {
    messages += row.count();
    passed += row.passed() ? row.count() : 0;
    String author = row.from().isEmpty() ? domain : row.from();
    if (authors.size() < SenderTally.MOST_DOMAINS || authors.containsKey(author)) {
      authors.merge(author, row.count(), Long::sum);
    }
    tally(names.of(row, domain), row.source()).add(row, author, day, place);
    if (day >= 0) {
      days.computeIfAbsent(day, _ -> new long[4])[result(row)] += row.count();
    }
  }

  private SenderTally tally(SenderKey key, String source) {
    if (key.kind() == SenderKind.NETWORK
        && (sources.size() < MOST_SOURCES || sources.containsKey(source))) {
      return sources.computeIfAbsent(source, _ -> new SenderTally());
    }
    return tally(senders, key);
  }

  private static SenderTally tally(Map<SenderKey, SenderTally> all, SenderKey key) {
    boolean full = all.size() >= MOST_SENDERS && !all.containsKey(key);
    return all.computeIfAbsent(full ? REST : key, _ -> new SenderTally());
  }

  /// All senders: what nobody knows by the name that the addresses have in common, where one is
  /// confirmed, or else by network.
  ///
  /// @param named what addresses are called
  Map<SenderKey, SenderTally> senders(NameLookup.Names named) {
    Map<SenderKey, SenderTally> all = new HashMap<>(senders);
    // What was counted stays as it is: it may be asked for again.
    all.replaceAll((key, its) -> key.kind().isNameless() ? its.copy() : its);
    sources.forEach((source, its) -> tally(all, SenderNames.nameless(source, named)).merge(its));
    return all;
  }

  private static int result(ReportRow row) {
    if (row.passed()) {
      return 0;
    }
    return switch (row.disposition()) {
      case "quarantine" -> 2;
      case "reject" -> 3;
      default -> 1;
    };
  }
}
