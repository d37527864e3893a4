package app.sendready.ui.many;

import app.sendready.app.Words;
import app.sendready.bulk.BulkFormat;
import app.sendready.bulk.BulkLine;
import app.sendready.bulk.ManyChecks;
import app.sendready.check.KindScenarios;
import app.sendready.dns.RecordType;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.practice.Practice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// A list of domains in a folder, the window's model without a toolkit, and a small internet; each
/// call runs straight through.
final class ManyDesk {
  static final int DOMAINS = 12;

  final Path folder;
  final Path table;
  final ObjectProperty<Messages> words =
      new SimpleObjectProperty<>(Words.in(Language.ENGLISH, ZoneOffset.UTC));
  final List<String> looked = new ArrayList<>();
  ManyModel model;
  Consumer<BulkLine.Understood> before = _ -> {};
  private Clock clock = KindScenarios.CLOCK;
  private ManyWorld world = world();
  private Optional<Path> target = Optional.empty();

  ManyDesk(Path folder) throws IOException {
    this.folder = folder;
    StringBuilder lines = new StringBuilder("domain,dkim-key,known\n");
    for (int i = 0; i < DOMAINS; i++) {
      lines
          .append(i % 2 == 0 ? "ready" : "bare")
          .append(i)
          .append(".example.com,v=DKIM1; p=")
          .append(Practice.SAMPLE_KEY)
          .append(i == 1 ? ",spf.missing 2026-11-29 sends from elsewhere\n" : ",\n");
    }
    table = Files.writeString(folder.resolve("clients.csv"), lines + "no domain,,\n");
    model = model();
  }

  private ManyWorld world() {
    return new ManyWorld(
        clock,
        line -> {
          looked.add(line.domain());
          before.accept(line);
        });
  }

  /// The program, started anew.
  ManyModel anew() {
    model.forget();
    model = model();
    return model;
  }

  private ManyModel model() {
    return new StraightModel(Optional::empty, Optional::empty, () -> target)
        .in(folder, words, () -> world, clock);
  }

  /// Whom the window asks.
  ManyChecks checks() {
    return world;
  }

  Path kept() {
    return folder.resolve("clients.csv.results.jsonl");
  }

  Path saved(String name) {
    target = Optional.of(folder.resolve(name));
    model.save(name.endsWith(".csv") ? BulkFormat.CSV : BulkFormat.JSONL);
    return target.get();
  }

  /// A week has gone by since results were saved: one domain lost a record, one got all of its, and
  /// two are new.
  ///
  /// @return the results of then
  Path aWeekLater() throws IOException {
    model.open(table);
    model.start();
    Path then = saved("last week.jsonl");
    model.forget();
    Files.delete(kept());
    Files.writeString(
        table, Files.readString(table) + "new-a.example.com,,\nready-new.example.com,,\n");
    clock = Clock.offset(clock, Duration.ofDays(7));
    world = world();
    anew().open(table);
    understood(5).ifPresent(line -> world.put(line.answers()));
    for (int line : List.of(2, 8)) {
      understood(line)
          .ifPresent(lost -> {
            world.publish(lost.answers());
            world.remove(lost.answers().fromDomain().child("_domainkey"), RecordType.TXT);
          });
    }
    looked.clear();
    anew();
    return then;
  }

  private Optional<BulkLine.Understood> understood(int line) {
    model.show(model.row(line).orElseThrow());
    Optional<BulkLine.Understood> found = model.choice().line().get();
    model.lookAtNone();
    return found;
  }

  /// What has become of each domain, a line each.
  List<String> news() {
    return model.rows().stream()
        .map(row -> row.line() + " " + row.state() + " " + ManyWords.news(row, words.get()))
        .toList();
  }

  String refused() {
    return Stream.of(model.comparing().refused().get().stream(), refusedAtOnce().stream())
        .flatMap(each -> each)
        .map(words.get()::say)
        .reduce("", String::concat);
  }

  private Optional<Text> refusedAtOnce() {
    return model.stage().get() instanceof ManyStage.Refused(var why)
        ? Optional.of(why)
        : Optional.empty();
  }
}
