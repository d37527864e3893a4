package app.sendready.reports.read;

import app.sendready.check.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a reader told, kept.
public final class Gathered implements ReportSink {
  public final List<DmarcReport> reports = new ArrayList<>();
  public final List<ReportPlace> places = new ArrayList<>();
  public final List<List<String>> odd = new ArrayList<>();
  public final Map<String, String> unread = new LinkedHashMap<>();

  public static Gathered of(String content) {
    return of(content.getBytes(StandardCharsets.UTF_8));
  }

  public static Gathered of(byte[] content) {
    Gathered gathered = new Gathered();
    ReportsReader.read(gathered, "a", content);
    return gathered;
  }

  public static Gathered of(Path... paths) {
    Gathered gathered = new Gathered();
    new ReportsReader(gathered).read(List.of(paths));
    return gathered;
  }

  @Override
  public void report(ReportPlace place, DmarcReport report, List<Finding> findings) {
    reports.add(report);
    places.add(place);
    odd.add(findings.stream().map(f -> f.code().name()).toList());
  }

  @Override
  public void unread(ReportPlace place, Finding why) {
    unread.put(place.toString(), why.code().name());
  }

  /// The only report.
  DmarcReport report() {
    if (reports.size() != 1) {
      throw new AssertionError(reports.size() + " reports, unread: " + unread);
    }
    return reports.getFirst();
  }

  List<String> oddities() {
    report();
    return odd.getFirst();
  }
}
