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

    private void merge(Address other) {
      messages += other.messages;
      passed += other.passed;
      first = Math.min(first, other.first);
      last = Math.max(last, other.last);
    }
  }

  /// What came on one day.
  static final class Day {
    long messages;
    long passed;
    long spfAlone;

    private void merge(Day other) {
      messages += other.messages;
      passed += other.passed;
      spfAlone += other.spfAlone;
    }
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

  SenderTally copy() {
    SenderTally copy = new SenderTally();
    copy.merge(this);
    return copy;
  }

  /// Adds what another one counted.
  void merge(SenderTally other) {
    messages += other.messages;
    passed += other.passed;
    dkim += other.dkim;
    spf += other.spf;
    delivered += other.delivered;
    quarantined += other.quarantined;
    rejected += other.rejected;
    passedOn += other.passedOn;
    other.from.stream().limit(MOST_DOMAINS - from.size()).forEach(from::add);
    other.reports.stream().limit(MOST_REPORTS - reports.size()).forEach(reports::add);
    moreAddresses |= other.moreAddresses;
    other.addresses.forEach((address, its) -> {
      if (addresses.size() >= MOST_ADDRESSES && !addresses.containsKey(address)) {
        moreAddresses = true;
      } else {
        addresses.computeIfAbsent(address, _ -> new Address()).merge(its);
      }
    });
    other.days.forEach((day, its) -> {
      if (days.size() < MOST_DAYS || days.containsKey(day)) {
        days.computeIfAbsent(day, _ -> new Day()).merge(its);
      }
    });
  }

  /// What came on these days, both of them included.
  Day between(int first, int last) {
    Day sum = new Day();
    days.forEach((day, on) -> {
      if (day >= first && day <= last) {
        sum.merge(on);
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
