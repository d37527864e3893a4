package app.sendready.live.datagram;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The lines to all name servers, and the one thread that listens on them.
///
/// RFC 5452 §9.2 wants ports and numbers that nobody can guess, and several ports where several
/// questions are under way. So a server is asked over up to eight lines of its own, chosen at
/// random, none for longer than a second or for more than [Line#MOST_USES] questions. What one
/// server is told, its own ports, helps it nothing against another.
///
/// Nothing has to be closed: lines on which nothing is under way go after a moment, and with the
/// last of them the thread. A program that ends does better not to wait for that ([#close]).
public final class Datagrams implements Closeable {
  private static final int MOST_OF_SERVER = 8;

  /// Questions on each of a server's lines before it gets another.
  private static final int FEW = 4;

  /// In all; beyond it a server that has a line gets no second one. Systems allow a process 256
  /// open files and more.
  private static final int MANY = 128;

  private static final long MOST_AGE = Duration.ofSeconds(1).toNanos();
  private static final long IDLE = Duration.ofMillis(300).toNanos();
  private static final int MAX_DATAGRAM = 4096;

  private static final AtomicBoolean BEGUN = new AtomicBoolean();

  private final RandomGenerator random;
  private final LongSupplier nanoTime;
  private final Map<InetSocketAddress, List<Line>> lines = new HashMap<>();
  private int count;
  private @Nullable Selector selector;

  /// @param nanoTime goes on as [System#nanoTime] does
  Datagrams(RandomGenerator random, LongSupplier nanoTime) {
    this.random = random;
    this.nanoTime = nanoTime;
  }

  /// Apart, because random numbers cost the start of a command that asks nobody.
  private static final class Shared {
    static final Datagrams POOL = new Datagrams(new SecureRandom(), System::nanoTime);
  }

  /// Those of this program.
  public static Datagrams shared() {
    BEGUN.set(true);
    return Shared.POOL;
  }

  /// Closes those of this program; makes none where there are none.
  public static void closeShared() throws IOException {
    if (BEGUN.get()) {
      Shared.POOL.close();
    }
  }

  /// Begins to ask a server; nothing is sent yet.
  ///
  /// @throws IOException if this machine has no socket left, or no way to the server
  public synchronized Asking open(InetSocketAddress server) throws IOException {
    long now = nanoTime.getAsLong();
    List<Line> own = lines.computeIfAbsent(server, _ -> new ArrayList<>());
    List<Line> fresh = new ArrayList<>(own.size());
    boolean busy = true;
    for (Line line : own) {
      if (line.isFresh(now, MOST_AGE)) {
        fresh.add(line);
        busy &= line.open() >= FEW;
      }
    }
    int most = count < MANY ? MOST_OF_SERVER : 1;
    try {
      Line line =
          busy && fresh.size() < most
              ? connect(server, own)
              : fresh.get(random.nextInt(fresh.size()));
      line.take();
      return new Asking(this, line);
    } finally {
      if (own.isEmpty()) {
        lines.remove(server);
      }
    }
  }

  private Line connect(InetSocketAddress server, List<Line> own) throws IOException {
    Line line = new Line(server, random, nanoTime.getAsLong());
    try {
      Selector mine = selector;
      if (mine == null) {
        mine = Selector.open();
        begin(mine);
      }
      line.channel().register(mine, SelectionKey.OP_READ, line);
      mine.wakeup();
    } catch (ClosedChannelException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException noSelector) {
      line.close();
      throw noSelector;
    }
    own.add(line);
    count++;
    return line;
  }

  private void begin(Selector fresh) {
    selector = fresh;
    Thread.ofPlatform().daemon().name("datagrams").start(() -> listen(fresh));
  }

  synchronized void release(Line line) {
    line.release(nanoTime.getAsLong());
  }

  /// Closes all lines at once; nobody listens any more once it returns. What is under way gets no
  /// answer, and whoever asks afterwards gets new lines.
  ///
  /// Java waits at its end, for up to 0.3 seconds, for each thread that is away in the system, as
  /// one that listens is.
  @Override
  public void close() throws IOException {
    Selector mine;
    synchronized (this) {
      mine = selector;
      if (mine == null) {
        return;
      }
      abandon(mine);
    }
    mine.close();
  }

  /// How many sockets are open.
  synchronized int lines() {
    return count;
  }

  private void listen(Selector mine) {
    ByteBuffer buffer = ByteBuffer.allocate(MAX_DATAGRAM);
    long swept = nanoTime.getAsLong();
    try (mine) {
      while (true) {
        mine.select(
            key -> {
              if (key.attachment() instanceof Line line) {
                line.read(buffer);
              }
            },
            IDLE / 1_000_000);
        long now = nanoTime.getAsLong();
        if (now - swept >= IDLE / 2) {
          swept = now;
          if (sweep(now)) {
            return;
          }
        }
      }
    } catch (IOException | RuntimeException broken) {
      abandon(mine);
    }
  }

  /// Closes what is used up or idle; whether nothing is left, and so nobody has to listen.
  private synchronized boolean sweep(long now) {
    for (Iterator<List<Line>> all = lines.values().iterator(); all.hasNext(); ) {
      List<Line> own = all.next();
      for (Iterator<Line> each = own.iterator(); each.hasNext(); ) {
        Line line = each.next();
        if (line.isIdle(now, line.isFresh(now, MOST_AGE) ? IDLE : 0)) {
          line.close();
          each.remove();
          count--;
        }
      }
      if (own.isEmpty()) {
        all.remove();
      }
    }
    if (lines.isEmpty()) {
      selector = null;
      return true;
    }
    return false;
  }

  private synchronized void abandon(Selector mine) {
    if (mine.equals(selector)) {
      lines.values().forEach(own -> own.forEach(Line::close));
      lines.clear();
      count = 0;
      selector = null;
    }
  }
}
