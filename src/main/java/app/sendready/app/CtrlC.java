package app.sendready.app;

import app.sendready.cli.Refusal;
import app.sendready.cli.Services;
import java.io.Console;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Lets a command end in its own words when somebody presses Ctrl+C (or the system asks it to go),
/// and with its own exit status.
final class CtrlC implements Services.Patience {
  /// What a shell expects of a program that was ended from the keyboard.
  private static final int ENDED_BY_SIGNAL = 130;

  private static final Duration GRACE = Duration.ofSeconds(5);

  @Override
  public void pause(Duration time) throws InterruptedException {
    Thread.sleep(time);
  }

  // The packaged runtime has no module for fine consoles; without it there may be none at all.
  @SuppressWarnings("SystemConsoleNull")
  @Override
  public boolean isWatched() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  @Override
  public int untilStopped(Work work) throws Refusal {
    Thread working = Thread.currentThread();
    CompletableFuture<Integer> status = new CompletableFuture<>();
    Thread hook =
        new Thread(
            () -> {
              working.interrupt();
              Runtime.getRuntime().halt(within(GRACE, status));
            },
            "ctrl-c");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      int ended = work.run();
      status.complete(ended);
      return ended;
    } finally {
      status.complete(ENDED_BY_SIGNAL);
      forget(hook);
    }
  }

  private static int within(Duration grace, CompletableFuture<Integer> status) {
    try {
      return status.get(grace.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException tooLate) {
      return ENDED_BY_SIGNAL;
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException goingDown) {
      // Then it is the hook that ends the program, with the status that was left to it.
    }
  }
}
