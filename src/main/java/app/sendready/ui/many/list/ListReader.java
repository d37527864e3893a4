package app.sendready.ui.many.list;

import app.sendready.disk.ReadWatch;
import app.sendready.i18n.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/// A reading as it is seen from the thread that reads: it says how far it is, and hears that nobody
/// waits for it any more.
///
/// It is told of often, and passes on no more than a hundred figures of each file.
public final class ListReader implements ReadWatch {
  private static final int STEPS = 100;

  /// A reading of which nobody asks how far it is.
  public static ListReader unwatched() {
    return new ListReader((_, _) -> {});
  }

  private enum State {
    READS,
    KEEPS,
    LEFT
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.READS);
  private final BiConsumer<ListReader, HowFar> told;
  private volatile boolean ended;
  private String what = "";
  private long step;

  /// @param told hears how far it is, on the thread that reads
  public ListReader(BiConsumer<ListReader, HowFar> told) {
    this.told = told;
  }

  /// Nobody waits for it any more.
  public static final class Left extends IOException {
    private static final long serialVersionUID = 1;

    Left() {
      super("nobody waits for it");
    }
  }

  @Override
  public void read(Path file, long done, long size) throws IOException {
    String name = String.valueOf(file.getFileName());
    tell(
        name,
        done,
        size,
        Text.of(size > 0 ? "manywindow.reading.file" : "manywindow.reading.begin", "file", name));
  }

  /// A list is taken apart.
  ///
  /// @param line up to which that is done
  /// @param of how many lines there are
  void line(int line, int of) throws Left {
    tell("lines", line, of, Text.of("manywindow.reading.line", "line", line).with("of", of));
  }

  /// Results are held against earlier ones.
  void compared(int done, int of) throws Left {
    tell(
        "results", done, of, Text.of("manywindow.since.comparing", "done", done).with("total", of));
  }

  private void tell(String now, long done, long of, Text text) throws Left {
    check();
    long at = of > 0 ? Math.min(STEPS, done * STEPS / of) : 0;
    if (at != step || !now.equals(what)) {
      step = at;
      what = now;
      double share = of > 0 ? (double) at / STEPS : HowFar.UNKNOWN;
      told.accept(this, new HowFar(share < 0 ? text : text.with("share", share), share));
    }
  }

  /// @throws Left where nobody waits for it
  public void check() throws Left {
    if (isLeft()) {
      throw new Left();
    }
  }

  /// From here on what was read takes the place of what was there, and nobody leaves it any more.
  void keep() throws Left {
    if (!state.compareAndSet(State.READS, State.KEEPS)) {
      check();
    }
  }

  /// Waits for it no more.
  ///
  /// @return whether all stays as it was
  public boolean leave() {
    return state.compareAndSet(State.READS, State.LEFT) || isLeft();
  }

  public boolean isLeft() {
    return state.get() == State.LEFT;
  }

  /// Its thread is free.
  public void end() {
    ended = true;
  }

  public boolean hasEnded() {
    return ended;
  }
}
