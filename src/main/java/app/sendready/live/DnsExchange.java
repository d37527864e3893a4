package app.sendready.live;

import app.sendready.dns.AddressSpace;
import app.sendready.dns.Trouble;
import app.sendready.live.datagram.Asking;
import app.sendready.live.datagram.Datagrams;
import app.sendready.live.datagram.ServerTurns;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/// One query to one server: UDP with EDNS, without EDNS where that is not understood, TCP where the
/// answer does not fit, and beside the second try, for networks that let no datagram through. Every
/// way it can go wrong ends in a [Trouble], within the time given.
///
/// Datagrams go over sockets shared by the questions to one server ([Datagrams]); they are
/// connected, so that the kernel drops what other addresses and ports send, and tells when nobody
/// listens. What comes in with another id or about another question is passed over (RFC 5452 §9.1).
/// The second try keeps the socket: an answer to the first that comes late still counts.
///
/// Where many domains are looked at, each question waits for its turn ([ServerTurns]).
///
/// Within a run a server that stayed silent to the end is not waited for a second time, and one
/// that understood only plain DNS is asked plainly from then on.
final class DnsExchange {
  private static final int TRIES = 2;

  private final Clock clock;
  private final long tryNanos;
  private final Reachability ways;
  private final TcpStream stream;
  private final Queue queue;
  private final Datagrams datagrams = Datagrams.shared();
  private final Set<Endpoint> plain = ConcurrentHashMap.newKeySet();
  private final Set<Endpoint> heardOf = ConcurrentHashMap.newKeySet();
  private volatile boolean datagramHeard;
  private final ConcurrentHashMap<Endpoint, Trouble> mute = new ConcurrentHashMap<>();

  /// Who waits for whom.
  ///
  /// @param chosen resolvers that were chosen, which are asked more at once
  record Queue(ServerTurns turns, Set<Endpoint> chosen) {
    Queue {
      chosen = Set.copyOf(chosen);
    }

    private ServerTurns.Sort sort(Endpoint server) {
      if (chosen.contains(server)) {
        return ServerTurns.Sort.CHOSEN;
      }
      return AddressSpace.isOfInternet(server.address())
          ? ServerTurns.Sort.STRANGER
          : ServerTurns.Sort.NEIGHBOUR;
    }
  }

  DnsExchange(
      Clock clock, Duration tryTime, RandomGenerator random, Reachability ways, Queue queue) {
    this.queue = queue;
    this.clock = clock;
    this.tryNanos = tryTime.toNanos();
    this.ways = ways;
    this.stream = new TcpStream(clock, random);
  }

  ServerReply ask(Endpoint server, Query query, Budget budget) {
    if (queue.turns().isFree()) {
      return askNow(server, query, budget);
    }
    InetSocketAddress address = server.socketAddress();
    ServerTurns.Sort sort = queue.sort(server);
    if (!queue.turns().await(address, sort, budget.nanosLeft())) {
      return nothing(Budget.outOfTime());
    }
    boolean well = false;
    try {
      ServerReply heard = askNow(server, query, budget);
      well = heard instanceof Reply reply && reply.rcode() != Reply.REFUSED;
      return heard;
    } finally {
      queue.turns().done(address, sort, well);
    }
  }

  private ServerReply askNow(Endpoint server, Query query, Budget budget) {
    Optional<Trouble> before =
        Optional.ofNullable(mute.get(server)).filter(trouble -> !heardOf.contains(server));
    if (before.isPresent() && !query.recursive()) {
      return nothing(before.get());
    }
    // A resolver may have been silent because of the zone it was asked about: it gets a short
    // second chance.
    ServerReply heard = ask(server, query, budget, before.isPresent() ? tryNanos / 4 : tryNanos);
    if (heard instanceof Reply) {
      heardOf.add(server);
    }
    return heard;
  }

