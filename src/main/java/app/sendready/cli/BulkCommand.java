package app.sendready.cli;

import app.sendready.bulk.BulkBaseline;
import app.sendready.bulk.BulkGate;
import app.sendready.bulk.BulkHow;
import app.sendready.bulk.BulkJournal;
import app.sendready.bulk.BulkJudge;
import app.sendready.bulk.BulkLine;
import app.sendready.bulk.BulkNews;
import app.sendready.bulk.BulkResult;
import app.sendready.bulk.BulkRun;
import app.sendready.bulk.BulkSummary;
import app.sendready.bulk.BulkTable;
import app.sendready.bulk.ManyChecks;
import app.sendready.bulk.Shard;
import app.sendready.disk.FileBound;
import app.sendready.disk.LineLog;
import app.sendready.disk.RegularFile;
import app.sendready.export.BulkCsv;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.project.PlatformFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// `sendready bulk`: checks every domain of a table, a line of JSON or rows of CSV for each.
final class BulkCommand {
  private static final int MOST_PARALLEL = 512;

  private final Services services;
  private final Messages messages;
  private final Terminal out;
  private final Terminal err;
  private final BulkSummary summary = new BulkSummary();
  private boolean csv;
  private Optional<BulkBaseline> baseline = Optional.empty();
  private boolean worse;

  BulkCommand(Services services, Messages messages, Terminal out, Terminal err) {
    this.services = services;
    this.messages = messages;
    this.out = out;
    this.err = err;
  }

  int run(ParsedOptions typed) throws Refusal {
    csv = isCsv(typed);
    Path file =
        AnswersReader.path(
            "FILE.csv", typed.domain().orElseThrow(() -> new Refusal(Text.of("cli.bulk.no-file"))));
    Shard shard = shard(typed);
    ManyChecks.Wish wish =
        new ManyChecks.Wish(
            parallel(typed),
            typed.isOn(Options.IN_ORDER, false),
            typed.isOn(Options.AUTHORITATIVE, false));
    byte[] bytes = read(file);
    BulkTable table = open(bytes);
    Work work = new Work(table, shard, services.many().through(typed.resolvers()), wish);
    Optional<String> since = typed.one(Options.ONLY_CHANGES);
    if (since.isEmpty()) {
      return run(typed, work, file, bytes);
    }
    Path earlier = AnswersReader.path(Options.ONLY_CHANGES, since.get());
    try (BulkBaseline opened =
        BulkBaseline.open(earlier)
            .orElseThrow(() -> Refusal.of("cli.bulk.no-baseline", "file", since.get()))) {
      baseline = Optional.of(opened);
      return run(typed, work, file, bytes);
    } catch (IOException unreadable) {
      throw Refusal.of("cli.bulk.no-baseline", "file", since.get());
    } catch (RuntimeException broken) {
      if (BulkBaseline.isGone(broken)) {
        throw Refusal.of("cli.bulk.baseline-gone", "file", since.get());
      }
      throw broken;
    }
  }

  private int run(ParsedOptions typed, Work work, Path file, byte[] bytes) throws Refusal {
    return services
        .outside()
        .patience()
        .untilStopped(
            () -> typed.isOn(Options.RESUME, false) ? resumed(work, file, bytes) : go(work));
  }

  private record Work(BulkTable table, Shard shard, ManyChecks checks, ManyChecks.Wish wish) {}

  private static boolean isCsv(ParsedOptions typed) throws Refusal {
    String word = typed.one("--format").orElse("jsonl").toLowerCase(Locale.ROOT);
    return switch (word) {
      case "jsonl", "json" -> false;
      case "csv" -> true;
      default -> throw Refusal.of("cli.bulk.format", "value", word);
    };
  }

  private static Shard shard(ParsedOptions typed) throws Refusal {
    Optional<String> text = typed.one("--shard");
    return text.isEmpty()
        ? Shard.WHOLE
        : Shard.parse(text.get())
            .orElseThrow(() -> Refusal.of("cli.bulk.shard", "value", text.get()));
  }

