package app.sendready.ui.many.list;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.bulk.BulkBaseline;
import app.sendready.bulk.BulkResult;
import app.sendready.i18n.Language;
import app.sendready.json.Json;
import app.sendready.project.PlatformFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KeptResultsTest {
  @TempDir Path folder;

  /// Thousands of results take seconds to be held against earlier ones, and the window says all the
  /// while which they are.
  @Test
  void whoAsksWhatTheyAreWaitsForNobodyWhoWorksOnThem() throws Exception {
    Path table = Files.writeString(folder.resolve("clients.csv"), "a.example.com\nb.example.com\n");
    Path earlier =
        Files.writeString(
            folder.resolve("then.jsonl"),
            "{\"domain\":\"a.example.com\",\"verdict\":\"fail\",\"records\":[{\"id\":\"spf\"}]}\n");
    CountDownLatch working = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    try (KeptResults kept =
        new KeptResults(
            DomainList.of(table, PlatformFile.builtIn(), ListReader.unwatched()),
            folder.resolve("own"),
            Optional.empty())) {
      kept.earlier(Language.RUSSIAN, ListReader.unwatched());
      kept.journal().add(new BulkResult(json()));
      CompletableFuture<Void> compared =
          CompletableFuture.runAsync(
              () -> {
                try {
                  kept.compare(
                      BulkBaseline.open(earlier),
                      _ -> {
                        working.countDown();
                        assertThat(await(goOn)).isTrue();
                      },
                      ListReader.unwatched());
                } catch (IOException broken) {
                  throw new UncheckedIOException(broken);
                }
              },
              Thread::startVirtualThread);
      assertThat(working.await(20, SECONDS)).isTrue();
      List<?> said =
          CompletableFuture.supplyAsync(
                  () ->
                      List.of(
                          kept.about().language(),
                          kept.about().place(),
                          kept.about().isNotBeside(),
                          kept.about().nameOfSince()),
                  Thread::startVirtualThread)
              .get(5, SECONDS);
      assertThat(said)
          .isEqualTo(
              List.of(
                  Language.RUSSIAN,
                  Optional.of("clients.csv.results.jsonl"),
                  false,
                  Optional.empty()));
      goOn.countDown();
      compared.get(20, SECONDS);
      assertThat(kept.about().nameOfSince()).contains("then.jsonl");
      assertThat(kept.about().since()).isPresent();
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(20, SECONDS);
    } catch (InterruptedException stopped) {
      return false;
    }
  }

  private static Json.Obj json() {
    return Json.object()
        .put("line", 1)
        .put("domain", "a.example.com")
        .put("verdict", "fail")
        .put("records", Json.texts(List.of()))
        .end();
  }
}
