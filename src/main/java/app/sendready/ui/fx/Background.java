package app.sendready.ui.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Runs slow calls away from the JavaFX thread and hands results back on it.
///
/// One instance stands for one purpose: starting a newer call interrupts the older one and outdates
/// what it may still deliver. Both executors are constructor arguments, so that tests of models run
/// straight through.
public final class Background {
  private final Executor workers;
  private final Executor uiThread;
  private final AtomicReference<@Nullable Run> latest = new AtomicReference<>();

  /// @param workers runs each task given to it on a thread of its own
  /// @param uiThread runs tasks on the JavaFX thread, in order
  public Background(Executor workers, Executor uiThread) {
    this.workers = workers;
    this.uiThread = uiThread;
  }

  /// Starts `call`; exactly one of the two callbacks follows on the UI thread, unless a newer call
  /// was started or [#cancel()] was called before.
  public <T> void run(Callable<T> call, Consumer<T> done, Consumer<Exception> failed) {
    Run run = new Run();
    Run older = latest.getAndSet(run);
    if (older != null) {
      older.stop();
    }
    workers.execute(() -> {
      if (!run.begin()) {
        return;
      }
      try {
        T result = call.call();
        deliver(run, () -> done.accept(result));
      } catch (Exception e) {
        deliver(run, () -> failed.accept(e));
      } catch (Throwable error) {
        // Who waits must hear of it, whatever it was.
        deliver(run, () -> failed.accept(new IllegalStateException(error)));
      } finally {
        run.end();
      }
    });
  }

  /// Runs `update` on the UI thread if the call it belongs to is still the newest; for progress
  /// sent from inside a call. `update` is dropped otherwise.
  public void progress(Runnable update) {
    Run run = latest.get();
    if (run != null) {
      deliver(run, update);
    }
  }

  private void deliver(Run run, Runnable update) {
    uiThread.execute(() -> {
      if (latest.get() == run) {
        update.run();
      }
    });
  }

  /// Interrupts what runs; nothing of it is delivered any more.
  public void cancel() {
    Run run = latest.getAndSet(null);
    if (run != null) {
      run.stop();
    }
  }

  private static final class Run {
    private @Nullable Thread thread;
    private boolean stopped;

    synchronized boolean begin() {
      thread = Thread.currentThread();
      return !stopped;
    }

    synchronized void end() {
      thread = null;
    }

    synchronized void stop() {
      stopped = true;
      if (thread != null) {
        thread.interrupt();
      }
    }
  }
}