  private static int parallel(ParsedOptions typed) throws Refusal {
    Optional<String> text = typed.one("--parallel");
    if (text.isEmpty()) {
      return ManyChecks.USUAL_PARALLEL;
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= 1 && number <= MOST_PARALLEL) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // Told below.
    }
    throw new Refusal(
        Text.of("cli.bulk.parallel", "value", text.get()).with("most", MOST_PARALLEL));
  }

  private static byte[] read(Path file) throws Refusal {
    try {
      return RegularFile.read(file, FileBound.TABLE);
    } catch (RegularFile.TooLarge large) {
      throw Refusal.of("cli.bulk.too-large", "file", file.toString());
    } catch (IOException unreadable) {
      throw Refusal.of("cli.bulk.unreadable", "file", file.toString());
    }
  }

  private BulkTable open(byte[] bytes) throws Refusal {
    return switch (BulkTable.of(bytes, PlatformFile.builtIn())) {
      case BulkTable.Read.Refused(Text why) -> throw new Refusal(why);
      case BulkTable.Read.Opened(BulkTable table, List<Text> notes) -> {
        notes.forEach(note -> err.line(messages.say(note)));
        yield table;
      }
    };
  }

  private int resumed(Work work, Path table, byte[] bytes) throws Refusal {
    Path kept = BulkJournal.beside(table, work.shard());
    BulkHow how =
        new BulkHow(
            messages.language(),
            work.wish().inOrder(),
            baseline.map(since -> since.about().since()));
    BulkProgress progress = begin(work);
    try (BulkJournal journal =
        BulkJournal.open(
            kept,
            bytes,
            work.shard(),
            how,
            result -> {
              if (how.isDone(result)) {
                progress.before();
                tell(result);
              }
            })) {
      return go(
          work,
          progress,
          line -> !journal.has(line),
          result -> {
            journal.add(result);
            tell(result);
          });
    } catch (BulkJournal.OfAnother other) {
      throw Refusal.of("cli.bulk.of-another", "file", kept.toString());
    } catch (LineLog.InUse busy) {
      throw Refusal.of("cli.bulk.in-use", "file", kept.toString());
    } catch (IOException | UncheckedIOException disk) {
      if (BulkBaseline.isGone(disk)) {
        throw new IllegalStateException(disk);
      }
      throw Refusal.of("cli.bulk.not-kept", "file", kept.toString());
    }
  }

  private int go(Work work) throws Refusal {
    try {
      return go(work, begin(work), _ -> true, this::tell);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }

  private BulkProgress begin(Work work) {
    if (csv) {
      out.file(BulkCsv.header());
    }
    int total = work.table().count(work.shard());
    Services.Outside outside = services.outside();
    return new BulkProgress(messages, err, outside.clock(), outside.patience().isWatched(), total);
  }

  private int go(Work work, BulkProgress progress, Predicate<BulkLine> open, BulkRun.Sink sink)
      throws Refusal, IOException {
    boolean stopped = false;
    try {
      new BulkRun(
              work.table(),
              work.shard(),
              line -> BulkResult.of(line, messages),
              new BulkJudge(
                  report -> services.hosts().apply(report.zone().names()), messages, baseline))
          .through(
              work.checks(),
              work.wish(),
              open,
              new BulkGate(),
              result -> {
                sink.take(result);
                progress.done();
              });
    } catch (InterruptedException enough) {
      stopped = true;
    } finally {
      progress.end();
    }
    if (stopped) {
      err.line(messages.say("cli.bulk.stopped"));
    }
    summary.lines(messages).forEach(err::line);
    baseline
        .map(since -> BulkNews.sum(summary.turns(), since.about().time(messages)))
        .ifPresent(news -> err.line(messages.say(news)));
    return stopped && status() == Cli.NOTHING_FAILED ? Cli.NOT_CHECKED : status();
  }

  private void tell(BulkResult result) {
    summary.add(result);
    result
        .remarks()
        .forEach(remark ->
            err.line(
                messages.say(
                    Text.of(
                            result.domain().isEmpty() ? "bulk.line.nameless" : "bulk.line",
                            "line",
                            result.line())
                        .with("name", result.domain())
                        .with("why", remark))));
    if (baseline.isPresent()) {
      worse |= BulkBaseline.isWorse(result);
      if (!BulkBaseline.isNews(result)) {
        return;
      }
    }
    if (csv) {
      out.file(BulkCsv.rows(result.json()));
    } else {
      out.line(result.json().printLine());
    }
  }

  private int status() {
    if (baseline.isPresent() ? worse : summary.hasFailed()) {
      return Cli.FAILED;
    }
    return summary.isIncomplete() ? Cli.NOT_CHECKED : Cli.NOTHING_FAILED;
  }
}