  /// Whether a single datagram brings any answer within this time.
  boolean glance(Endpoint server, Query query, Duration time, Budget budget) {
    if (budget.spend(server, query).isPresent()) {
      return false;
    }
    try (Asking asking = datagrams.open(server.socketAddress())) {
      asking.send(id -> DnsCodec.encode(query, id, false));
      return receive(asking, query, time.toNanos()) instanceof Received.Usable;
    } catch (IOException noWay) {
      return false;
    }
  }

  /// Whether a server answers within this time, over UDP or TCP; both are tried at once.
  boolean reaches(Endpoint server, Query query, Duration time, Budget budget) {
    List<Boolean> passed =
        ServerRace.all(
            List.of(true, false),
            datagram ->
                datagram
                    ? glance(server, query, time, budget)
                    : budget.spend(server, query).isEmpty()
                        && stream.ask(server, query, true, time.toNanos()) instanceof Reply);
    if (passed.getFirst()) {
      ways.datagramsPass();
      datagramHeard = true;
    } else if (passed.getLast()) {
      ways.onlyStreamsPass();
    }
    if (passed.contains(true)) {
      heardOf.add(server);
    }
    return passed.contains(true);
  }

  /// Whether any datagram has come back in this run.
  boolean hasHeardDatagram() {
    return datagramHeard;
  }

  /// Whether any server but these has answered in this run.
  boolean hasHeardBeyond(Set<Endpoint> own) {
    return heardOf.stream().anyMatch(server -> !own.contains(server));
  }

  /// Whether this server has answered anything in this run.
  boolean hasHeard(Endpoint server) {
    return heardOf.contains(server);
  }

  /// Whether any server beyond this machine has, at an address of this family.
  boolean hasHeardFamily(boolean v4) {
    return heardOf.stream()
        .map(Endpoint::address)
        .anyMatch(address -> address.isV4() == v4 && !address.toInetAddress().isLoopbackAddress());
  }

  private ServerReply ask(Endpoint server, Query query, Budget budget, long tryTime) {
    try (Asking asking = datagrams.open(server.socketAddress())) {
      Overtaking overTcp =
          new Overtaking(server, query, Math.min(tryTime, budget.nanosLeft()), asking, budget);
      try {
        return udp(server, query, budget, tryTime, asking, overTcp);
      } catch (InterruptedIOException cancelled) {
        return nothing(Budget.cancelled());
      } catch (IOException failed) {
        if (overTcp.reply.isEmpty()) {
          overTcp.run(); // a firewall may object to UDP only
        }
        Trouble trouble = new Trouble(Trouble.Kind.UNREACHABLE, words(failed));
        return overTcp.reply.isPresent() ? overTcp.reply.get() : nothing(trouble);
      }
    } catch (IOException noSocket) {
      return nothing(new Trouble(Trouble.Kind.UNREACHABLE, words(noSocket)));
    }
  }

  /// Asks over TCP, too, where UDP brings nothing; an answer ends the waiting for datagrams.
  private final class Overtaking implements Runnable {
    private final Endpoint server;
    private final Query query;
    private final long nanos;
    private final Asking waiting;
    private final Budget budget;
    private volatile Optional<Reply> reply = Optional.empty();

    Overtaking(Endpoint server, Query query, long nanos, Asking waiting, Budget budget) {
      this.server = server;
      this.query = query;
      this.nanos = nanos;
      this.waiting = waiting;
      this.budget = budget;
    }

    @Override
    public void run() {
      if (nanos > 0
          && budget.spend(server, query).isEmpty()
          && stream.ask(server, query, true, nanos) instanceof Reply heard) {
        reply = Optional.of(heard);
        if (!waiting.isOver()) {
          ways.onlyStreamsPass();
          waiting.end();
        }
      }
    }
  }

