package app.sendready;

import app.sendready.app.ScreenMatrix;
import app.sendready.app.Screenshots;
import app.sendready.app.Stories;
import app.sendready.kind.Coverage;
import app.sendready.kind.FindingsPage;
import app.sendready.kind.Manual;
import app.sendready.live.BulkBenchmark;
import app.sendready.live.CheckBenchmark;
import app.sendready.live.WatchEndurance;
import app.sendready.message.MessageLimits;
import app.sendready.practice.RandomPlansTest;
import app.sendready.reports.YearOfReports;
import app.sendready.ui.many.ManyBench;
import app.sendready.ui.project.KillTest;
import app.sendready.ui.step.check.RowsBench;
import java.util.List;
import java.util.Optional;

/// The tools of the build, all behind one command:
///
/// `mvn -q test-compile exec:exec@tool -Dtool=NAME` runs one of them, without a name it lists them;
/// `-Dtool.args="…"` gives others than its usual arguments, `-Dtool.memory=256m` another heap.
public final class Tools {
  private interface Main {
    void run(String[] args) throws Exception;
  }

  /// @param args what it is called with where nothing else is said, with spaces between
  private record Tool(String name, String what, String args, Main main) {}

  private static final List<Tool> ALL =
      List.of(
          new Tool(
              "floors",
              "writes the table of rooms and floors into the README",
              "README.md",
              Rooms::main),
          new Tool(
              "catalogue",
              "writes the page of every finding, for the manual",
              "src/site/markdown/findings.md",
              FindingsPage::main),
          new Tool(
              "privacy",
              "writes the page of every address that the program may speak to",
              "src/site/markdown/privacy.md",
              PrivacyPage::main),
          new Tool(
              "manual",
              "writes the manual in both languages as HTML, with what the program knows put in",
              "target/manual",
              Manual::main),
          new Tool(
              "coverage",
              "prints the catalogue of misconfigurations, each with its finding and scenario",
              "",
              Coverage::main),
          new Tool(
              "screenshots",
              "writes the pictures of assets/screenshots",
              "assets/screenshots",
              Screenshots::main),
          new Tool(
              "matrix",
              "writes a picture of every step in every size, theme, language and zoom;"
                  + " -Dmatrix=\"records ru\" only those with these parts in their names",
              "target/matrix",
              ScreenMatrix::main),
          new Tool(
              "stories",
              "writes pictures of records appearing while the verification pane is open",
              "target/stories",
              Stories::main),
          new Tool(
              "benchmark",
              "times a whole check, every server 20 ms away",
              "",
              CheckBenchmark::main),
          new Tool(
              "bulk",
              "times `bulk` for tables of so many domains, beside dnsperf if it is installed",
              "100 1000 10000",
              BulkBenchmark::main),
          new Tool(
              "endurance",
              "watches a domain for so many hours, by a clock that jumps: threads, files, memory",
              "24",
              WatchEndurance::main),
          new Tool(
              "rows",
              "updates 500 rows, then looks 10,000 times: pauses and memory (with 256m)",
              "",
              RowsBench::main),
          new Tool(
              "many-rows",
              "opens, checks, compares, filters and sorts so many domains: pauses and memory",
              "5000 20000",
              ManyBench::main),
          new Tool(
              "plans",
              "makes plans of random answers, publishes and checks each, and loads its zone in NSD;"
                  + " how many",
              "100000",
              RandomPlansTest::main),
          new Tool(
              "kill-test",
              "kills the program while it types and saves, and opens what is left; how many times",
              "100",
              KillTest::main),
          new Tool(
              "long-texts",
              "times 64 KB of few letters on everything that reads or writes a stranger's text;"
                  + " which (all if none is named)",
              "",
              LongTexts::main),
          new Tool(
              "message-limits",
              "times the largest and worst messages, and what memory they take",
              "",
              MessageLimits::main),
          new Tool(
              "reports-year",
              "makes up a year of DMARC reports and reads them: exactness, time and memory; how"
                  + " many reports, each a line",
              "1000 10000 100000",
              YearOfReports::main),
          new Tool(
              "mutations",
              "throws seeded mutations at everything that reads a stranger's text; how many each,"
                  + " and which (all if none is named)",
              "1000000",
              Mutations::main));

  private Tools() {}

  /// The list, a line for each.
  static String list() {
    StringBuilder out =
        new StringBuilder("mvn -q test-compile exec:exec@tool -Dtool=NAME, where NAME is\n");
    ALL.forEach(tool -> out.append("  %-12s %s%n".formatted(tool.name(), tool.what())));
    return out.toString();
  }

  static List<String> names() {
    return ALL.stream().map(Tool::name).toList();
  }

  /// @param args the tool's name, then its arguments; blank ones count as not given
  public static void main(String[] args) throws Exception {
    String given = String.join(" ", args).strip();
    String name = given.replaceFirst("\\s.*", "");
    Optional<Tool> tool = ALL.stream().filter(t -> t.name().equals(name)).findFirst();
    if (tool.isEmpty()) {
      System.out.print(list());
      System.exit(name.isEmpty() ? 0 : 2);
    }
    String own = given.substring(name.length()).strip();
    String all = own.isEmpty() ? tool.get().args() : own;
    tool.get().main().run(all.isEmpty() ? new String[0] : all.split("\\s+"));
  }
}
