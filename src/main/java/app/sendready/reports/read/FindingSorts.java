package app.sendready.reports.read;

import app.sendready.check.Finding;
import app.sendready.check.FindingCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Findings over many files, gathered by their sort: each is told once, with how often it came.
public final class FindingSorts {
  private final Map<FindingCode, Sort> all = new LinkedHashMap<>();

  /// Findings of one sort.
  ///
  /// @param finding the first of them
  /// @param first where that one was
  public record Sort(Finding finding, long count, String first) {
    private Sort more() {
      return new Sort(finding, count + 1, first);
    }
  }

  /// Adds one more.
  ///
  /// @param place where it was, as it is to be shown
  public void add(String place, Finding finding) {
    Sort before = all.get(finding.code());
    all.put(finding.code(), before == null ? new Sort(finding, 1, place) : before.more());
  }

  /// In the order in which they first came.
  public List<Sort> list() {
    return List.copyOf(all.values());
  }
}
