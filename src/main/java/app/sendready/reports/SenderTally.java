package app.sendready.reports;

import app.sendready.reports.read.ReportRow;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What one sender sent, while reports are counted. Memory is bounded whatever comes; sums are not.
final class SenderTally {
  static final int MOST_ADDRESSES = 1_000;
  static final int MOST_DOMAINS = 50;
  static final int MOST_REPORTS = 20;
  private static final int MOST_DAYS = 4_000;

  /// What came of one address.
  static final class Address {
    long messages;
    long passed;
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
  }

  /// What came on one day.
  static final class Day {
    long messages;
    long passed;
    long spfAlone;
  }

  final Map<String, Address> addresses = new HashMap<>();
  final Map<Integer, Day> days = new HashMap<>();
  final Set<String> from = new TreeSet<>();
  final Set<String> reports = new LinkedHashSet<>();
  boolean moreAddresses;
  long messages;
  long passed;
  long dkim;
  long spf;
  long delivered;
  long quarantined;
  long rejected;
  long passedOn;

  /// @param day in days since 1970; negative where none was told
  void add(ReportRow row, String author, int day, String report) {
    long count = row.count();
    messages += count;
    passed += row.passed() ? count : 0;
    dkim += row.dkim() ? count : 0;
    spf += row.spf() ? count : 0;
    passedOn += SenderNames.saysPassedOn(row) ? count : 0;
    switch (row.disposition()) {
      case "quarantine" -> quarantined += count;
      case "reject" -> rejected += count;
      default -> delivered += count;
    }
    if (from.size() < MOST_DOMAINS) {
      from.add(author);
    }
    if (reports.size() < MOST_REPORTS) {
      reports.add(report);
    }
    address(row, day);
    if (day >= 0 && (days.size() < MOST_DAYS || days.containsKey(day))) {
      Day on = days.computeIfAbsent(day, _ -> new Day());
      on.messages += count;
      on.passed += row.passed() ? count : 0;
      on.spfAlone += row.spf() && !row.dkim() ? count : 0;
    }
  }

  private void address(ReportRow row, int day) {
    if (row.source().isEmpty()) {
      return;
    }
    if (addresses.size() >= MOST_ADDRESSES && !addresses.containsKey(row.source())) {
      moreAddresses = true;
      return;
    }
    Address one = addresses.computeIfAbsent(row.source(), _ -> new Address());
    one.messages += row.count();
    one.passed += row.passed() ? row.count() : 0;
    if (day >= 0) {
      one.first = Math.min(one.first, day);
      one.last = Math.max(one.last, day);
    }
  }

  /// What came on these days, both of them included.
  Day between(int first, int last) {
    Day sum = new Day();
    days.forEach((day, on) -> {
      if (day >= first && day <= last) {
        sum.messages += on.messages;
        sum.passed += on.passed;
        sum.spfAlone += on.spfAlone;
      }
    });
    return sum;
  }

  /// On how many of these days something failed.
  long failingDays(int first, int last) {
    return days.entrySet().stream()
        .filter(e -> e.getKey() >= first && e.getKey() <= last)
        .filter(e -> e.getValue().messages > e.getValue().passed)
        .count();
  }
}
