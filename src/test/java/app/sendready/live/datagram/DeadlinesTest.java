package app.sendready.live.datagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A wait ends when its time is over: once, and not where somebody was done before.
@Timeout(60)
class DeadlinesTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - SECOND / 2); // it may run over
  private final Deadlines deadlines = new Deadlines(now::get);

  @Test
  void whatIsLateIsToldOnceAndInTurn() throws InterruptedException {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(1);
    AtomicInteger told = new AtomicInteger();
    deadlines.in(
        SECOND,
        () -> {
          told.incrementAndGet();
          first.countDown();
        });
    deadlines.in(2 * SECOND, second::countDown);
    assertThat(first.await(100, TimeUnit.MILLISECONDS)).as("before its time").isFalse();
    now.addAndGet(SECOND);
    assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(second.await(100, TimeUnit.MILLISECONDS)).as("before its time").isFalse();
    now.addAndGet(SECOND);
    assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(told).hasValue(1);
  }

  @Test
  void whoIsDoneBeforeIsNeverTold() throws InterruptedException {
    AtomicInteger told = new AtomicInteger();
    CountDownLatch later = new CountDownLatch(1);
    deadlines.in(SECOND, told::incrementAndGet).close();
    deadlines.in(2 * SECOND, later::countDown);
    now.addAndGet(2 * SECOND);
    assertThat(later.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(told).hasValue(0);
  }

  @Test
  void theThreadGoesWhereNobodyWaitsAndComesBack() throws InterruptedException {
    for (int turn = 0; turn < 3; turn++) {
      CountDownLatch over = new CountDownLatch(1);
      deadlines.in(0, over::countDown);
      assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(deadlines.isAtWork()).isTrue();
      while (deadlines.isAtWork()) {
        Thread.sleep(10);
      }
    }
  }

  @Test
  void aFaultInOneEndIsNoneInTheOthers() throws InterruptedException {
    CountDownLatch there = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    deadlines.in(
        0,
        () -> {
          there.countDown();
          throw new IllegalStateException("on purpose");
        });
    deadlines.in(SECOND, over::countDown);
    assertThat(there.await(10, TimeUnit.SECONDS)).isTrue();
    now.addAndGet(SECOND);
    assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
  }
}
