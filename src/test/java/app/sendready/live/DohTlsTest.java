package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.check.Checker;
import app.sendready.check.KindScenarios;
import app.sendready.check.Report;
import app.sendready.check.Verdict;
import app.sendready.check.WordKind;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import app.sendready.dns.ZoneCut;
import app.sendready.network.NetworkState;
import app.sendready.web.WebAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// DNS over HTTPS as it really is: over TLS, with certificates that are good or not, directly and
/// through a proxy.
@Timeout(90)
class DohTlsTest {
  private static final Question QUESTION =
      new Question(DomainName.of("example.com"), RecordType.TXT);
  private static final Duration TIME = Duration.ofSeconds(15);
  private static final String BEHIND_PROXY = "resolver.invalid";

  @TempDir static Path folder;

  private static KeyStore here;
  private static KeyStore other;
  private static KeyStore outOfDate;
  private static KeyStore behindProxy;
  private static KeyStore between;

  private final List<AutoCloseable> open = new ArrayList<>();

  @BeforeAll
  static void makeKeys() throws Exception {
    here = TestKeys.make(folder, "localhost");
    other = TestKeys.make(folder, "other.example");
    outOfDate = TestKeys.signed(folder, "localhost", "-startdate", "-10d", "-validity", "5");
    behindProxy = TestKeys.make(folder, BEHIND_PROXY);
    between = TestKeys.make(folder, BEHIND_PROXY);
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open) {
      one.close();
    }
  }

  private DohServer serve(KeyStore keys) throws Exception {
    DohServer server =
        new DohServer(
            DohServer.says(query -> Fault.right(query).set(0x80).bytes()),
            Optional.of(TestKeys.server(keys)));
    open.add(server);
    return server;
  }

  private static Doh client(KeyStore trusted) throws Exception {
    SSLContext tls = TestKeys.client(trusted);
    return new Doh(Clock.systemUTC(), () -> HttpClient.newBuilder().sslContext(tls));
  }

  private static ServerReply ask(Doh client, URI uri) {
    return client.ask(uri, Query.recursive(QUESTION), TIME.toNanos());
  }

  private static Trouble trouble(ServerReply heard) {
    assertThat(heard).isInstanceOf(ServerReply.Nothing.class);
    return ((ServerReply.Nothing) heard).trouble();
  }

  private void isDistrusted(DohServer server, Doh client) {
    Trouble trouble = trouble(ask(client, server.uri("localhost").orElseThrow()));
    assertThat(trouble.kind()).isEqualTo(Trouble.Kind.UNREACHABLE);
    assertThat(Doh.isDistrust(trouble)).as(trouble.detail()).isTrue();
    assertThat(server.requests).hasValue(0);
  }

  @Test
  void aCertificateThatIsVouchedForIsGoodEnough() throws Exception {
    DohServer server = serve(here);
    assertThat(ask(client(here), server.uri("localhost").orElseThrow())).isInstanceOf(Reply.class);
    assertThat(server.requests).hasValue(1);
  }

  @Test
  void aStrangersCertificateIsNot() throws Exception {
    isDistrusted(serve(here), client(other));
    isDistrusted(serve(here), new Doh(Clock.systemUTC()));
  }

  @Test
  void aCertificateForAnotherNameIsNot() throws Exception {
    isDistrusted(serve(other), client(other));
  }

  @Test
  void aCertificateOutOfDateIsNot() throws Exception {
    isDistrusted(serve(outOfDate), client(outOfDate));
  }

  @Test
  void aServerWithoutTlsIsNotAskedInTheClear() throws Exception {
    DohServer plain = new DohServer(DohServer.says(q -> Fault.right(q).set(0x80).bytes()));
    open.add(plain);
    ServerReply heard =
        new Doh(Clock.systemUTC())
            .ask(
                plain.uri("localhost").orElseThrow(),
                Query.recursive(QUESTION),
                Duration.ofSeconds(1).toNanos());
    // Such a server may hang up, or wait for the rest of what it takes for a request.
    assertThat(trouble(heard).kind()).isIn(Trouble.Kind.UNREACHABLE, Trouble.Kind.TIMEOUT);
    assertThat(plain.requests).hasValue(0);
  }

  private HostileServer silent(String address) throws IOException {
    HostileServer server = new HostileServer(address, DetourTest.SILENT);
    open.add(server);
    return server;
  }

  @Test
  void whereNothingElseGetsThroughThatIsTheStateAndNoRowIsRed() throws Exception {
    DohServer server = serve(here);
    LiveSettings settings =
        new LiveSettings(
            List.of(
                new Upstream(
                    "Public", List.of(silent("127.0.0.5").endpoint()), server.uri("localhost"))),
            List.of(silent("127.0.0.4").endpoint()),
            false,
            Duration.ofMillis(200),
            200,
            Optional.empty());
    LiveNetworks networks =
        new LiveNetworks(
            () -> settings, uri -> new WebAnswer.Failed("none"), Clock.systemUTC(), client(other));
    Report report =
        new Checker(List.of(new WordKind()), Clock.systemUTC())
            .run(
                Answers.start(WordKind.DOMAIN, Mode.CLOUD, KindScenarios.PLATFORM),
                networks.open(Duration.ofSeconds(8)),
                row -> {});
    assertThat(report.network()).isEqualTo(NetworkState.DISTRUSTED);
    assertThat(report.zone()).isInstanceOf(ZoneCut.Unknown.class);
    assertThat(report.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(server.requests).hasValue(0);
  }

  private LoopbackProxy proxy(String answer, int target) throws IOException {
    LoopbackProxy proxy = new LoopbackProxy(answer, target);
    open.add(proxy);
    return proxy;
  }

  @Test
  void theSystemsProxyIsUsedAndLooksTheNameUp() throws Exception {
    DohServer server = serve(behindProxy);
    LoopbackProxy proxy = proxy("HTTP/1.1 200 Connected", server.port());
    assertThat(ask(client(behindProxy), server.uri(BEHIND_PROXY).orElseThrow()))
        .isInstanceOf(Reply.class);
    assertThat(proxy.asked)
        .hasSize(1)
        .allMatch(line -> line.startsWith("CONNECT " + BEHIND_PROXY + ":" + server.port() + " "));
  }

  @Test
  void aProxyThatPutsItselfBetweenIsNotTrusted() throws Exception {
    DohServer server = serve(between);
    proxy("HTTP/1.1 200 Connected", server.port());
    Trouble trouble = trouble(ask(client(behindProxy), server.uri(BEHIND_PROXY).orElseThrow()));
    assertThat(Doh.isDistrust(trouble)).as(trouble.detail()).isTrue();
    assertThat(server.requests).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 403 Forbidden",
        "HTTP/1.1 407 Proxy Authentication Required",
        "HTTP/1.1 502 Bad Gateway",
        "nonsense"
      })
  void aProxyThatDoesNotLetUsThroughIsNoWay(String answer) throws Exception {
    DohServer server = serve(behindProxy);
    LoopbackProxy proxy = proxy(answer, server.port());
    Trouble trouble = trouble(ask(client(behindProxy), server.uri(BEHIND_PROXY).orElseThrow()));
    assertThat(trouble.kind()).isEqualTo(Trouble.Kind.UNREACHABLE);
    assertThat(proxy.asked).isNotEmpty();
    assertThat(server.requests).hasValue(0);
  }

  @Test
  void aSilentProxyEndsInTime() throws Exception {
    DohServer server = serve(behindProxy);
    proxy("", server.port());
    long start = System.nanoTime();
    ServerReply heard =
        client(behindProxy)
            .ask(
                server.uri(BEHIND_PROXY).orElseThrow(),
                Query.recursive(QUESTION),
                Duration.ofMillis(500).toNanos());
    assertThat(trouble(heard).kind()).isEqualTo(Trouble.Kind.TIMEOUT);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIME);
  }

  @Test
  void aLogoIsFetchedThroughTheProxyToo() throws Exception {
    DohServer server = serve(behindProxy);
    LoopbackProxy proxy = proxy("HTTP/1.1 200 Connected", server.port());
    SSLContext tls = TestKeys.client(behindProxy);
    HttpsFetcher fetcher = new HttpsFetcher(false, () -> HttpClient.newBuilder().sslContext(tls));
    assertThat(fetcher.fetch(server.uri(BEHIND_PROXY).orElseThrow().resolve("/logo.svg")))
        .isInstanceOfSatisfying(
            WebAnswer.Received.class, answer -> assertThat(answer.status()).isEqualTo(404));
    assertThat(proxy.asked).hasSize(1);
  }
}
