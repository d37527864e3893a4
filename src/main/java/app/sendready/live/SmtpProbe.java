package app.sendready.live;

import app.sendready.dns.AddressSpace;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import app.sendready.web.MailboxAnswer;
import app.sendready.web.MailboxHost;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Asks a domain's mail server by RCPT whether it takes mail for a mailbox (RFC 5321 §3.3), and
/// ends there: no DATA, so nothing is sent. The same is asked for a mailbox that nobody has, since
/// a server that takes mail for everyone has said nothing.
public final class SmtpProbe implements MailboxHost {
  private static final int PORT = 25;
  private static final Duration TIME = Duration.ofSeconds(15);
  private static final int MOST_ADDRESSES = 2;

  private final Supplier<Resolver> dns;
  private final int port;
  private final boolean anyAddress;

  /// @param dns for each question anew
  public SmtpProbe(Supplier<Resolver> dns) {
    this(dns, PORT, false);
  }

  /// @param anyAddress whether addresses of one's own network are asked, too; for tests
  SmtpProbe(Supplier<Resolver> dns, int port, boolean anyAddress) {
    this.dns = dns;
    this.port = port;
    this.anyAddress = anyAddress;
  }

  @Override
  public MailboxAnswer ask(String mailbox, DomainName domain) {
    if (!mailbox.matches("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}")) {
      throw new IllegalArgumentException("no dot-atom");
    }
    CompletableFuture<MailboxAnswer> asking = new CompletableFuture<>();
    AtomicReference<@Nullable Socket> open = new AtomicReference<>();
    // A connection that trickles has no time limit of its own.
    Thread worker =
        Thread.startVirtualThread(() -> {
          try {
            asking.complete(now(mailbox, domain, open));
          } catch (Throwable bug) {
            asking.completeExceptionally(bug);
          }
        });
    try {
      return asking.get(TIME.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      return cannotTell(MailboxAnswer.Reason.UNREACHED);
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return cannotTell(MailboxAnswer.Reason.UNREACHED);
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug.getCause());
    } finally {
      worker.interrupt();
      close(open.get());
    }
  }

  private static MailboxAnswer cannotTell(MailboxAnswer.Reason reason) {
    return new MailboxAnswer.CannotTell(reason);
  }

  private static void close(@Nullable Socket socket) {
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException ignored) {
        // It is given up anyway.
      }
    }
  }

  private MailboxAnswer now(
      String mailbox, DomainName domain, AtomicReference<@Nullable Socket> open) {
    Resolver asked = dns.get();
    DnsAnswer exchanges = asked.ask(domain, RecordType.MX);
    if (exchanges instanceof DnsAnswer.Failed) {
      return cannotTell(MailboxAnswer.Reason.NO_ADDRESS);
    }
    List<Rdata.Mx> all =
        exchanges.records().stream()
            .filter(Rdata.Mx.class::isInstance)
            .map(Rdata.Mx.class::cast)
            .sorted(Comparator.comparingInt(Rdata.Mx::preference))
            .toList();
    // RFC 7505 §3: a null MX says that the domain takes no mail.
    if (all.size() == 1 && all.getFirst().exchange().labels().isEmpty()) {
      return new MailboxAnswer.NoMail();
    }
    // RFC 5321 §5.1: without any MX the domain itself is its mail server.
    List<DomainName> hosts =
        all.isEmpty() ? List.of(domain) : all.stream().map(Rdata.Mx::exchange).toList();
    List<IpAddress> addresses =
        hosts.stream()
            .limit(MOST_ADDRESSES)
            .flatMap(host -> addresses(host, asked))
            .limit(MOST_ADDRESSES)
            .toList();
    if (addresses.isEmpty()) {
      return cannotTell(MailboxAnswer.Reason.NO_ADDRESS);
    }
    for (IpAddress address : addresses) {
      Optional<MailboxAnswer> told = at(address, mailbox, domain, open);
      if (told.isPresent()) {
        return told.get();
      }
    }
    return cannotTell(MailboxAnswer.Reason.UNREACHED);
  }

  /// Those of a host that may be asked: a stranger's zone leads to no machine of the user's own.
  private Stream<IpAddress> addresses(DomainName host, Resolver asked) {
    return Stream.of(RecordType.A, RecordType.AAAA)
        .flatMap(type -> asked.ask(host, type).records().stream())
        .filter(Rdata.Address.class::isInstance)
        .map(found -> ((Rdata.Address) found).address())
        .filter(address -> anyAddress || AddressSpace.isOfInternet(address));
  }

  /// Empty where there is no connection, or no conversation over it.
  private Optional<MailboxAnswer> at(
      IpAddress address,
      String mailbox,
      DomainName domain,
      AtomicReference<@Nullable Socket> open) {
    try (Socket socket = new Socket()) {
      open.set(socket);
      socket.connect(
          new InetSocketAddress(address.toInetAddress(), port), (int) TIME.toMillis() / 3);
      socket.setSoTimeout((int) TIME.toMillis() / 2);
      return Optional.of(talk(new SmtpTalk(socket), mailbox, domain));
    } catch (IOException unreached) {
      return Optional.empty();
    }
  }

  private static MailboxAnswer talk(SmtpTalk talk, String mailbox, DomainName domain)
      throws IOException {
    SmtpTalk.Reply greeting = talk.greeting();
    if (greeting.isLater()) {
      return cannotTell(MailboxAnswer.Reason.GREYLISTED);
    }
    if (!greeting.isYes() || !talk.hello().isYes()) {
      return cannotTell(MailboxAnswer.Reason.REFUSED);
    }
    // RFC 5321 §4.5.5: an empty reverse-path, so that nobody is written back to.
    SmtpTalk.Reply from = talk.say("MAIL FROM:<>");
    if (!from.isYes()) {
      return cannotTell(
          from.isLater() ? MailboxAnswer.Reason.GREYLISTED : MailboxAnswer.Reason.REFUSED);
    }
    String at = "@" + domain.withoutDot() + ">";
    SmtpTalk.Reply wanted = talk.say("RCPT TO:<" + mailbox + at);
    String nobody = "nobody-" + Long.toHexString(ThreadLocalRandom.current().nextLong());
    MailboxAnswer answer = answer(wanted, () -> talk.say("RCPT TO:<" + nobody + at), domain);
    talk.leave();
    return answer;
  }

  /// Another question of the same conversation.
  private interface Control {
    SmtpTalk.Reply ask() throws IOException;
  }

  private static MailboxAnswer answer(SmtpTalk.Reply wanted, Control nobody, DomainName domain)
      throws IOException {
    if (wanted.isLater()) {
      return cannotTell(MailboxAnswer.Reason.GREYLISTED);
    }
    if (wanted.isYes()) {
      SmtpTalk.Reply control = nobody.ask();
      return control.isNoMailbox()
          ? new MailboxAnswer.Exists(domain.withoutDot())
          : cannotTell(
              control.isYes()
                  ? MailboxAnswer.Reason.ACCEPTS_ALL
                  : control.isLater()
                      ? MailboxAnswer.Reason.GREYLISTED
                      : MailboxAnswer.Reason.REFUSED);
    }
    return wanted.isNoMailbox()
        ? new MailboxAnswer.Missing(domain.withoutDot())
        : cannotTell(MailboxAnswer.Reason.REFUSED);
  }
}
