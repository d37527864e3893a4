package app.sendready.live;

import app.sendready.dns.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/// One query to one server: UDP with EDNS, without EDNS where that is not understood, TCP where the
/// answer does not fit. Every way it can go wrong ends in a [Trouble], within the time given.
///
/// The socket is connected, so that the kernel drops what other addresses and ports send, and tells
/// when nobody listens; what comes in with another id or about another question is passed over (RFC
/// 5452 §9.1). The second try keeps the socket: an answer to the first that comes late still
/// counts.
///
/// Within a run a server that stayed silent to the end is not waited for a second time, and one
/// that understood only plain DNS is asked plainly from then on.
final class Exchange {
  private static final int TRIES = 2;
  private static final int MAX_DATAGRAM = 65_535;

  private final Clock clock;
  private final long tryNanos;
  private final RandomGenerator random;
  private final Set<Endpoint> plain = ConcurrentHashMap.newKeySet();
  private final Set<Endpoint> heardOf = ConcurrentHashMap.newKeySet();
  private final ConcurrentHashMap<Endpoint, Trouble> mute = new ConcurrentHashMap<>();

  Exchange(Clock clock, Duration tryTime, RandomGenerator random) {
    this.clock = clock;
    this.tryNanos = tryTime.toNanos();
    this.random = random;
  }

  Heard ask(Endpoint server, Query query, Budget budget) {
    Optional<Trouble> before =
        Optional.ofNullable(mute.get(server)).filter(trouble -> !heardOf.contains(server));
    if (before.isPresent() && !query.recursive()) {
      return nothing(before.get());
    }
    // A resolver may have been silent because of the zone it was asked about: it gets a short
    // second chance.
    Heard heard = udp(server, query, budget, before.isPresent() ? tryNanos / 4 : tryNanos);
    if (heard instanceof Reply) {
      heardOf.add(server);
    }
    return heard;
  }

  /// Whether this server has answered anything in this run.
  boolean hasHeard(Endpoint server) {
    return heardOf.contains(server);
  }

  /// Whether any server at an IPv6 address has.
  boolean hasHeardIpv6() {
    return heardOf.stream().anyMatch(server -> !server.address().isV4());
  }

