package app.sendready.reports.read;

import app.sendready.check.Finding;
import java.util.List;

/// Is told what is found, one after another; nothing of it is kept by the reader.
public interface ReportSink {
  /// A report.
  ///
  /// @param odd what was odd about it
  void report(ReportPlace place, DmarcReport report, List<Finding> odd);

  /// Something that is no report that counts, and why.
  void unread(ReportPlace place, Finding why);

  /// A file is done.
  default void done() {}

  /// Whether to go on.
  default boolean goesOn() {
    return !Thread.currentThread().isInterrupted();
  }
}
