package app.sendready.live.datagram;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Who may ask a server now, where many domains are looked at: half of the world's domains are
/// served by a thousand servers, so that a table of clients falls on a handful.
///
/// Of one server few questions are open at once, and so many a second are begun; a server that
/// refuses or stays silent is asked by fewer at once, until it answers again.
public final class ServerTurns {
  /// Nobody waits.
  public static final ServerTurns FREE = new ServerTurns(Integer.MAX_VALUE, Double.MAX_VALUE);

  private static final int OPEN = 8;
  private static final int LEAST_OPEN = 2;
  private static final double A_SECOND = 200;

  /// Good answers after which one more may be open again.
  private static final int GOOD = 8;

  private static final int MAX_REMEMBERED = 10_000;
  private static final long TAKEN = 0;
  private static final long UNTIL_WOKEN = Long.MAX_VALUE;
  private static final double SECOND = Duration.ofSeconds(1).toNanos();

  private final int mostOpen;
  private final double perSecond;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<InetSocketAddress, Server> servers = new LinkedHashMap<>();

  private final class Server {
    private final Condition changed = lock.newCondition();
    private int open;
    private int waiting;
    private int limit;
    private int good;
    private double tokens = perSecond;
    private long at = System.nanoTime();

    Server(int limit) {
      this.limit = limit;
    }
  }

  ServerTurns(int mostOpen, double perSecond) {
    this.mostOpen = mostOpen;
    this.perSecond = perSecond;
  }

  /// Eight open at once and two hundred a second for each server.
  public static ServerTurns polite() {
    return new ServerTurns(OPEN, A_SECOND);
  }

  /// Whether nobody ever waits.
  public boolean isFree() {
    return mostOpen == Integer.MAX_VALUE;
  }

  /// What sort of server it is.
  public enum Sort {
    /// Somebody's, out in the internet.
    STRANGER,
    /// Of the network that this machine is in: as fast as it answers.
    NEIGHBOUR,
    /// A resolver that was chosen for this.
    CHOSEN;

    private int open(int usual) {
      return this == CHOSEN ? 8 * usual : usual;
    }
  }

  /// Waits until the server may be asked; each true one has to be given back with [#done].
  ///
  /// @return whether it may be; false when the time is over, or the thread was interrupted, which
  ///   it still is then
  public boolean await(InetSocketAddress address, Sort sort, long nanos) {
    if (isFree()) {
      return true;
    }
    long end = System.nanoTime() + nanos;
    lock.lock();
    try {
      Server server = servers.computeIfAbsent(address, _ -> new Server(sort.open(mostOpen)));
      server.waiting++;
      try {
        return awaitTurn(server, sort, end);
      } finally {
        server.waiting--;
      }
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private boolean awaitTurn(Server server, Sort sort, long end) throws InterruptedException {
    long left = end - System.nanoTime();
    if (left <= 0) {
      return false;
    }
    long pause = take(server, sort);
    if (pause == TAKEN) {
      return true;
    }
    try (Deadlines.Deadline _ = Deadlines.shared().in(left, () -> wakeAll(server))) {
      while (pause != TAKEN) {
        left = end - System.nanoTime();
        if (left <= 0) {
          server.changed.signal(); // somebody else's turn, if this one was just woken for it
          return false;
        }
        if (pause == UNTIL_WOKEN) {
          server.changed.await();
        } else {
          server.changed.awaitNanos(Math.min(left, pause));
        }
        pause = take(server, sort);
      }
      return true;
    }
  }

  private void wakeAll(Server server) {
    lock.lock();
    try {
      server.changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Takes a turn, or says how long it is, at least, until there is one.
  private long take(Server server, Sort sort) {
    if (server.open >= server.limit) {
      return UNTIL_WOKEN;
    }
    long pause = sort == Sort.STRANGER ? pause(server, System.nanoTime()) : TAKEN;
    if (pause == TAKEN) {
      server.open++;
    }
    return pause;
  }

  /// How long until a question may begin; if at once, that is taken.
  private long pause(Server server, long now) {
    server.tokens = Math.min(perSecond, server.tokens + (now - server.at) / SECOND * perSecond);
    server.at = now;
    if (server.tokens < 1) {
      return (long) ((1 - server.tokens) / perSecond * SECOND) + 1;
    }
    server.tokens--;
    return 0;
  }

  /// Gives a turn back.
  ///
  /// @param well whether the server neither refused nor stayed silent
  public void done(InetSocketAddress address, Sort sort, boolean well) {
    if (isFree()) {
      return;
    }
    lock.lock();
    try {
      Server server = servers.get(address);
      if (server == null) {
        return;
      }
      server.open--;
      if (!well) {
        server.limit = Math.max(LEAST_OPEN, server.limit / 2);
        server.good = 0;
      } else if (++server.good >= GOOD) {
        server.limit = Math.min(sort.open(mostOpen), server.limit + 1);
        server.good = 0;
        server.changed.signal();
      }
      server.changed.signal();
      forgetSome();
    } finally {
      lock.unlock();
    }
  }

  private void forgetSome() {
    if (servers.size() > MAX_REMEMBERED) {
      servers.values().removeIf(server -> server.open == 0 && server.waiting == 0);
    }
  }

  /// How many questions may be open now.
  int limit(InetSocketAddress address) {
    lock.lock();
    try {
      Server server = servers.get(address);
      return server == null ? mostOpen : server.limit;
    } finally {
      lock.unlock();
    }
  }
}
