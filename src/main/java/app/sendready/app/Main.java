package app.sendready.app;

import app.sendready.live.Listening;
import app.sendready.project.Project;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;

/// Where the program starts: with arguments it is a command; without, or with a project's file, it
/// opens the window.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // In an office the web, and DNS over HTTPS with it, may be reachable through a proxy only.
    System.setProperty("java.net.useSystemProxies", "true");
    // Named, or SLF4J looks for it in every jar, before the first question is asked.
    System.getProperties().putIfAbsent("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "WARN");
    Optional<String> project = project(args);
    if (args.length == 0 || project.isPresent()) {
      window(project);
      return;
    }
    if (args[0].equals("check")) {
      CommandAhead.begin();
    }
    Commands commands = new Commands(Clock.systemUTC());
    int status = commands.cli(Locale.getDefault()).run(args, System.out, System.err);
    System.out.flush();
    System.err.flush();
    Listening.end();
    // An orderly exit begins with the look for a logger, which takes as long as a plan; whoever had
    // to clean up has done so.
    Runtime.getRuntime().halt(status);
  }

  private static void window(Optional<String> project) {
    WindowAhead.begin();
    try {
      Application.launch(DesktopApp.class, project.stream().toArray(String[]::new));
    } catch (RuntimeException | Error noToolkit) {
      System.exit(StartFault.withoutWindow(noToolkit, System.err));
    }
  }

  /// `FILE.sendready`, as a double click gives it, or `--project FILE` alone.
  private static Optional<String> project(String[] args) {
    if (args.length == 1 && args[0].endsWith(Project.EXTENSION)) {
      return Optional.of(args[0]);
    }
    return args.length == 2 && args[0].equals("--project")
        ? Optional.of(args[1])
        : Optional.empty();
  }
}
