package app.sendready.reports.read;

import app.sendready.check.Finding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What was odd in one report, each sort once: how often, and the first of them.
final class Oddities {
  private static final int MOST_SHOWN = 80;

  private record Seen(long times, String first) {}

  private final Map<ReportsFinding, Seen> all = new EnumMap<>(ReportsFinding.class);

  void note(ReportsFinding what) {
    note(what, "");
  }

  /// @param detail the first of its sort, as it stands in the report
  void note(ReportsFinding what, String detail) {
    Seen before = all.get(what);
    all.put(
        what,
        before == null ? new Seen(1, shortened(detail)) : new Seen(before.times + 1, before.first));
  }

  boolean has(ReportsFinding what) {
    return all.containsKey(what);
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    all.forEach((what, seen) ->
        findings.add(Finding.of(what).with("count", seen.times).with("detail", seen.first)));
    return findings;
  }

  private static String shortened(String detail) {
    String text = detail.strip();
    return text.codePointCount(0, text.length()) <= MOST_SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)) + "…";
  }
}
