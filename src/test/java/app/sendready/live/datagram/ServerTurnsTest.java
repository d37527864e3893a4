package app.sendready.live.datagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Few at once, so many a second, fewer where a server refuses; nobody waits for ever.
@Timeout(60)
class ServerTurnsTest {
  private static final InetSocketAddress SERVER = new InetSocketAddress("192.0.2.53", 53);
  private static final InetSocketAddress OTHER = new InetSocketAddress("192.0.2.54", 53);
  private static final long LONG = Duration.ofSeconds(20).toNanos();
  private static final long SHORT = Duration.ofMillis(50).toNanos();

  private int mostAtOnce(ServerTurns turns, ServerTurns.Sort sort, int askers) {
    AtomicInteger open = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger served = new AtomicInteger();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < askers; i++) {
        threads.execute(() -> {
          if (turns.await(SERVER, sort, LONG)) {
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            pause(3);
            open.decrementAndGet();
            served.incrementAndGet();
            turns.done(SERVER, sort, true);
          }
        });
      }
    }
    assertThat(served).hasValue(askers);
    return most.get();
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException never) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void ofOneServerEightAreOpenAtOnceAndOfAChosenResolverMore() {
    assertThat(mostAtOnce(new ServerTurns(8, 1e6), ServerTurns.Sort.STRANGER, 200)).isBetween(2, 8);
    assertThat(mostAtOnce(new ServerTurns(8, 1e6), ServerTurns.Sort.CHOSEN, 400)).isBetween(9, 64);
  }

  @Test
  void aStrangerIsAskedSoManyTimesASecondAndANeighbourAsFastAsItAnswers() {
    ServerTurns turns = new ServerTurns(8, 50);
    long begun = System.nanoTime();
    mostAtOnce(turns, ServerTurns.Sort.STRANGER, 100); // fifty at once, fifty more in a second
    assertThat(System.nanoTime() - begun).isGreaterThan(Duration.ofMillis(900).toNanos());
    long then = System.nanoTime();
    mostAtOnce(
        new ServerTurns(8, 1), ServerTurns.Sort.NEIGHBOUR, 30); // at one a second half a minute
    assertThat(System.nanoTime() - then).isLessThan(Duration.ofSeconds(10).toNanos());
  }

  @Test
  void whoRefusesIsAskedByFewerAtOnceUntilItAnswersAgain() {
    ServerTurns turns = new ServerTurns(8, 1e6);
    for (int i = 0; i < 5; i++) {
      assertThat(turns.await(SERVER, ServerTurns.Sort.STRANGER, LONG)).isTrue();
      turns.done(SERVER, ServerTurns.Sort.STRANGER, false);
    }
    assertThat(turns.limit(SERVER)).isEqualTo(2);
    assertThat(turns.limit(OTHER)).isEqualTo(8);
    for (int i = 0; i < 100; i++) {
      assertThat(turns.await(SERVER, ServerTurns.Sort.STRANGER, LONG)).isTrue();
      turns.done(SERVER, ServerTurns.Sort.STRANGER, true);
    }
    assertThat(turns.limit(SERVER)).isEqualTo(8);
  }

  @Test
  void waitingEndsWithTheTimeAndWithAnInterrupt() {
    ServerTurns turns = new ServerTurns(1, 1e6);
    assertThat(turns.await(SERVER, ServerTurns.Sort.STRANGER, LONG)).isTrue();
    assertThat(turns.await(SERVER, ServerTurns.Sort.STRANGER, SHORT)).isFalse();
    assertThat(turns.await(OTHER, ServerTurns.Sort.STRANGER, SHORT)).isTrue();
    Thread.currentThread().interrupt();
    assertThat(turns.await(SERVER, ServerTurns.Sort.STRANGER, LONG)).isFalse();
    assertThat(Thread.interrupted()).isTrue();
    turns.done(SERVER, ServerTurns.Sort.STRANGER, true);
    assertThat(turns.await(SERVER, ServerTurns.Sort.STRANGER, SHORT)).isTrue();
  }
}
