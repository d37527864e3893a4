package app.sendready.app;

import java.time.Clock;
import java.util.Locale;

/// Where the program starts: with arguments it is a command, without it opens the window.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(
        new Commands(Clock.systemUTC()).cli(Locale.getDefault()).run(args, System.out, System.err));
  }
}
