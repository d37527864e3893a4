package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.kind.bimi.SvgDrawing;
import app.sendready.kind.bimi.SvgLogo;
import app.sendready.web.WebAnswer;
import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against servers of HTTPS that mean harm: each fetch ends within its time, with few octets kept,
/// and nothing is thrown. All attacks run at the same time.
class WebAttackTest {
  private static final Duration PATIENCE = Duration.ofSeconds(14);
  private static final int MOST = 1 << 20;
  private static final long MOST_UNPACKED = 32L << 20;
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: image/svg+xml\r\n";
  private static final byte[] BLOCK = new byte[1 << 16];

  /// What a server does once it was asked.
  @FunctionalInterface
  private interface Attack {
    void on(OutputStream out) throws Exception;
  }

  private static final Map<String, Attack> ATTACKS = new LinkedHashMap<>();

  static {
    ATTACKS.put("silence", _ -> Thread.sleep(60_000));
    ATTACKS.put("closed at once", _ -> {});
    ATTACKS.put("status drips", out -> drip(out, "HTTP/1.1 200 OK"));
    ATTACKS.put("headers drip", out -> drip(say(out, OK), "X-A: b\r\n"));
    ATTACKS.put("body drips", out -> drip(say(out, OK + "Content-Length: 90000\r\n\r\n"), "a"));
    ATTACKS.put("body without end", out -> pour(say(out, OK + "\r\n")));
    ATTACKS.put(
        "chunks without end",
        out -> {
          say(out, OK + "Transfer-Encoding: chunked\r\n\r\n");
          while (true) {
            say(out, "10000\r\n").write(BLOCK);
            say(out, "\r\n");
          }
        });
    ATTACKS.put("a chunk of 2^63", out -> pour(chunk(out, "7fffffffffffffff")));
    ATTACKS.put("a chunk of less than nothing", out -> pour(chunk(out, "-1")));
    ATTACKS.put("length too large", out -> say(out, OK + "Content-Length: 100\r\n\r\nten octets"));
    ATTACKS.put("length of 2^63", out -> pour(length(out, "9223372036854775807")));
    ATTACKS.put("length beyond numbers", out -> pour(length(out, "9".repeat(4000))));
    ATTACKS.put("length below nothing", out -> pour(length(out, "-5")));
    ATTACKS.put("length that is no number", out -> pour(length(out, "ten")));
    ATTACKS.put("two lengths", out -> pour(length(out, "5\r\nContent-Length: 7")));
    ATTACKS.put(
        "headers without end",
        out -> {
          say(out, OK);
          for (int i = 0; ; i++) {
            say(out, "X-" + i + ": " + "b".repeat(4000) + "\r\n");
          }
        });
    ATTACKS.put("one header without end", out -> pour(say(out, OK + "X-A: ")));
    ATTACKS.put(
        "hints without end",
        out -> {
          while (true) {
            say(out, "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n");
          }
        });
    ATTACKS.put("another protocol", out -> say(out, "HTTP/1.1 101 Go\r\nUpgrade: x\r\n\r\n"));
    ATTACKS.put("no HTTP", out -> say(out, "220 mail.example ESMTP\r\n\r\n"));
    ATTACKS.put("status beyond numbers", out -> say(out, "HTTP/1.1 99999999999 OK\r\n\r\n"));
    ATTACKS.put("moved to a long place", out -> moved(out, "/" + "a".repeat(300_000)));
    ATTACKS.put("moved to no place", out -> moved(out, "https://"));
    ATTACKS.put("moved within", out -> moved(out, "https://user@127.0.0.1:1/%00"));
    ATTACKS.put("moved in a circle", out -> moved(out, "/"));
  }

  private static SSLServerSocket server(SSLServerSocket listening, Attack attack) {
    threads.execute(() -> {
      while (!listening.isClosed()) {
        try {
          Socket peer = listening.accept();
          threads.execute(() -> serve(peer, attack));
        } catch (IOException closed) {
          return;
        }
      }
    });
    return listening;
  }

  private static void serve(Socket peer, Attack attack) {
    try (peer) {
      BufferedReader asked =
          new BufferedReader(
              new InputStreamReader(peer.getInputStream(), StandardCharsets.ISO_8859_1));
      for (String line = asked.readLine(); line != null && !line.isEmpty(); ) {
        line = asked.readLine();
      }
      attack.on(peer.getOutputStream());
    } catch (Exception given) {
      // The other side has had enough.
    }
  }

  private static OutputStream say(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    return out;
  }

  private static void drip(OutputStream out, String text) throws Exception {
    for (int i = 0; ; i++) {
      say(out, String.valueOf(text.charAt(i % text.length())));
      Thread.sleep(50);
    }
  }

