package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.web.MailboxAnswer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Against mail servers on loopback that only talk.
@Timeout(40)
class SmtpProbeTest {
  private static final DomainName DOMAIN = DomainName.of("news.example.com");

  private final MemoryZone zone = new MemoryZone(Clock.systemUTC());
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private ServerSocket server;

  @BeforeEach
  void mail() throws IOException {
    server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    zone.mx("news.example.com", 10, "mx.example.com").address("mx.example.com", "127.0.0.1");
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  /// @param rcpt the reply to each mailbox
  private void serve(String greeting, UnaryOperator<String> rcpt) {
    Thread.startVirtualThread(() -> {
      try (Socket socket = server.accept()) {
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = socket.getOutputStream();
        say(out, greeting);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          heard.add(line);
          say(out, line.startsWith("RCPT") ? rcpt.apply(line) : "250-mx.example.com\r\n250 ok");
        }
      } catch (IOException gone) {
        // The probe has heard enough.
      }
    });
  }

  private static void say(OutputStream out, String reply) throws IOException {
    out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private MailboxAnswer ask(boolean anyAddress) {
    return new SmtpProbe(() -> zone, server.getLocalPort(), anyAddress).ask("news", DOMAIN);
  }

  private static MailboxAnswer untold(MailboxAnswer.Reason why) {
    return new MailboxAnswer.CannotTell(why);
  }

  @Test
  void aMailboxExistsWhereNobodysDoesNot() {
    serve("220 mx", line -> line.contains("<news@") ? "250 ok" : "550 5.1.1 no such user");
    assertThat(ask(true)).isEqualTo(new MailboxAnswer.Exists("news.example.com"));
    assertThat(heard).noneMatch(line -> line.startsWith("DATA"));
    assertThat(heard).contains("MAIL FROM:<>", "RCPT TO:<news@news.example.com>", "RSET", "QUIT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "550 5.1.1 The email account that you tried to reach does not exist",
        "550 No such user here",
        "550 5.1.10 RESOLVER.ADR.RecipientNotFound",
        "553 Mailbox unavailable"
      })
  void whatIsRefusedForTheMailboxIsMissing(String refusal) {
    serve("220 mx", _ -> refusal);
    assertThat(ask(true)).isEqualTo(new MailboxAnswer.Missing("news.example.com"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          220 mx        | 450 4.2.0 greylisted, try later                     | GREYLISTED
          421 busy      | 250 ok                                              | GREYLISTED
          220 mx        | 250 ok                                              | ACCEPTS_ALL
          220 mx        | 550 5.7.1 your address is on a list: user rejected  | REFUSED
          554 go away   | 250 ok                                              | REFUSED
          220 mx        | 554 5.7.1 relay access denied                       | REFUSED
          HTTP/1.1 400  | 250 ok                                              | UNREACHED
          """)
  void fromAnythingElseNothingIsConcluded(
      String greeting, String reply, MailboxAnswer.Reason reason) {
    serve(greeting, _ -> reply);
    assertThat(ask(true)).isEqualTo(untold(reason));
  }

  @Test
  void aClosedPortSaysNothing() throws IOException {
    server.close();
    assertThat(ask(true)).isEqualTo(untold(MailboxAnswer.Reason.UNREACHED));
  }

  @Test
  void aMachineOfOnesOwnNetworkIsNotAsked() {
    serve("220 mx", _ -> "250 ok");
    assertThat(ask(false)).isEqualTo(untold(MailboxAnswer.Reason.NO_ADDRESS));
    assertThat(heard).isEmpty();
  }

  @Test
  void aDomainWithANullMxTakesNoMail() {
    MemoryZone other = new MemoryZone(Clock.systemUTC()).mx("news.example.com", 0, ".");
    assertThat(new SmtpProbe(() -> other, 1, true).ask("news", DOMAIN))
        .isEqualTo(new MailboxAnswer.NoMail());
  }

  @Test
  void aServerThatNeverStopsTalkingIsLeft() {
    serve("220-mx\r\n".repeat(400) + "220 mx", _ -> "250 ok");
    assertThat(ask(true)).isEqualTo(untold(MailboxAnswer.Reason.UNREACHED));
  }

  @Test
  void aQuestionThatIsCancelledEndsAtOnce() throws Exception {
    AtomicReference<MailboxAnswer> told = new AtomicReference<>();
    Thread asking = Thread.startVirtualThread(() -> told.set(ask(true)));
    try (Socket silent = server.accept()) {
      assertThat(silent.isConnected()).isTrue();
      long before = System.nanoTime();
      asking.interrupt();
      asking.join();
      assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
    }
    assertThat(told.get()).isEqualTo(untold(MailboxAnswer.Reason.UNREACHED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a>\r\nDATA", "a@b", "<x", "ящик"})
  void whatIsNoMailboxNameIsNeverSaidToAServer(String odd) {
    SmtpProbe probe = new SmtpProbe(() -> zone, server.getLocalPort(), true);
    assertThatThrownBy(() -> probe.ask(odd, DOMAIN)).isInstanceOf(IllegalArgumentException.class);
  }
}