  private Heard udp(Endpoint server, Query query, Budget budget, long tryTime) {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(server.socketAddress());
      boolean edns = !plain.contains(server);
      boolean droppedEdns = false;
      String odd = "";
      List<Integer> ids = new ArrayList<>();
      for (int left = TRIES; left > 0 && budget.nanosLeft() > 0; left--) {
        int id = random.nextInt(0x10000);
        ids.add(id);
        byte[] out = Wire.encode(query, id, edns);
        socket.send(new DatagramPacket(out, out.length));
        Received received = receive(socket, ids, query, Math.min(tryTime, budget.nanosLeft()));
        switch (received) {
          case Received.Usable(Reply reply) -> {
            boolean notUnderstood =
                reply.rcode() == Reply.FORMERR
                    || reply.rcode() == Reply.NOTIMP
                    || reply.rcode() == Reply.BADVERS;
            if (edns && notUnderstood && left > 1) {
              edns = false; // RFC 6891 §7
              droppedEdns = true;
              continue;
            }
            if (droppedEdns) {
              plain.add(server);
            }
            return reply.truncated() ? tcp(server, query, edns, budget) : reply;
          }
          case Received.Broken(String why) -> {
            if (!edns || left == 1) {
              return nothing(new Trouble(Trouble.Kind.MALFORMED, why));
            }
            edns = false;
            droppedEdns = true;
          }
          case Received.Silence(String noise) -> {
            odd = noise.isEmpty() ? odd : noise;
            if (edns) {
              edns = false;
              droppedEdns = true;
            }
          }
        }
      }
      return gaveUp(server, odd, budget);
    } catch (IOException unreachable) {
      return nothing(new Trouble(Trouble.Kind.UNREACHABLE, words(unreachable)));
    }
  }

  private Heard gaveUp(Endpoint server, String noise, Budget budget) {
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

    record Broken(String why) implements Received {}

    /// Nothing but, perhaps, noise.
    record Silence(String noise) implements Received {}
  }

  private Received receive(DatagramSocket socket, List<Integer> ids, Query query, long time)
      throws IOException {
    long until = System.nanoTime() + time;
    String noise = "";
    byte[] buffer = new byte[MAX_DATAGRAM];
    while (true) {
      long left = until - System.nanoTime();
      if (left <= 0) {
        return new Received.Silence(noise);
      }
      DatagramPacket in = new DatagramPacket(buffer, buffer.length);
      try {
        socket.setSoTimeout(millis(left));
        socket.receive(in);
      } catch (SocketTimeoutException silence) {
        return new Received.Silence(noise);
      }
      byte[] octets = Arrays.copyOf(buffer, in.getLength());
      switch (Wire.parse(octets, ids, query, clock.instant())) {
        case Wire.Parsed.Mine(Reply reply) -> {
          return new Received.Usable(reply);
        }
        case Wire.Parsed.Broken(String why) -> {
          return new Received.Broken(why);
        }
        case Wire.Parsed.Noise(String why) -> noise = why;
      }
    }
  }

  /// RFC 7766: the same query over TCP, its length in front. What fails here leaves us with an
  /// answer that we know to be cut off, and so with none.
  private Heard tcp(Endpoint server, Query query, boolean edns, Budget budget) {
    long until = System.nanoTime() + Math.min(TRIES * tryNanos, budget.nanosLeft());
    try (Socket socket = new Socket()) {
      socket.connect(server.socketAddress(), millis(until - System.nanoTime()));
      socket.setTcpNoDelay(true);
      int id = random.nextInt(0x10000);
      byte[] out = Wire.encode(query, id, edns);
      ByteArrayOutputStream framed = new ByteArrayOutputStream(out.length + 2);
      framed.write(out.length >> 8);
      framed.write(out.length);
      framed.write(out);
      socket.getOutputStream().write(framed.toByteArray());
      while (true) {
        byte[] length = read(socket, 2, until);
        byte[] octets = read(socket, (length[0] & 0xff) << 8 | (length[1] & 0xff), until);
        switch (Wire.parse(octets, List.of(id), query, clock.instant())) {
          case Wire.Parsed.Mine(Reply reply) -> {
            return reply.truncated()
                ? nothing(new Trouble(Trouble.Kind.TRUNCATED, "cut off over TCP, too"))
                : reply;
          }
          case Wire.Parsed.Broken(String why) -> {
            return nothing(new Trouble(Trouble.Kind.MALFORMED, why));
          }
          case Wire.Parsed.Noise(String why) -> {}
        }
      }
    } catch (IOException failed) {
      if (budget.nanosLeft() == 0) {
        return nothing(Budget.outOfTime());
      }
      return nothing(
          new Trouble(Trouble.Kind.TRUNCATED, "cut off over UDP; TCP: " + words(failed)));
    }
  }

  /// Exactly `length` octets before `until`, however slowly they drip.
  private static byte[] read(Socket socket, int length, long until) throws IOException {
    InputStream in = socket.getInputStream();
    byte[] octets = new byte[length];
    int at = 0;
    while (at < length) {
      long left = until - System.nanoTime();
      if (left <= 0) {
        throw new SocketTimeoutException("not all of the answer in time");
      }
      socket.setSoTimeout(millis(left));
      int count = in.read(octets, at, length - at);
      if (count < 0) {
        throw new EOFException("closed after " + at + " of " + length + " octets");
      }
      at += count;
    }
    return octets;
  }

  private static int millis(long nanos) {
    return Math.clamp(nanos / 1_000_000 + 1, 1, Integer.MAX_VALUE);
  }

  private static String words(IOException failed) {
    String message = failed.getMessage();
    return message == null ? failed.getClass().getSimpleName() : message;
  }

  private Heard.Nothing nothing(Trouble trouble) {
    return new Heard.Nothing(trouble, clock.instant());
  }
}