  private static void pour(OutputStream out) throws IOException {
    while (true) {
      out.write(BLOCK);
    }
  }

  private static OutputStream length(OutputStream out, String length) throws IOException {
    return say(out, OK + "Content-Length: " + length + "\r\n\r\n");
  }

  private static OutputStream chunk(OutputStream out, String length) throws IOException {
    return say(out, OK + "Transfer-Encoding: chunked\r\n\r\n" + length + "\r\n");
  }

  private static void moved(OutputStream out, String to) throws IOException {
    say(out, "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + to + "\r\n\r\n");
  }

  private static ExecutorService threads;
  private static KeyStore keys;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    threads = Executors.newVirtualThreadPerTaskExecutor();
    keys = TestKeys.make(folder, "localhost");
  }

  @AfterAll
  static void stop() {
    threads.shutdownNow();
  }

  /// What came of one attack, and when.
  private record Seen(WebAnswer answer, Duration time) {}

  @Test
  void everyAttackEndsInTimeAndKeepsLittle() throws Exception {
    SSLContext tls = TestKeys.client(keys);
    HttpsFetcher fetcher = new HttpsFetcher(true, () -> HttpClient.newBuilder().sslContext(tls));
    Map<String, CompletableFuture<Seen>> all = new LinkedHashMap<>();
    Map<String, SSLServerSocket> servers = new LinkedHashMap<>();
    for (Map.Entry<String, Attack> attack : ATTACKS.entrySet()) {
      SSLServerSocket listening =
          (SSLServerSocket)
              TestKeys.server(keys)
                  .getServerSocketFactory()
                  .createServerSocket(0, 8, InetAddress.getLoopbackAddress());
      servers.put(attack.getKey(), server(listening, attack.getValue()));
      URI uri = URI.create("https://localhost:" + listening.getLocalPort() + "/");
      all.put(
          attack.getKey(),
          CompletableFuture.supplyAsync(
              () -> {
                long start = System.nanoTime();
                WebAnswer answer = fetcher.fetch(uri);
                return new Seen(answer, Duration.ofNanos(System.nanoTime() - start));
              },
              threads));
    }
    Map<String, String> wrong = new LinkedHashMap<>();
    for (Map.Entry<String, CompletableFuture<Seen>> each : all.entrySet()) {
      Seen seen = each.getValue().get();
      if (seen.time().compareTo(PATIENCE) > 0) {
        wrong.put(each.getKey(), "took " + seen.time());
      }
      if (seen.answer() instanceof WebAnswer.Received got && got.body().length > MOST) {
        wrong.put(each.getKey(), "kept " + got.body().length);
      }
      if (seen.answer() instanceof WebAnswer.Received got && got.status() == 200) {
        wrong.put(each.getKey(), "was believed: " + got.body().length);
      }
    }
    for (SSLServerSocket listening : servers.values()) {
      listening.close();
    }
    assertThat(wrong).isEmpty();
  }

  /// A small file that says it is a hundred mebibytes, told as packed by the server or packed as a
  /// logo may be: it is kept as it came, and the check of a logo unpacks no more than a logo needs.
  @Test
  void aPackedBombStaysSmall() throws Exception {
    SSLContext tls = TestKeys.client(keys);
    HttpsFetcher fetcher = new HttpsFetcher(true, () -> HttpClient.newBuilder().sslContext(tls));
    byte[] bomb = bomb(new byte[0], 100);
    byte[] twice = bomb(bomb, 0);
    for (byte[] body : List.of(bomb, twice)) {
      for (String told : List.of("", "Content-Encoding: gzip\r\n")) {
        String head = OK + told + "Content-Length: " + body.length + "\r\n\r\n";
        try (SSLServerSocket listening =
            server(
                (SSLServerSocket)
                    TestKeys.server(keys)
                        .getServerSocketFactory()
                        .createServerSocket(0, 8, InetAddress.getLoopbackAddress()),
                out -> say(out, head).write(body))) {
          WebAnswer answer =
              fetcher.fetch(URI.create("https://localhost:" + listening.getLocalPort() + "/"));

          assertThat(answer).isInstanceOf(WebAnswer.Received.class);
          byte[] got = ((WebAnswer.Received) answer).body();
          assertThat(got).isEqualTo(body);
          assertThat(allocated(() -> SvgLogo.check(got))).isLessThan(MOST_UNPACKED);
          assertThat(allocated(() -> SvgDrawing.isModest(got))).isLessThan(MOST_UNPACKED);
        }
      }
    }
  }

  /// Zeros, packed.
  private static byte[] bomb(byte[] start, int mebibytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(start);
      for (int i = 0; i < mebibytes; i++) {
        gzip.write(new byte[MOST]);
      }
    }
    return packed.toByteArray();
  }

  private static long allocated(Runnable task) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    task.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
