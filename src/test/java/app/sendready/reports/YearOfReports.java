package app.sendready.reports;

import app.sendready.check.Finding;
import app.sendready.project.PlatformFile;
import app.sendready.reports.read.DmarcReport;
import app.sendready.reports.read.Made;
import app.sendready.reports.read.ReportPlace;
import app.sendready.reports.read.ReportSink;
import app.sendready.reports.read.ReportsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A year of reports, made up by a seed and written as they arrive: plain, gzip, zip and mail.
/// Reads them and compares every sum with what was made; prints time, files a second and the memory
/// that is held.
public final class YearOfReports {
  private static final LocalDate FIRST = LocalDate.of(2025, 11, 29);
  private static final int DAYS = 365;
  private static final int MOST_ROWS = 12;
  private static final List<String> REPORTERS =
      List.of("google.com", "Outlook.com", "Yahoo", "Mail.Ru", "WEB.DE", "example.net");

  /// What was made.
  static final class Sums {
    long files;
    long reports;
    long messages;
    long passed;
    long dkim;
    long spf;
    final Map<LocalDate, Long> days = new TreeMap<>();
  }

  private final SplittableRandom random;
  final Sums sums = new Sums();

  YearOfReports(long seed) {
    random = new SplittableRandom(seed);
  }

  /// Writes so many reports into a folder, every hundredth of them twice.
  void write(Path folder, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      Path place = folder.resolve(String.format("%03d", i / 1000));
      if (i % 1000 == 0) {
        Files.createDirectories(place);
      }
      String text = report(i);
      byte[] octets = Made.octets(text);
      String name = String.format("r%06d", i);
      byte[] content =
          switch (i % 4) {
            case 0 -> octets;
            case 1 -> Made.gzip(octets);
            case 2 -> Made.zip("r.xml", octets);
            default -> Made.mail("application/gzip", "r.xml.gz", Made.gzip(octets));
          };
      Files.write(place.resolve(name), content);
      sums.files++;
      if (i % 100 == 99) {
        Files.write(place.resolve(name + "-again"), Made.gzip(octets));
        sums.files++;
      }
    }
  }

  private String report(int number) {
    LocalDate day = FIRST.plusDays(number % DAYS);
    long begin = day.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    StringBuilder text =
        new StringBuilder("<?xml version=\"1.0\"?>\n<feedback><report_metadata><org_name>");
    text.append(REPORTERS.get(number % REPORTERS.size()))
        .append("</org_name><report_id>")
        .append(number)
        .append("</report_id><date_range><begin>")
        .append(begin)
        .append("</begin><end>")
        .append(begin + 86_399)
        .append(
            "</end></date_range></report_metadata><policy_published><domain>shop.example</domain>")
        .append("<p>none</p></policy_published>\n");
    int rows = 1 + random.nextInt(MOST_ROWS);
    for (int row = 0; row < rows; row++) {
      row(day, text);
    }
    sums.reports++;
    return text.append("</feedback>\n").toString();
  }

  private void row(LocalDate day, StringBuilder text) {
    long count = random.nextLong(1, 51);
    int sort = random.nextInt(10);
    boolean dkim = sort < 6;
    boolean spf = sort < 4;
    String source =
        sort < 8
            ? "198.51.100." + random.nextInt(20)
            : random.nextInt(1, 224) + "." + random.nextInt(256) + "." + random.nextInt(256) + ".7";
    String other = sort < 6 ? "akmta.net" : sort == 7 ? "x.gappssmtp.com" : "";
    sums.messages += count;
    sums.passed += dkim || spf ? count : 0;
    sums.dkim += dkim ? count : 0;
    sums.spf += spf ? count : 0;
    sums.days.merge(day, count, Long::sum);
    text.append("<record><row><source_ip>")
        .append(source)
        .append("</source_ip><count>")
        .append(count)
        .append("</count><policy_evaluated><disposition>none</disposition><dkim>")
        .append(dkim ? "pass" : "fail")
        .append("</dkim><spf>")
        .append(spf ? "pass" : "fail")
        .append("</spf></policy_evaluated></row><identifiers><header_from>shop.example")
        .append("</header_from></identifiers><auth_results><spf><domain>")
        .append(other.isEmpty() ? "shop.example" : other)
        .append("</domain><result>")
        .append(other.isEmpty() ? "softfail" : "pass")
        .append("</result></spf></auth_results></record>\n");
  }

  /// What reading found, beside the sums.
  ///
  /// @param held the most memory that was in use after a collection, in MiB
  record Found(ReportsTally tally, long unread, long held, double seconds) {}

  Found read(Path folder) {
    ReportsTally tally =
        new ReportsTally(new SenderNames(PlatformFile.builtIn(), Optional.empty()));
    long every = Math.max(1, sums.files / 10);
    long[] seen = new long[3];
    long start = System.nanoTime();
    new ReportsReader(
            new ReportSink() {
              @Override
              public void report(ReportPlace place, DmarcReport report, List<Finding> odd) {
                tally.add(report, place.toString());
              }

              @Override
              public void unread(ReportPlace place, Finding why) {
                seen[1]++;
              }

              @Override
              public void done() {
                if (++seen[0] % every == 0) {
                  seen[2] = Math.max(seen[2], held());
                }
              }
            })
        .read(List.of(folder));
    return new Found(tally, seen[1], seen[2], (System.nanoTime() - start) / 1e9);
  }

  private static long held() {
    System.gc();
    Runtime all = Runtime.getRuntime();
    return (all.totalMemory() - all.freeMemory()) / 1024 / 1024;
  }

  /// What differs from what was made; nothing where all is exact.
  List<String> differences(Found found) {
    DomainSummary domain = found.tally().domains(RungRules.builtIn(), Optional.empty()).getFirst();
    Map<LocalDate, Long> days = new TreeMap<>();
    domain.days().forEach(day -> days.put(day.day(), day.messages()));
    long dkim = domain.senders().stream().mapToLong(Sender::dkimAligned).sum();
    long spf = domain.senders().stream().mapToLong(Sender::spfAligned).sum();
    long sent = domain.senders().stream().mapToLong(Sender::messages).sum();
    return Stream.of(
            differs("reports", sums.reports, found.tally().reports()),
            differs("files", sums.files - sums.reports, found.tally().duplicates()),
            differs("unread", 0L, found.unread()),
            differs("messages", sums.messages, domain.messages()),
            differs("by sender", sums.messages, sent),
            differs("passed", sums.passed, domain.passed()),
            differs("dkim", sums.dkim, dkim),
            differs("spf", sums.spf, spf),
            differs("days", sums.days, days))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> differs(String what, Object made, Object read) {
    return made.equals(read) ? Optional.empty() : Optional.of(what + ": " + made + " / " + read);
  }

  /// @param args how many reports, each with a line of its own
  public static void main(String[] args) throws IOException {
    System.out.println("   reports    files  messages  seconds  files/s  held MiB  exact");
    int failed = 0;
    for (String count : args) {
      Path folder = Files.createTempDirectory("year");
      try {
        YearOfReports year = new YearOfReports(20261129);
        year.write(folder, Integer.parseInt(count));
        Found found = year.read(folder);
        List<String> wrong = year.differences(found);
        System.out.printf(
            "%10d %8d %9d %8.1f %8.0f %9d  %s%n",
            year.sums.reports,
            year.sums.files,
            year.sums.messages,
            found.seconds(),
            year.sums.files / found.seconds(),
            found.held(),
            wrong.isEmpty() ? "yes" : wrong);
        failed += wrong.size();
      } finally {
        delete(folder);
      }
    }
    System.exit(failed == 0 ? 0 : 1);
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
