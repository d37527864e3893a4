package app.sendready.reports.read;

import app.sendready.check.Finding;
import app.sendready.json.Json;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// Reads one file, whatever it is, and what is packed in it.
final class ContentReader {
  private static final int MOST_JSON = 4 * 1024 * 1024;

  /// The third octet of an archive that begins with a file; an empty one begins with its end.
  private static final int LOCAL_HEADER = 3;

  private final ReportSink sink;
  private final WorkBudget budget;

  ContentReader(ReportSink sink, WorkBudget budget) {
    this.sink = sink;
    this.budget = budget;
  }

  /// Tells the sink of everything in it.
  ///
  /// @throws InterruptedIOException where the thread was interrupted
  /// @throws IOException where the file itself cannot be read
  void read(ReportPlace place, InputStream in) throws IOException {
    try {
      budget.part(place);
      byte[] head = head(in);
      sort(place, head, new SequenceInputStream(new ByteArrayInputStream(head), in));
    } catch (WorkBudget.Exceeded exceeded) {
      unread(place, exceeded.what());
    } catch (EOFException | ZipException broken) {
      unread(place, ReportsFinding.BROKEN_ARCHIVE);
    }
  }

  /// How it begins, as far as it goes.
  private static byte[] head(InputStream in) throws IOException {
    byte[] head = new byte[ContentSort.HEAD];
    int length = 0;
    try {
      int read = in.read(head, 0, head.length);
      while (read > 0) {
        length += read;
        read = in.read(head, length, head.length - length);
      }
    } catch (EOFException | ZipException cut) {
      // What was there before is worth a look; reading on tells the rest.
    }
    return Arrays.copyOf(head, length);
  }

  private void sort(ReportPlace place, byte[] head, InputStream in) throws IOException {
    switch (ContentSort.of(head)) {
      case EMPTY -> unread(place, ReportsFinding.EMPTY);
      case GZIP -> gzip(place, in);
      case ZIP -> zip(place, head, in);
      case OTHER_ARCHIVE -> unread(place, ReportsFinding.OTHER_ARCHIVE);
      case OUTLOOK_FORM -> unread(place, ReportsFinding.OUTLOOK_FORM);
      case AGGREGATE -> aggregate(place, head, in);
      case JSON -> json(place, in);
      case MAILBOX -> new MailboxReader(place, in).each(this::mail);
      case MAIL -> mail(place, in);
      case OTHER -> unread(place, ReportsFinding.NOT_A_REPORT);
    }
  }

  /// Whether a part of a mail is worth reading; its text seldom is.
  ///
  /// @param isHtml whether it is said to be a page, which may show a report without being one
  static boolean isPromising(byte[] head, boolean isHtml) {
    return switch (ContentSort.of(head)) {
      case GZIP, ZIP, OTHER_ARCHIVE, OUTLOOK_FORM -> true;
      case JSON -> !isHtml;
      case AGGREGATE ->
          !isHtml
              && ContentSort.hasReport(
                  new String(head, StandardCharsets.ISO_8859_1).replace("\0", ""));
      case EMPTY, MAILBOX, MAIL, OTHER -> false;
    };
  }

  void unread(ReportPlace place, ReportsFinding why) {
    sink.unread(place, Finding.of(why));
  }

  private void gzip(ReportPlace place, InputStream in) throws IOException {
    try (GZIPInputStream unpacked = new GZIPInputStream(in)) {
      read(place.deeper(), budget.unpacked(unpacked));
    }
  }

  private void zip(ReportPlace place, byte[] head, InputStream in) throws IOException {
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries++;
        if (!entry.isDirectory() && !isAside(entry.getName())) {
          read(place.in(entry.getName()), budget.unpacked(zip));
        }
        if (budget.isSpent()) {
          throw new WorkBudget.Exceeded(ReportsFinding.TOO_LARGE);
        }
      }
    } catch (WorkBudget.Exceeded | InterruptedIOException known) {
      throw known;
    } catch (IOException broken) {
      boolean locked = String.valueOf(broken.getMessage()).contains("encrypted");
      unread(place, locked ? ReportsFinding.ENCRYPTED : ReportsFinding.BROKEN_ARCHIVE);
      return;
    } catch (IllegalArgumentException badName) {
      unread(place, ReportsFinding.BROKEN_ARCHIVE);
      return;
    }
    if (entries == 0) {
      boolean cut = head[2] == LOCAL_HEADER;
      unread(place, cut ? ReportsFinding.BROKEN_ARCHIVE : ReportsFinding.EMPTY);
    }
  }

  /// What a Mac puts beside each file.
  private static boolean isAside(String name) {
    return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store");
  }

  private void mail(ReportPlace place, InputStream in) throws IOException {
    new ReportMail(this, sink).read(place, in);
  }

  private void aggregate(ReportPlace place, byte[] head, InputStream in) throws IOException {
    Oddities odd = new Oddities();
    InputStream rest = WorkBudget.one(in);
    rest.skipNBytes(head.length);
    try (Reader text = new ReportText(head, rest, odd)) {
      List<DmarcReport> reports = AggregateParser.read(text, odd);
      if (reports.isEmpty() || reports.stream().allMatch(ReportDraft::isHollow)) {
        boolean meant = !reports.isEmpty();
        unread(place, meant ? ReportsFinding.BROKEN : ReportsFinding.NOT_A_REPORT);
        return;
      }
      List<Finding> findings = odd.findings();
      // A root that stands twice has nothing in its first half.
      reports.stream()
          .filter(report -> !ReportDraft.isHollow(report))
          .forEach(report -> sink.report(place, report, findings));
    }
  }

  /// A report about TLS (RFC 8460 §4.4) comes to the same mailbox.
  private void json(ReportPlace place, InputStream in) throws IOException {
    byte[] octets = in.readNBytes(MOST_JSON);
    Json value = Json.salvage(new String(octets, StandardCharsets.UTF_8)).value();
    if (value instanceof Json.Obj report
        && report.members().containsKey("policies")
        && (report.members().containsKey("report-id")
            || report.members().containsKey("organization-name"))) {
      sink.unread(
          place,
          Finding.of(ReportsFinding.TLS_REPORT)
              .with(
                  "reporter",
                  report.text("organization-name").filter(name -> !name.isBlank()).orElse("none")));
    } else {
      unread(place, ReportsFinding.NOT_A_REPORT);
    }
  }
}
