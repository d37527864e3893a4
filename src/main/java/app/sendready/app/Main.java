package app.sendready.app;

import java.time.Clock;
import java.util.Locale;
import javafx.application.Application;

/// Where the program starts: with arguments it is a command, without it opens the window.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // In an office the web, and DNS over HTTPS with it, may be reachable through a proxy only.
    System.setProperty("java.net.useSystemProxies", "true");
    if (args.length == 0) {
      Application.launch(DesktopApp.class);
      return;
    }
    Commands commands = new Commands(Clock.systemUTC());
    System.exit(commands.cli(Locale.getDefault()).run(args, System.out, System.err));
  }
}
