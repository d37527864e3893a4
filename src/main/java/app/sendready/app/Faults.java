package app.sendready.app;

import app.sendready.disk.Rights;
import app.sendready.disk.SafeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What goes wrong in the program itself and is caught nowhere: kept in a file of its own, told
/// once, and the program goes on.
final class Faults implements Thread.UncaughtExceptionHandler {
  /// How many of the latest are kept in the file.
  private static final int KEPT = 20;

  /// A fault for the window to tell of.
  ///
  /// @param text what to send to those who can mend it; nothing of the user's own is in it
  /// @param file where it is kept; empty where no file took it
  record Fault(String text, Optional<Path> file) {}

  private final Path file;
  private final Clock clock;
  private final Supplier<String> system;
  private final Executor workers;
  private final Consumer<Fault> window;
  private final Set<String> told = new HashSet<>();
  private final Deque<String> latest = new ArrayDeque<>();

  /// @param file in which the latest are kept
  /// @param system what a report of trouble should name beside the fault
  /// @param workers writes the file
  /// @param window tells the user, on any thread
  Faults(
      Path file, Clock clock, Supplier<String> system, Executor workers, Consumer<Fault> window) {
    this.file = file;
    this.clock = clock;
    this.system = system;
    this.workers = workers;
    this.window = window;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable fault) {
    tell(fault);
  }

  /// Keeps the fault, and tells of it unless the same has been told in this run.
  void tell(Throwable fault) {
    String text = system() + "\n\n" + FaultText.of(fault);
    if (isNew(fault)) {
      String entry = clock.instant().truncatedTo(ChronoUnit.SECONDS) + "\n" + text;
      workers.execute(() -> window.accept(new Fault(text, kept(entry))));
    }
  }

  /// What is asked may be what is broken.
  private String system() {
    try {
      return system.get();
    } catch (RuntimeException broken) {
      return "SendReady " + Version.read();
    }
  }

  private synchronized boolean isNew(Throwable fault) {
    return told.size() < KEPT && told.add(FaultText.place(fault));
  }

  private synchronized Optional<Path> kept(String entry) {
    latest.addFirst(entry);
    while (latest.size() > KEPT) {
      latest.removeLast();
    }
    try {
      SafeFile.write(file, String.join("\n\n\n", latest) + "\n", Rights.OWNER);
      return Optional.of(file);
    } catch (IOException refused) {
      return Optional.empty();
    }
  }
}
