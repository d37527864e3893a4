package app.sendready.bulk;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Holds a run up while somebody wants a pause, and ends it when they have seen enough. What is
/// being looked at by then is let finish, so that nothing is lost.
public final class BulkGate {
  private enum State {
    OPEN,
    HELD,
    ENDED
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private State state = State.OPEN;

  public BulkGate() {}

  public void hold() {
    set(State.HELD);
  }

  public void goOn() {
    set(State.OPEN);
  }

  /// For good.
  public void end() {
    set(State.ENDED);
  }

  private void set(State next) {
    lock.lock();
    try {
      if (state != State.ENDED) {
        state = next;
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  boolean isEnded() {
    lock.lock();
    try {
      return state == State.ENDED;
    } finally {
      lock.unlock();
    }
  }

  /// Waits while the run is held up.
  ///
  /// @return whether it goes on; false also where the waiting thread is interrupted
  boolean isPassed() {
    lock.lock();
    try {
      while (state == State.HELD) {
        changed.await();
      }
      return state == State.OPEN;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }
}
