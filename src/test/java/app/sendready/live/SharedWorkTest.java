package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each question once, and nobody who goes away takes the answer with him.
@Timeout(60)
class SharedWorkTest {
  private static final String SPOILT = "spoilt";
  private static final String CANCELLED = "cancelled";

  private final SharedWork<String, String> shared = work(Duration.ofSeconds(20));
  private final AtomicInteger begun = new AtomicInteger();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch answer = new CountDownLatch(1);

  private static SharedWork<String, String> work(Duration time) {
    return new SharedWork<>(
        new Budget(time, 10, new Manners(), Set.of()),
        trouble -> trouble.equals(Budget.cancelled()) ? CANCELLED : "late");
  }

  /// What a question does: waits for its answer, and says so when it is called off.
  private String ask() {
    int number = begun.incrementAndGet();
    asked.countDown();
    try {
      answer.await();
      return "answer " + number;
    } catch (InterruptedException calledOff) {
      Thread.currentThread().interrupt();
      return SPOILT;
    }
  }

  private static <T> FutureTask<T> start(boolean virtual, Callable<T> what) {
    FutureTask<T> task = new FutureTask<>(what);
    if (virtual) {
      Thread.ofVirtual().start(task);
    } else {
      Thread.ofPlatform().daemon().start(task);
    }
    return task;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void howeverManyWantItItIsDoneOnce(boolean virtual) throws Exception {
    try (ExecutorService threads =
        virtual ? Executors.newVirtualThreadPerTaskExecutor() : Executors.newFixedThreadPool(50)) {
      List<Future<String>> all =
          IntStream.range(0, 50)
              .mapToObj(_ -> threads.submit(() -> shared.get("a", this::ask)))
              .toList();
      asked.await();
      answer.countDown();
      for (Future<String> one : all) {
        assertThat(one.get()).isEqualTo("answer 1");
      }
    }
    assertThat(shared.get("a", this::ask)).isEqualTo("answer 1");
    assertThat(begun).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whoIsCalledOffGoesAtOnceAndTheOthersGetTheirAnswer(boolean virtual) throws Exception {
    CountDownLatch asking = new CountDownLatch(1);
    FutureTask<String> first = new FutureTask<>(() -> shared.get("a", this::ask));
    Thread goes =
        virtual ? Thread.ofVirtual().start(first) : Thread.ofPlatform().daemon().start(first);
    asked.await();
    FutureTask<String> second =
        start(
            virtual,
            () -> {
              asking.countDown();
              return shared.get("a", this::ask);
            });
    asking.await();
    goes.interrupt();
    assertThat(first.get()).isEqualTo(CANCELLED);
    answer.countDown();
    assertThat(second.get()).startsWith("answer");
    assertThat(shared.get("a", this::ask)).isEqualTo(second.get());
  }

  @Test
  void whoHasBeenCalledOffBeginsNothing() throws Exception {
    FutureTask<String> gone =
        start(
            true,
            () -> {
              Thread.currentThread().interrupt();
              return shared.get("a", this::ask);
            });
    assertThat(gone.get()).isEqualTo(CANCELLED);
    assertThat(begun).hasValue(0);
  }

  @Test
  void whoWaitsForOthersWaitsNoLongerThanTheRun() throws Exception {
    SharedWork<String, String> brief = work(Duration.ofMillis(100));
    FutureTask<String> works = start(true, () -> brief.get("a", this::ask));
    asked.await();
    assertThat(start(true, () -> brief.get("a", this::ask)).get()).isEqualTo("late");
    answer.countDown();
    assertThat(works.get()).isEqualTo("answer 1");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFaultIsToldToAll(boolean virtual) {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(
              start(
                      virtual,
                      () ->
                          shared.get(
                              "a",
                              () -> {
                                throw new IllegalArgumentException("bug");
                              }))
                  ::get)
          .isInstanceOf(ExecutionException.class)
          .hasRootCauseMessage("bug");
    }
  }
}
