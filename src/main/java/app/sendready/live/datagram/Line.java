package app.sendready.live.datagram;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/// One socket, connected to one server, from a port that the system chose at random: the kernel
/// drops what other addresses and ports send, and tells when nobody listens over there.
///
/// It is used for few questions and a short time only, then a line with another port takes its
/// place: whoever learns a port can do little with it. No number is used twice on a line, so that a
/// late answer is never taken for one to another question.
final class Line {
  /// Questions, then its port is given back.
  static final int MOST_USES = 64;

  /// No answer whose number nobody used is told more often than this: it is a flood.
  private static final int MOST_STRAYS = 256;

  private static final int MOST_TRIES = 20;
  private static final long PAUSE_NANOS = 500_000;
  private static final int ID_OCTETS = 2;
  private static final int IDS = 0x10000;

  private final DatagramChannel channel;
  private final RandomGenerator random;
  private final long opened;
  private final Map<Integer, Asking> waiting = new HashMap<>();
  private final Set<Integer> used = new HashSet<>();
  private int strays;
  // These three are the pool's, under its lock.
  private int uses;
  private int open;
  private long idleSince;

  Line(InetSocketAddress server, RandomGenerator random, long now) throws IOException {
    this.random = random;
    this.opened = now;
    this.idleSince = now;
    this.channel = DatagramChannel.open();
    try {
      channel.configureBlocking(false);
      channel.connect(server);
    } catch (IOException | RuntimeException noWay) {
      channel.close();
      throw noWay;
    }
  }

  DatagramChannel channel() {
    return channel;
  }

  void take() {
    uses++;
    open++;
  }

  void release(long now) {
    open--;
    idleSince = now;
  }

  int open() {
    return open;
  }

  /// Whether it may take another question.
  boolean isFresh(long now, long mostAge) {
    return uses < MOST_USES && now - opened < mostAge && channel.isOpen();
  }

  boolean isIdle(long now, long longest) {
    return open == 0 && now - idleSince >= longest;
  }

  /// Keeps a number for this asking that was never used on this line.
  synchronized int expect(Asking asking) {
    int id = random.nextInt(IDS);
    while (!used.add(id)) {
      id = random.nextInt(IDS);
    }
    waiting.put(id, asking);
    return id;
  }

  synchronized void forget(List<Integer> ids) {
    ids.forEach(waiting::remove);
  }

  /// Writes from any thread. A thread that is interrupted would close the channel for everybody, so
  /// it is not while it writes.
  void write(byte[] octets) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      ByteBuffer out = ByteBuffer.wrap(octets);
      for (int tries = 0; channel.write(out) == 0 && tries < MOST_TRIES; tries++) {
        LockSupport.parkNanos(PAUSE_NANOS); // this machine has more to send than it can
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// Hands on what has come in; for the one thread that reads.
  void read(ByteBuffer buffer) {
    try {
      while (true) {
        buffer.clear();
        if (channel.receive(buffer) == null) {
          return; // `read` would not tell an empty one from none
        }
        buffer.flip();
        byte[] octets = new byte[buffer.remaining()];
        buffer.get(octets);
        handOn(octets);
      }
    } catch (IOException nobodyThere) {
      broken(nobodyThere);
    }
  }

  private synchronized void handOn(byte[] octets) {
    if (octets.length >= ID_OCTETS) {
      int id = (octets[0] & 0xff) << 8 | octets[1] & 0xff;
      Asking asking = waiting.get(id);
      if (asking != null) {
        asking.came(octets);
        return;
      }
      if (used.contains(id)) {
        return; // late
      }
    }
    if (strays++ < MOST_STRAYS) {
      new LinkedHashSet<>(waiting.values()).forEach(asking -> asking.came(octets));
    }
  }

  private synchronized void broken(IOException why) {
    new LinkedHashSet<>(waiting.values()).forEach(asking -> asking.broken(why));
  }

  void close() {
    try {
      channel.close();
    } catch (IOException gone) {
      // It is not needed any more.
    }
    broken(new IOException("closed"));
  }
}
