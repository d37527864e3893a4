package app.sendready.live.datagram;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.IntFunction;

/// One question to one server, sent as often as its owner likes, each time under a number of its
/// own; an answer to any of them counts until it is closed. For one thread at a time, but anybody
/// may [#end] the waiting.
public final class Asking implements AutoCloseable {
  /// Answers that may wait to be read; who sends more sends rubbish.
  private static final int MAX_WAITING = 16;

  private final Datagrams pool;
  private final Line line;
  private final List<Integer> ids = new ArrayList<>();
  private final BlockingQueue<Came> heard = new LinkedBlockingQueue<>();
  private volatile boolean ended;

  private sealed interface Came {
    record Octets(ByteBuffer octets) implements Came {}

    record Broken(IOException why) implements Came {}

    /// A time is over.
    ///
    /// @param of which one; that of an earlier wait may come late
    record Over(Object of) implements Came {}
  }

  Asking(Datagrams pool, Line line) {
    this.pool = pool;
    this.line = line;
  }

  /// Sends it under a new random number (RFC 5452 §9.2).
  ///
  /// @param message makes the octets, given the number
  /// @throws IOException if it cannot leave this machine, or nobody listens over there
  public void send(IntFunction<byte[]> message) throws IOException {
    if (ended) {
      throw new IOException("over");
    }
    int id = line.expect(this);
    ids.add(id);
    line.write(message.apply(id));
  }

  /// The next datagram that came over this line under one of its numbers or, perhaps a forger's,
  /// under a number that nobody ever used; empty when the time is over.
  ///
  /// @throws IOException if nobody listens over there, the waiting was ended, or the thread was
  ///   interrupted, which it still is then
  public Optional<byte[]> receive(long nanos) throws IOException {
    if (ended && heard.isEmpty()) {
      throw new IOException("over");
    }
    Object mine = new Object();
    try (Deadlines.Deadline _ =
        Deadlines.shared().in(nanos, () -> heard.add(new Came.Over(mine)))) {
      while (true) {
        switch (heard.take()) {
          case Came.Octets(ByteBuffer octets) -> {
            return Optional.of(octets(octets));
          }
          case Came.Broken(IOException why) -> throw why;
          case Came.Over(Object of) -> {
            if (of.equals(mine)) {
              return Optional.empty();
            }
          }
        }
      }
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("cancelled");
    }
  }

  private static byte[] octets(ByteBuffer from) {
    byte[] octets = new byte[from.remaining()];
    from.get(octets);
    return octets;
  }

  /// The numbers it went out under.
  public List<Integer> ids() {
    return List.copyOf(ids);
  }

  /// Ends the waiting; what is there already can still be received.
  public void end() {
    broken(new IOException("over"));
  }

  /// Whether somebody ended the waiting, or nobody listens over there.
  public boolean isOver() {
    return ended;
  }

  void came(byte[] octets) {
    if (heard.size() < MAX_WAITING) {
      heard.add(new Came.Octets(ByteBuffer.wrap(octets)));
    }
  }

  void broken(IOException why) {
    ended = true;
    heard.add(new Came.Broken(why));
  }

  /// Forgets it; what still comes for it is dropped.
  @Override
  public void close() {
    ended = true;
    line.forget(ids);
    pool.release(line);
  }
}
