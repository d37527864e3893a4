package app.sendready.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.app.Words;
import app.sendready.check.Checker;
import app.sendready.check.KindScenarios;
import app.sendready.check.Report;
import app.sendready.check.Verdict;
import app.sendready.dns.MemoryZone;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.kind.Kinds;
import app.sendready.network.MemoryNetwork;
import app.sendready.provider.Detection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A table worked through: held up, ended, gone on with, and what is kept of its results.
@Timeout(60)
class BulkRunTest {
  private static final Messages ENGLISH = Words.in(Language.ENGLISH, ZoneOffset.UTC);
  private static final Messages RUSSIAN = Words.in(Language.RUSSIAN, ZoneOffset.UTC);
  private static final String LIST = "a.example.com\nb.example.com\nno domain\nc.example.com\n";

  @TempDir Path folder;

  private final MemoryZone world = new MemoryZone(KindScenarios.CLOCK);
  private final BulkGate gate = new BulkGate();
  private final List<BulkResult> results = new ArrayList<>();

  @BeforeEach
  void prepare() {
    world.apex("example.com", "ns1.example.com").address("ns1.example.com", "203.0.113.53");
  }

  private Report look(BulkLine.Understood line) {
    try {
      return new Checker(Kinds.all(), KindScenarios.CLOCK)
          .run(line.answers(), new MemoryNetwork(world), _ -> {});
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private BulkRun run() {
    BulkTable table =
        ((BulkTable.Read.Opened)
                BulkTable.of(LIST.getBytes(StandardCharsets.UTF_8), KindScenarios.PLATFORM))
            .table();
    return new BulkRun(
        table,
        Shard.WHOLE,
        line -> BulkResult.of(line, ENGLISH),
        (line, look) -> BulkResult.of(line, look.get(), new Detection.Unknown(), ENGLISH));
  }

  private void work(BulkRun.Sink sink) throws Exception {
    run()
        .through(
            new InTurn(this::look), new ManyChecks.Wish(1, true, false), _ -> true, gate, sink);
  }

  @Test
  void whoHasSeenEnoughEndsItAfterTheDomainAtHand() throws Exception {
    work(result -> {
      results.add(result);
      if (results.size() == 2) {
        gate.end();
      }
    });
    assertThat(results).extracting(BulkResult::line).containsExactly(1, 2);
    gate.goOn();
    work(results::add);
    assertThat(results).hasSize(2);
  }

  @Test
  void aHeldRunLooksAtNobodyUntilItGoesOn() throws Exception {
    gate.hold();
    AtomicReference<Optional<Exception>> broke = new AtomicReference<>(Optional.empty());
    Thread worker =
        Thread.ofPlatform()
            .start(() -> {
              try {
                work(results::add);
              } catch (Exception e) {
                broke.set(Optional.of(e));
              }
            });
    while (worker.getState() != Thread.State.WAITING) {
      Thread.sleep(10);
    }
    assertThat(results).isEmpty();
    gate.goOn();
    worker.join();
    assertThat(broke.get()).isEmpty();
    assertThat(results).hasSize(4);
  }

  @Test
  void anInterruptEndsAHeldRunWithoutALook() throws Exception {
    gate.hold();
    Thread.currentThread().interrupt();
    work(results::add);
    assertThat(Thread.interrupted()).isTrue();
    // What cannot be used needs no look.
    assertThat(results).extracting(BulkResult::line).containsExactly(3);
  }

  @Test
  void resultsAreFoundByTheirLineAndWrittenInAnyOrder() throws Exception {
    Path file = folder.resolve("results");
    try (BulkJournal journal =
        BulkJournal.open(
            file, new byte[0], Shard.WHOLE, BulkHow.in(Language.ENGLISH), results::add)) {
      work(journal::add);
      assertThat(journal.result(4)).map(BulkResult::domain).contains("c.example.com");
      assertThat(journal.result(5)).isEmpty();
      Path saved = folder.resolve("saved.jsonl");
      Iterator<Integer> lines = List.of(4, 3, 1).iterator();
      BulkFormat.JSONL.write(saved, () -> next(journal, lines));
      assertThat(Files.readAllLines(saved))
          .hasSize(3)
          .satisfies(all -> assertThat(all.getFirst()).startsWith("{\"line\":4,"));
    }
    try (BulkJournal again =
        BulkJournal.open(
            file, new byte[0], Shard.WHOLE, BulkHow.in(Language.ENGLISH), results::add)) {
      assertThat(results).hasSize(4);
      assertThat(again.result(2)).map(BulkResult::domain).contains("b.example.com");
    }
  }

  private static Optional<BulkResult> next(BulkJournal journal, Iterator<Integer> lines)
      throws IOException {
    return lines.hasNext() ? journal.result(lines.next()) : Optional.empty();
  }

  @Test
  void anOutcomeSaysWhyInBothLanguages() throws Exception {
    work(results::add);
    BulkOutcome work = BulkOutcome.of(results.getFirst());
    assertThat(work.state()).isEqualTo(BulkState.WORK);
    assertThat(work.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(work.at()).contains(KindScenarios.CLOCK.instant());
    assertThat(work.needsWorkFor(new BulkCause("spf", "spf.missing"))).isTrue();
    assertThat(work.why(ENGLISH, Language.ENGLISH)).startsWith("SPF record: ").contains("more");
    String russian = work.why(RUSSIAN, Language.ENGLISH);
    assertThat(russian).contains("SPF").contains("ещё").doesNotContain("record", "{");
    assertThat(BulkOutcome.of(results.get(2)).state()).isEqualTo(BulkState.UNUSABLE);
    BulkSummary summary = new BulkSummary();
    results.forEach(summary::add);
    assertThat(summary.count(BulkState.WORK)).isEqualTo(3);
    assertThat(summary.causes().getFirst().count()).isEqualTo(3);
    assertThat(ENGLISH.say(summary.text())).startsWith("3 of 4 need work.");
  }
}