  private ServerReply udp(
      Endpoint server, Query query, Budget budget, long tryTime, Asking asking, Runnable overTcp)
      throws IOException {
    boolean edns = !plain.contains(server);
    boolean droppedEdns = false;
    boolean startTcp = ways.datagramsSeemBlocked();
    String odd = "";
    for (int left = TRIES; left > 0 && budget.nanosLeft() > 0; left--) {
      if (startTcp) {
        Thread.startVirtualThread(overTcp);
        startTcp = false;
      }
      Optional<Trouble> spent = budget.spend(server, query);
      if (spent.isPresent()) {
        return nothing(spent.get());
      }
      boolean extended = edns;
      asking.send(id -> DnsCodec.encode(query, id, extended));
      Received received = receive(asking, query, Math.min(tryTime, budget.nanosLeft()));
      switch (received) {
        case Received.Usable(Reply reply) -> {
          ways.datagramsPass();
          datagramHeard = true;
          if (edns && left > 1 && notUnderstood(reply)) {
            edns = false; // RFC 6891 §7
            droppedEdns = true;
            continue;
          }
          if (droppedEdns) {
            plain.add(server);
          }
          return reply.truncated() ? tcp(server, query, edns, budget) : reply;
        }
        case Received.Malformed(String why) -> {
          if (!edns || left == 1) {
            return nothing(new Trouble(Trouble.Kind.MALFORMED, why));
          }
          edns = false;
          droppedEdns = true;
        }
        case Received.Silence(String noise) -> {
          odd = noise.isEmpty() ? odd : noise;
          droppedEdns |= edns;
          edns = false;
          startTcp = left == TRIES && !ways.datagramsSeemBlocked();
        }
      }
    }
    return gaveUp(server, odd, budget);
  }

  private static boolean notUnderstood(Reply reply) {
    return reply.rcode() == Reply.FORMERR
        || reply.rcode() == Reply.NOTIMP
        || reply.rcode() == Reply.BADVERS;
  }

  private ServerReply tcp(Endpoint server, Query query, boolean edns, Budget budget) {
    Optional<Trouble> spent = budget.spend(server, query);
    if (spent.isPresent()) {
      return nothing(spent.get());
    }
    ServerReply heard =
        stream.ask(server, query, edns, Math.min(TRIES * tryNanos, budget.nanosLeft()));
    return budget.nanosLeft() == 0 && heard instanceof ServerReply.Nothing
        ? nothing(Budget.outOfTime())
        : heard;
  }

  private ServerReply gaveUp(Endpoint server, String noise, Budget budget) {
    if (budget.nanosLeft() == 0) {
      return nothing(Budget.outOfTime());
    }
    Trouble trouble =
        noise.isEmpty()
            ? new Trouble(Trouble.Kind.TIMEOUT, "no answer in " + seconds())
            : new Trouble(Trouble.Kind.MALFORMED, "nothing of use: " + noise);
    mute.put(server, trouble);
    return nothing(trouble);
  }

  private String seconds() {
    return Duration.ofNanos(TRIES * tryNanos).toMillis() + " ms";
  }

  private sealed interface Received {
    record Usable(Reply reply) implements Received {}

    record Malformed(String why) implements Received {}

    /// Nothing but, perhaps, noise.
    record Silence(String noise) implements Received {}
  }

  private Received receive(Asking asking, Query query, long time) throws IOException {
    long until = System.nanoTime() + time;
    String noise = "";
    while (true) {
      long left = until - System.nanoTime();
      Optional<byte[]> in = left > 0 ? asking.receive(left) : Optional.empty();
      if (in.isEmpty()) {
        return new Received.Silence(noise);
      }
      switch (DnsCodec.parse(in.get(), asking.ids(), query, clock.instant())) {
        case DnsCodec.Parsed.Mine(Reply reply) -> {
          return new Received.Usable(reply);
        }
        case DnsCodec.Parsed.Malformed(String why) -> {
          return new Received.Malformed(why);
        }
        case DnsCodec.Parsed.Noise(String why) -> noise = why;
      }
    }
  }

  static String words(IOException failed) {
    String message = failed.getMessage();
    return message == null ? failed.getClass().getSimpleName() : message;
  }

  private ServerReply.Nothing nothing(Trouble trouble) {
    return new ServerReply.Nothing(trouble, clock.instant());
  }
}
