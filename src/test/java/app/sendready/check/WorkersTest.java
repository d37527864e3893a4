package app.sendready.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class WorkersTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  @Test
  void asManyWithoutEndAsThereAreCarriersKeepNobodyWaiting() throws Exception {
    int carriers =
        ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class).getParallelism();
    AtomicBoolean enough = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(carriers);
    Workers endless = new Workers();
    for (int i = 0; i < carriers; i++) {
      Future<Boolean> _ =
          endless.judge(() -> {
            begun.countDown();
            while (!enough.get()) {
              Thread.onSpinWait();
            }
            return true;
          });
    }
    begun.await();
    Workers other = new Workers();
    try {
      Future<String> judged = other.judge(() -> other.ask(() -> "asked").get() + " and judged");
      assertThat(Workers.get(judged, LONG.toNanos())).isEqualTo("asked and judged");
    } finally {
      enough.set(true);
      endless.stop();
      other.stop();
    }
  }

  @Test
  void whatDoesNotComeIsNotWaitedForLonger() {
    Workers workers = new Workers();
    CountDownLatch never = new CountDownLatch(1);
    Future<String> late =
        workers.judge(() -> {
          never.await();
          return "late";
        });
    assertThatThrownBy(() -> Workers.get(late, Duration.ofMillis(250).toNanos()))
        .isInstanceOf(TimeoutException.class);
    workers.stop();
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
