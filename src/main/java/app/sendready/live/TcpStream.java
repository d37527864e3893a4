package app.sendready.live;

import app.sendready.dns.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;

/// One query over TCP, its length in front (RFC 7766 §8).
final class TcpStream {
  private final Clock clock;
  private final RandomGenerator random;

  TcpStream(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /// The reply, if all of it is there in time; it never holds more than 64 KiB, however slowly it
  /// drips. Any way in which the connection fails is [Trouble.Kind#TRUNCATED].
  ServerReply ask(Endpoint server, Query query, boolean edns, long nanos) {
    long until = System.nanoTime() + nanos;
    try (Socket socket = new Socket()) {
      socket.connect(server.socketAddress(), millis(nanos));
      socket.setTcpNoDelay(true);
      int id = random.nextInt(0x10000);
      socket.getOutputStream().write(framed(DnsCodec.encode(query, id, edns)));
      while (true) {
        byte[] length = read(socket, 2, until);
        byte[] octets = read(socket, (length[0] & 0xff) << 8 | (length[1] & 0xff), until);
        switch (DnsCodec.parse(octets, List.of(id), query, clock.instant())) {
          case DnsCodec.Parsed.Mine(Reply reply) -> {
            return reply.truncated()
                ? nothing(Trouble.Kind.TRUNCATED, "cut off over TCP, too")
                : reply;
          }
          case DnsCodec.Parsed.Malformed(String why) -> {
            return nothing(Trouble.Kind.MALFORMED, why);
          }
          case DnsCodec.Parsed.Noise(String why) -> {}
        }
      }
    } catch (IOException failed) {
      return nothing(Trouble.Kind.TRUNCATED, "cut off over UDP; TCP: " + DnsExchange.words(failed));
    }
  }

  private static byte[] framed(byte[] message) {
    ByteArrayOutputStream framed = new ByteArrayOutputStream(message.length + 2);
    framed.write(message.length >> 8);
    framed.write(message.length);
    framed.writeBytes(message);
    return framed.toByteArray();
  }

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

  /// For a socket's time limit, where 0 would mean none.
  static int millis(long nanos) {
    return Math.clamp(nanos / 1_000_000 + 1, 1, Integer.MAX_VALUE);
  }

  private ServerReply nothing(Trouble.Kind kind, String detail) {
    return new ServerReply.Nothing(new Trouble(kind, detail), clock.instant());
  }
}
