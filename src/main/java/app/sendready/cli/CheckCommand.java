package app.sendready.cli;

import app.sendready.answers.Answers;
import app.sendready.baseline.Baseline;
import app.sendready.baseline.Change;
import app.sendready.baseline.ChangeText;
import app.sendready.baseline.KnownFinding;
import app.sendready.baseline.KnownRows;
import app.sendready.baseline.PrometheusText;
import app.sendready.check.Report;
import app.sendready.disk.FileBound;
import app.sendready.disk.RegularFile;
import app.sendready.export.CheckFormat;
import app.sendready.export.CheckJson;
import app.sendready.export.CheckText;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.json.Json;
import app.sendready.key.PastedKey;
import app.sendready.kind.Kinds;
import app.sendready.project.PlatformFile;
import app.sendready.project.Project;
import app.sendready.project.ProjectFile;
import app.sendready.provider.Detection;
import app.sendready.reports.KeptAnswer;
import app.sendready.reports.ReportsTally;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// `sendready check`: once, watched, or held against an earlier report.
record CheckCommand(Services services, Messages messages, Terminal out, Terminal err) {
  private static final String PROMETHEUS = "prometheus";

  /// News is told when it is there a while later too.
  private static final Duration WHILE = Duration.ofSeconds(5);

  int run(ParsedOptions typed) throws Refusal {
    String word = typed.one("--format").orElse("text");
    boolean metrics = word.equals(PROMETHEUS);
    CheckFormat format =
        metrics
            ? CheckFormat.JSON
            : CheckFormat.byWord(word)
                .orElseThrow(() -> Refusal.of("cli.check-format", "value", word));
    Answers answers = Cli.answers(typed, services, messages, err);
    Services.CheckRequest request =
        new Services.CheckRequest(
            services.kinds(),
            answers,
            typed.resolvers(),
            typed.has(Options.FETCH_LOGO),
            path(typed, "--record"),
            path(typed, "--replay"));
    if (request.record().isPresent() && request.replay().isPresent()) {
      throw new Refusal(Text.of("cli.record.replay"));
    }
    Optional<Path> baseline = path(typed, Options.BASELINE);
    List<KnownFinding> known = known(typed);
    KnownFinding.strange(known, Kinds::isCode).ifPresent(text -> err.line(messages.say(text)));
    Optional<Duration> watched = WatchLimit.of(typed);
    if (watched.isPresent()) {
      if (baseline.isPresent() || metrics) {
        throw new Refusal(Text.of("cli.baseline.watch"));
      }
      WatchCommand watch = new WatchCommand(services, messages, format, out, err);
      return services.outside().patience().untilStopped(() -> watch.run(request, watched.get()));
    }
    if (baseline.isPresent()) {
      if (!metrics && format != CheckFormat.JSON && format != CheckFormat.TEXT) {
        throw Refusal.of("cli.baseline.format", "value", word);
      }
      Baseline before = baseline(baseline.get(), answers);
      return services
          .outside()
          .patience()
          .untilStopped(() -> compare(request, before, known, metrics, format));
    }
    Report report = checked(request);
    if (metrics) {
      out.print(PrometheusText.of(json(report, known), List.of()));
    } else if (format == CheckFormat.JSON) {
      out.print(json(report, known).print());
    } else {
      out.file(format.bytes(report, host(report), kept(typed, answers), messages));
      // What is written to be read by programs or printed has no place for it.
      Terminal beside = format == CheckFormat.TEXT ? out : err;
      new ChangeText(messages).known(json(report, known)).forEach(beside::line);
    }
    return Cli.status(report);
  }

  private int compare(
      Services.CheckRequest request,
      Baseline before,
      List<KnownFinding> known,
      boolean metrics,
      CheckFormat format)
      throws Refusal {
    Json.Obj now = json(checked(request), known);
    List<Change> changes = before.until(now);
    if (!changes.isEmpty() && request.replay().isEmpty()) {
      err.line(messages.say("cli.baseline.again"));
      try {
        services.outside().patience().pause(WHILE);
      } catch (InterruptedException enough) {
        throw new Refusal(Text.of("cli.interrupted"));
      }
      now = json(checked(request), known);
      changes = Baseline.confirmed(changes, before.until(now));
    }
    if (metrics) {
      out.print(PrometheusText.of(now, changes));
    } else if (format == CheckFormat.JSON) {
      out.print(Baseline.with(now, before, changes).print());
    } else {
      new ChangeText(messages).lines(before, now, changes).forEach(out::line);
    }
    if (changes.stream().anyMatch(change -> change.sort().isBad())) {
      return Cli.FAILED;
    }
    return Baseline.isWhole(now) ? Cli.NOTHING_FAILED : Cli.NOT_CHECKED;
  }

  private Report checked(Services.CheckRequest request) throws Refusal {
    CheckText text = new CheckText(messages);
    return services.checker().run(request, row -> err.line(text.line(row)));
  }

  private Detection host(Report report) {
    return services.hosts().apply(report.zone().names());
  }

  private Json.Obj json(Report report, List<KnownFinding> known) {
    return KnownRows.mark(new CheckJson(messages).of(report, host(report)), known);
  }

  private static Baseline baseline(Path file, Answers answers) throws Refusal {
    Optional<Baseline> read;
    try {
      read = Baseline.read(RegularFile.text(file, FileBound.REPORT));
    } catch (IOException unreadable) {
      throw Refusal.of("cli.baseline.unreadable", "file", file.toString());
    }
    Baseline before =
        read.orElseThrow(() -> Refusal.of("cli.baseline.unreadable", "file", file.toString()));
    if (!before.domain().equals(answers.fromDomain().withoutDot())) {
      throw Refusal.of("cli.baseline.of-another", "name", before.domain());
    }
    return before;
  }

  /// What the project keeps of DMARC reports about this domain.
  private static Optional<KeptAnswer> kept(ParsedOptions typed, Answers answers) throws Refusal {
    return project(typed)
        .flatMap(project ->
            KeptAnswer.parse(
                String.join("", project.fields().getOrDefault(KeptAnswer.FIELD, List.of()))))
        .filter(kept -> ReportsTally.isAbout(kept.domain(), answers.fromDomain().withoutDot()));
  }

  private static Optional<Project> project(ParsedOptions typed) throws Refusal {
    Optional<Path> file = path(typed, "--project");
    if (file.isEmpty()) {
      return Optional.empty();
    }
    ProjectFile format =
        new ProjectFile(PlatformFile.builtIn(), PastedKey::isPrivate, PastedKey::record);
    return format.read(file.get()) instanceof ProjectFile.Opened opened
        ? Optional.of(opened.project())
        : Optional.empty();
  }

  /// What the project says is known; nothing where there is none.
  private static List<KnownFinding> known(ParsedOptions typed) throws Refusal {
    Optional<Project> project = project(typed);
    if (project.isEmpty()) {
      return List.of();
    }
    return switch (KnownFinding.of(project.get().other())) {
      case KnownFinding.Read.All(List<KnownFinding> all) -> all;
      case KnownFinding.Read.Refused(Text why) -> throw new Refusal(why);
    };
  }

  private static Optional<Path> path(ParsedOptions typed, String option) throws Refusal {
    Optional<String> text = typed.one(option);
    return text.isEmpty() ? Optional.empty() : Optional.of(AnswersReader.path(option, text.get()));
  }
}
