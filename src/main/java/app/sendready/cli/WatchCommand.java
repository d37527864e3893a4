package app.sendready.cli;

import app.sendready.check.Plan;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.check.ServerNews;
import app.sendready.check.Verdict;
import app.sendready.check.watch.Settling;
import app.sendready.check.watch.Watch;
import app.sendready.export.CheckFormat;
import app.sendready.export.CheckText;
import app.sendready.export.WatchJson;
import app.sendready.export.WatchText;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.provider.Detection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `check --watch`: looks again and again, with the pace of the window, until everything required
/// works twice in a row, time is up, or the user has seen enough.
///
/// Text and JSON tell on standard output what happens, as it happens. A form that is one whole,
/// such as a PDF, is written there at the end; what happens is then told beside it.
final class WatchCommand {
  /// So many signs may be left of a longer line.
  private static final int WIPE = 3;

  private final Services services;
  private final Messages messages;
  private final CheckFormat format;
  private final Terminal out;
  private final Terminal err;
  private final Clock clock;

  private final Watch watch = new Watch();
  private final Map<String, Settling> rows = new LinkedHashMap<>();
  private final Map<String, ServerNews> servers = new HashMap<>();
  private final Set<String> turns = new HashSet<>();
  private int rounds;

  private enum End {
    SETTLED,
    DEADLINE,
    STOPPED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  WatchCommand(
      Services services, Messages messages, CheckFormat format, Terminal out, Terminal err) {
    this.services = services;
    this.messages = messages;
    this.format = format;
    this.out = out;
    this.err = err;
    this.clock = services.outside().clock();
  }

  /// @param limit how long to watch at most
  /// @return the exit status of the last complete look
  int run(Services.CheckRequest request, Duration limit) throws Refusal {
    Instant end = clock.instant().plus(limit);
    Plan.of(request.answers(), services.kinds())
        .numbered()
        .forEach(expected -> rows.putIfAbsent(expected.key(), new Settling(expected)));
    Optional<Report> last = Optional.empty();
    while (true) {
      Report report;
      try {
        report = check(request);
      } catch (Refusal refusal) {
        if (Thread.interrupted()) {
          return ended(End.STOPPED, last);
        }
        throw refusal;
      }
      last = Optional.of(report);
      Optional<Duration> delay = watch.runEnded(settle(report), rows.values());
      if (delay.isEmpty()) {
        return ended(End.SETTLED, last);
      }
      Duration left = Duration.between(clock.instant(), end);
      if (!left.isPositive()) {
        return ended(End.DEADLINE, last);
      }
      Duration pause = delay.get().compareTo(left) < 0 ? delay.get() : left;
      try {
        rest(pause);
      } catch (InterruptedException enough) {
        return ended(End.STOPPED, last);
      }
    }
  }

  private Report check(Services.CheckRequest request) throws Refusal {
    rounds++;
    rows.values().forEach(Settling::runBegins);
    return services.checker().run(request, this::take);
  }

  /// The first judgement of a row is news at once, later ones when their run has ended.
  private void take(RowReport judged) {
    Settling row =
        rows.computeIfAbsent(judged.expected().key(), _ -> new Settling(judged.expected()));
    boolean first = row.newest().isEmpty();
    row.take(judged);
    if (first) {
      Instant now = clock.instant();
      line(
          isJson()
              ? new WatchJson(messages).row(now, number(row), judged).printLine()
              : text().row(now, number(row), judged));
    }
  }

  private boolean settle(Report report) {
    report.rows().forEach(this::take);
    boolean changed = false;
    for (Settling row : rows.values()) {
      Optional<Verdict> before = row.settled();
      if (row.roundEnds()) {
        changed = true;
        tell(row, before.orElseThrow());
      }
      row.newest().ifPresent(judged -> tellServers(row, judged));
    }
    rows.values().forEach(row -> row.newest().ifPresent(judged -> tellTurn(row, judged, report)));
    return changed;
  }

  private void tell(Settling row, Verdict before) {
    Instant now = clock.instant();
    RowReport judged = row.newest().orElseThrow();
    line(
        isJson()
            ? new WatchJson(messages).change(now, number(row), before, judged).printLine()
            : text().change(now, number(row), before, judged));
  }

  /// That a row which waited for others is for now, once they are right. Programs are told of
  /// verdicts, and its verdict is the same.
  private void tellTurn(Settling row, RowReport judged, Report report) {
    boolean now = judged.isToWait() && !report.isLater(judged);
    if (now && turns.add(judged.expected().key()) && !isJson()) {
      line(text().turn(clock.instant(), number(row), judged));
    }
  }

  /// Which servers began or ceased to say something, as in the window's timeline.
  private void tellServers(Settling row, RowReport judged) {
    Instant now = clock.instant();
    servers
        .computeIfAbsent(judged.expected().key(), _ -> new ServerNews())
        .hear(judged.views())
        .forEach(item ->
            line(
                isJson()
                    ? new WatchJson(messages).heard(now, number(row), judged, item).printLine()
                    : text().heard(now, number(row), judged, item)));
  }

  /// Waits for the next look; in front of a terminal the seconds run down in one line.
  private void rest(Duration pause) throws InterruptedException {
    Services.Patience patience = services.outside().patience();
    if (!patience.isWatched()) {
      err.line(waiting(pause.toSeconds()));
      patience.pause(pause);
      return;
    }
    try {
      for (long left = pause.toSeconds(); left > 0; left--) {
        String said = waiting(left);
        err.over(said + " ".repeat(WIPE));
        patience.pause(Duration.ofSeconds(1));
      }
    } finally {
      err.wipe(waiting(0).length() + 2 * WIPE);
    }
  }

  private String waiting(long seconds) {
    long working = rows.values().stream().filter(r -> r.isRequired() && r.works()).count();
    long required = rows.values().stream().filter(Settling::isRequired).count();
    return messages.say(
        Text.of("cli.watch.next", "working", working)
            .with("required", required)
            .with("seconds", seconds));
  }

  private int ended(End why, Optional<Report> last) {
    err.line(messages.say("cli.watch." + why.word()));
    if (last.isEmpty()) {
      return Cli.NOT_CHECKED;
    }
    Report report = last.get();
    Detection host = services.hosts().apply(report.zone().names());
    switch (format) {
      case JSON -> line(new WatchJson(messages).end(why.word(), rounds, report, host).printLine());
      case TEXT -> line("\n" + new CheckText(messages).of(report, host).stripTrailing());
      case CSV, MARKDOWN, HTML, PDF -> out.file(format.bytes(report, host, messages));
    }
    return Cli.status(report);
  }

  private boolean isJson() {
    return format == CheckFormat.JSON;
  }

  private WatchText text() {
    return new WatchText(messages);
  }

  private int number(Settling row) {
    return List.copyOf(rows.values()).indexOf(row) + 1;
  }

  private void line(String text) {
    (isJson() || format == CheckFormat.TEXT ? out : err).line(text);
  }
}
