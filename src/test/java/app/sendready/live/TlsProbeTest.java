package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.sendready.web.TlsProbeResult;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Against HTTPS servers on loopback with certificates of their own.
@Timeout(40)
class TlsProbeTest {
  @TempDir Path folder;

  private final List<HttpsServer> servers = new ArrayList<>();

  @AfterEach
  void stop() {
    servers.forEach(server -> server.stop(0));
  }

  private KeyStore keys(String name, String... more) throws Exception {
    return TestKeys.make(folder, name, more);
  }

  private int serve(KeyStore keys) throws Exception {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(TestKeys.server(keys)));
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "https://www.example.com/");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.start();
    servers.add(server);
    return server.getAddress().getPort();
  }

  private TlsProbeResult.Shown shown(KeyStore keys, KeyStore trusted) throws Exception {
    TlsProbeResult look =
        new TlsProbe(serve(keys), true, Optional.of(TestKeys.roots(trusted))).probe("localhost");
    assertThat(look).isInstanceOf(TlsProbeResult.Shown.class);
    return (TlsProbeResult.Shown) look;
  }

  @Test
  void aGoodCertificateIsVouchedForAndFits() throws Exception {
    KeyStore keys = keys("localhost");
    TlsProbeResult.Shown shown = shown(keys, keys);
    assertThat(shown.names()).containsExactly("localhost");
    assertThat(shown.fits()).isTrue();
    assertThat(shown.distrust()).isEmpty();
    assertThat(shown.to()).isAfter(Instant.now());
    assertThat(shown.location()).contains("https://www.example.com/");
  }

  @Test
  void aCertificateForAnotherNameDoesNotFit() throws Exception {
    KeyStore keys = keys("trk.example.com");
    TlsProbeResult.Shown shown = shown(keys, keys);
    assertThat(shown.names()).containsExactly("trk.example.com");
    assertThat(shown.fits()).isFalse();
    assertThat(shown.distrust()).isEmpty();
  }

  @Test
  void aCertificateOutOfDateSaysSinceWhen() throws Exception {
    KeyStore keys = keys("localhost", "-startdate", "-10d", "-validity", "5");
    TlsProbeResult.Shown shown = shown(keys, keys);
    assertThat(shown.to()).isBefore(Instant.now());
    assertThat(shown.fits()).isTrue();
  }

  @Test
  void aCertificateOfAStrangerIsNotVouchedFor() throws Exception {
    TlsProbeResult.Shown shown = shown(keys("localhost"), keys("other.example"));
    assertThat(shown.distrust()).isPresent();
    assertThat(shown.fits()).isTrue();
  }

  @Test
  void whereNobodyListensNothingIsSaid() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    assertThat(new TlsProbe(port, true, Optional.empty()).probe("localhost"))
        .isInstanceOf(TlsProbeResult.Unreached.class);
  }

  @Test
  void aServerWithoutTlsShowsNoCertificate() throws Exception {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread answering =
          Thread.startVirtualThread(() -> {
            try (Socket guest = plain.accept()) {
              guest
                  .getOutputStream()
                  .write("HTTP/1.1 400 Bad\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
              guest.getOutputStream().flush();
              guest.getInputStream().readAllBytes();
            } catch (IOException gone) {
              // The guest has seen enough.
            }
          });
      assertThat(new TlsProbe(plain.getLocalPort(), true, Optional.empty()).probe("localhost"))
          .isInstanceOf(TlsProbeResult.NoCertificate.class);
      answering.join();
    }
  }

  @Test
  void aHostThatOnlyListensIsGivenUp() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(new TlsProbe(silent.getLocalPort(), true, Optional.empty()).probe("localhost"))
          .isInstanceOf(TlsProbeResult.Unreached.class);
    }
  }

  /// An address is no name for SNI; the library says so by an exception of its own.
  @Test
  @Timeout(5)
  void aHostThatTheLibraryRefusesIsToldAtOnce() throws Exception {
    int port = serve(keys("localhost"));
    assertThat(new TlsProbe(port, true, Optional.empty()).probe("0:0:0:0:0:ffff:127.0.0.1"))
        .isInstanceOf(TlsProbeResult.Unreached.class)
        .asString()
        .doesNotContain("no answer in");
  }

  @Test
  void ownNetworksAreLeftAlone() {
    assertThat(new TlsProbe(443, false, Optional.empty()).probe("localhost"))
        .isEqualTo(new TlsProbeResult.Unreached("127.0.0.1 is not a public address"));
  }

  @Test
  void aNameWithAnUnderscoreIsAskedForToo() {
    for (String host : List.of("a_b.example", "_x.example", "www.example")) {
      assertThat(new String(TlsProbe.serverName(host).getEncoded(), StandardCharsets.US_ASCII))
          .isEqualTo(host);
    }
    for (String host : List.of("", "a b_.example", "a_..example", "_".repeat(70))) {
      assertThatIllegalArgumentException().isThrownBy(() -> TlsProbe.serverName(host));
    }
  }
}
