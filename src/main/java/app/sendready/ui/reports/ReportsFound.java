package app.sendready.ui.reports;

import app.sendready.check.Finding;
import app.sendready.check.FindingCode;
import app.sendready.reports.DomainSummary;
import app.sendready.reports.ReportsTally;
import app.sendready.reports.read.ReportPlace;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was read.
///
/// @param domains the user's own first
/// @param odd what was odd in reports, each sort once
/// @param unread what does not count, each sort once
/// @param whole whether the reading came to its end
record ReportsFound(
    long reports,
    long messages,
    long duplicates,
    List<DomainSummary> domains,
    List<Sort> odd,
    List<Sort> unread,
    boolean whole) {
  ReportsFound {
    domains = List.copyOf(domains);
    odd = List.copyOf(odd);
    unread = List.copyOf(unread);
  }

  /// Findings of one sort.
  ///
  /// @param first where the first of them was, without the folders above it
  record Sort(Finding finding, long count, String first) {}

  /// Findings by their sort, while they are gathered.
  static final class Sorts {
    private final Map<FindingCode, Sort> all = new LinkedHashMap<>();

    void add(ReportPlace place, Finding finding) {
      Sort before = all.get(finding.code());
      all.put(
          finding.code(),
          before == null
              ? new Sort(finding, 1, shown(place))
              : new Sort(before.finding(), before.count() + 1, before.first()));
    }

    /// The file's own name, and what is packed in it.
    static String shown(ReportPlace place) {
      String file = place.file();
      String name = file.substring(file.lastIndexOf(File.separatorChar) + 1);
      return new ReportPlace(name, place.inside(), place.depth()).toString();
    }

    List<Sort> list() {
      return List.copyOf(all.values());
    }
  }

  static ReportsFound of(
      ReportsTally tally, List<DomainSummary> domains, Sorts odd, Sorts unread, boolean whole) {
    return new ReportsFound(
        tally.reports(),
        tally.messages(),
        tally.duplicates(),
        domains,
        odd.list(),
        unread.list(),
        whole);
  }
}
