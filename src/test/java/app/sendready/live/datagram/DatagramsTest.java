package app.sendready.live.datagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Many questions over few sockets: nothing is mixed up, no port stays, nothing is left open.
@Timeout(60)
class DatagramsTest {
  private static final long LONG = Duration.ofSeconds(10).toNanos();
  private static final long MOMENT = Duration.ofMillis(150).toNanos();

  /// Time goes on only where a test says so.
  private final AtomicLong now = new AtomicLong();

  private final Datagrams pool = new Datagrams(new Random(7), now::get);
  private final List<DatagramSocket> servers = new ArrayList<>();

  @AfterEach
  void close() throws InterruptedException {
    servers.forEach(DatagramSocket::close);
    awaitNothingOpen();
  }

  private interface Behaviour {
    void take(DatagramSocket self, DatagramPacket query) throws IOException;
  }

  private InetSocketAddress server(Behaviour behaviour) throws IOException {
    DatagramSocket socket = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"));
    servers.add(socket);
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            while (true) {
              DatagramPacket in = new DatagramPacket(new byte[512], 512);
              socket.receive(in);
              behaviour.take(socket, in);
            }
          } catch (IOException closed) {
            // The end of the test.
          }
        });
    return new InetSocketAddress("127.0.0.1", socket.getLocalPort());
  }

  private static byte[] message(int id, String text) {
    byte[] rest = text.getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[rest.length + 2];
    all[0] = (byte) (id >> 8);
    all[1] = (byte) id;
    System.arraycopy(rest, 0, all, 2, rest.length);
    return all;
  }

  private static String text(byte[] octets) {
    return new String(octets, 2, octets.length - 2, StandardCharsets.ISO_8859_1);
  }

  private static void echo(DatagramSocket self, DatagramPacket query) throws IOException {
    self.send(query);
  }

  /// In a few tries: a busy machine loses datagrams.
  private String ask(InetSocketAddress server, String text) throws IOException {
    try (Asking asking = pool.open(server)) {
      for (int left = 3; left > 0; left--) {
        asking.send(id -> message(id, text));
        Optional<byte[]> came = asking.receive(LONG / 5);
        if (came.isPresent()) {
          return text(came.get());
        }
      }
      return "nothing";
    }
  }

  private void awaitNothingOpen() throws InterruptedException {
    for (int i = 0; i < 200 && (pool.lines() > 0 || listeners() > 0); i++) {
      now.addAndGet(Duration.ofSeconds(1).toNanos());
      Thread.sleep(25); // the listener wakes by itself
    }
    assertThat(pool.lines()).isZero();
    assertThat(listeners()).isZero();
  }

  private static long listeners() {
    return listening().count();
  }

  private static Stream<Thread> listening() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("datagrams"));
  }

  @Test
  void closedNobodyListensAnyMoreThoughNoMomentHasPassed() throws Exception {
    InetSocketAddress silent = server((_, _) -> {});
    InetSocketAddress server = server(DatagramsTest::echo);
    assertThat(ask(server, "before")).isEqualTo("before");
    try (Asking underWay = pool.open(silent)) {
      underWay.send(id -> message(id, "under way"));
      pool.close();
      assertThat(pool.lines()).isZero();
      for (Thread listener : listening().toList()) {
        listener.join(LONG / 1_000_000);
      }
      assertThat(listeners()).isZero();
      assertThatThrownBy(() -> underWay.receive(LONG)).hasMessage("closed");
    }
    assertThat(ask(server, "after")).isEqualTo("after");
  }

  @Test
  void everyoneGetsHisOwnAnswerOverEightSocketsAtMost() throws Exception {
    Set<SocketAddress> ports = ConcurrentHashMap.newKeySet();
    InetSocketAddress server =
        server((self, query) -> {
          ports.add(query.getSocketAddress());
          echo(self, query);
        });
    int most = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < 2000; i++) {
        String text = "question " + i;
        answers.add(threads.submit(() -> ask(server, text)));
        most = Math.max(most, pool.lines());
      }
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo("question " + i);
      }
    }
    // 2,000 questions at 64 a port; used up lines stay until their last question is answered.
    assertThat(ports).hasSizeBetween(2000 / Line.MOST_USES, 60);
  }

  @Test
  void aPortIsUsedForFewQuestionsAndNumbersAreNotReused() throws Exception {
    ConcurrentLinkedQueue<SocketAddress> ports = new ConcurrentLinkedQueue<>();
    Set<Integer> numbers = new HashSet<>();
    InetSocketAddress server =
        server((self, query) -> {
          ports.add(query.getSocketAddress());
          numbers.add((query.getData()[0] & 0xff) << 8 | query.getData()[1] & 0xff);
          echo(self, query);
        });
    for (int i = 0; i < 3 * Line.MOST_USES; i++) {
      assertThat(ask(server, "q" + i)).isEqualTo("q" + i);
    }
    assertThat(new HashSet<>(ports)).hasSizeGreaterThanOrEqualTo(3);
    ports.stream()
        .distinct()
        .forEach(port ->
            assertThat(Collections.frequency(ports, port)).isLessThanOrEqualTo(Line.MOST_USES));
    assertThat(numbers).hasSizeGreaterThan(3 * Line.MOST_USES - 5);
  }

  @Test
  void aPortIsNotKeptForLongerThanASecond() throws Exception {
    Set<SocketAddress> ports = ConcurrentHashMap.newKeySet();
    InetSocketAddress server =
        server((self, query) -> {
          ports.add(query.getSocketAddress());
          echo(self, query);
        });
    for (int i = 0; i < 9; i++) {
      assertThat(ask(server, "q" + i)).isEqualTo("q" + i);
      now.addAndGet(Duration.ofMillis(400).toNanos());
    }
    assertThat(ports).as("each for three questions").hasSize(3);
  }

  @Test
  void whatAnotherAddressSendsNeverArrives() throws Exception {
    InetSocketAddress server =
        server((self, query) -> {
          try (DatagramSocket other = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.2"))) {
            other.send(query); // right number, right question, wrong sender
          }
        });
    try (Asking asking = pool.open(server)) {
      asking.send(id -> message(id, "q"));
      assertThat(asking.receive(MOMENT)).isEmpty();
    }
  }

  @Test
  void anotherNumberIsHandedOnAsNoiseAndALateAnswerToNobody() throws Exception {
    List<DatagramPacket> kept = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch came = new CountDownLatch(1);
    InetSocketAddress server =
        server((self, query) -> {
          String text = text(Arrays.copyOf(query.getData(), query.getLength()));
          if (text.equals("early")) {
            kept.add(query);
            came.countDown();
          } else if (text.equals("late")) {
            self.send(kept.getFirst());
          } else {
            query.getData()[0] ^= 1;
            self.send(query);
          }
        });
    try (Asking early = pool.open(server)) {
      early.send(id -> message(id, "early"));
      assertThat(came.await(5, TimeUnit.SECONDS)).isTrue();
    }
    // One line has been opened and three of its places are free: this question takes the same.
    try (Asking late = pool.open(server)) {
      late.send(id -> message(id, "late"));
      assertThat(late.receive(MOMENT)).isEmpty();
    }
    try (Asking stray = pool.open(server)) {
      stray.send(id -> message(id, "stray"));
      assertThat(stray.receive(LONG).map(DatagramsTest::text)).contains("stray");
    }
  }

  @Test
  void aClosedPortIsToldAtOnceAndLaterQuestionsAreNotHarmed() throws Exception {
    DatagramSocket gone = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"));
    InetSocketAddress nobody = new InetSocketAddress("127.0.0.1", gone.getLocalPort());
    gone.close();
    long begun = System.nanoTime();
    assertThatThrownBy(() -> ask(nobody, "q")).isInstanceOf(IOException.class);
    assertThat(System.nanoTime() - begun).isLessThan(LONG / 2);
    assertThat(ask(server(DatagramsTest::echo), "q")).isEqualTo("q");
  }

  @Test
  void waitingCanBeEndedAndInterruptedWithoutHarmToOthers() throws Exception {
    InetSocketAddress silent = server((self, query) -> {});
    try (Asking asking = pool.open(silent);
        Asking other = pool.open(silent)) {
      asking.send(id -> message(id, "q"));
      other.send(id -> message(id, "q"));
      asking.end();
      assertThatThrownBy(() -> asking.receive(LONG)).isInstanceOf(IOException.class);
      assertThat(other.isOver()).isFalse();
      Thread.currentThread().interrupt();
      other.send(id -> message(id, "again"));
      assertThatThrownBy(() -> other.receive(LONG)).isInstanceOf(InterruptedIOException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(other.receive(MOMENT)).isEmpty();
    }
  }

  @Test
  void aFloodIsNotKept() throws Exception {
    InetSocketAddress server =
        server((self, query) -> {
          for (int i = 0; i < 500; i++) {
            self.send(query);
          }
        });
    try (Asking asking = pool.open(server)) {
      asking.send(id -> message(id, "q"));
      Thread.sleep(300);
      int count = 0;
      while (asking.receive(MOMENT).isPresent()) {
        count++;
      }
      assertThat(count).isBetween(1, 16);
    }
  }
}
