package app.sendready.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class WorkersTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  @Test
  void aRunGetsTheThreadsOfTheOneBefore() throws Exception {
    Thread before = runOnce();
    Thread after = runOnce();
    // Another run of the tests' JVM may have been quicker to take it.
    for (int tries = 0; !after.equals(before) && tries < 50; tries++) {
      before = after;
      after = runOnce();
    }
    assertThat(after).isEqualTo(before);
    assertThat(after.isVirtual()).isFalse();
    assertThat(after.isDaemon()).isTrue();
  }

  private static Thread runOnce() throws Exception {
    Workers workers = new Workers();
    Thread judge = workers.judge(Thread::currentThread).get();
    workers.stop();
    workers.await(LONG);
    return judge;
  }

  @Test
  void stoppingOneRunLeavesTheOtherAlone() throws Exception {
    Workers one = new Workers();
    Workers other = new Workers();
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(2);
    AtomicBoolean interrupted = new AtomicBoolean();
    Future<String> stopped =
        one.judge(() -> {
          begun.countDown();
          try {
            Thread.sleep(LONG);
          } catch (InterruptedException called) {
            interrupted.set(true);
          }
          return "late";
        });
    Future<String> going =
        other.judge(() -> {
          begun.countDown();
          end.await();
          return "judged";
        });
    begun.await();
    one.stop();
    one.await(LONG);
    end.countDown();
    assertThat(going.get()).isEqualTo("judged");
    assertThat(interrupted).isTrue();
    assertThatThrownBy(stopped::get).isInstanceOf(CancellationException.class);
    assertThat(one.isStopped()).isTrue();
    assertThat(other.isStopped()).isFalse();
    other.stop();
  }

  @Test
  void nothingBeginsAfterTheEnd() {
    Workers workers = new Workers();
    workers.stop();
    assertThatThrownBy(() -> workers.judge(() -> "more"))
        .isInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void whoComputesOnIsNotWaitedForLong() throws Exception {
    Workers workers = new Workers();
    AtomicBoolean enough = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(1);
    Future<Boolean> _ =
        workers.judge(() -> {
          begun.countDown();
          while (!enough.get()) {
            Thread.onSpinWait();
          }
          return true;
        });
    begun.await();
    workers.stop();
    workers.await(Duration.ofMillis(20));
    assertThat(enough).isFalse();
    enough.set(true);
    workers.await(LONG);
  }
}
