package app.sendready.app;

import app.sendready.i18n.VisibleText;
import app.sendready.ui.away.Notifier;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Notices by what the desktop itself brings along: `notify-send` or `gdbus` on Linux and its like,
/// `osascript` on a Mac. Where there is none of them, as on Windows, nothing is told this way.
///
/// What is told goes in as arguments, never through a shell.
final class DesktopNotices implements Notifier {
  private final String system;
  private final SystemPrograms programs;
  private final Executor workers;

  /// @param workers runs each notice on a thread of its own
  DesktopNotices(Executor workers) {
    this(System.getProperty("os.name", ""), SystemPrograms.ofSystem(), workers);
  }

  /// @param system the name of this system
  DesktopNotices(String system, SystemPrograms programs, Executor workers) {
    this.system = system.toLowerCase(Locale.ROOT);
    this.programs = programs;
    this.workers = workers;
  }

  @Override
  public void tell(String title, String text) {
    workers.execute(() -> command(plain(title), plain(text)).ifPresent(DesktopNotices::run));
  }

  /// Some desktops take notices for HTML, and none shows what is hidden in a text.
  static String plain(String text) {
    return VisibleText.lines(text.replaceAll("[<>&]", ""));
  }

  private Optional<List<String>> command(String title, String text) {
    if (system.startsWith("windows")) {
      return Optional.empty();
    }
    if (system.startsWith("mac")) {
      return programs
          .find("osascript")
          .map(osascript ->
              List.of(
                  osascript,
                  "-e",
                  "on run argv",
                  "-e",
                  "display notification (item 2 of argv) with title (item 1 of argv)",
                  "-e",
                  "end run",
                  title,
                  text));
    }
    return programs
        .find("notify-send")
        .map(send -> List.of(send, "--app-name=SendReady", "--", title, text))
        .or(() -> programs.find("gdbus").map(gdbus -> overBus(gdbus, title, text)));
  }

  /// The Desktop Notifications Specification's `Notify`.
  private static List<String> overBus(String gdbus, String title, String text) {
    return List.of(
        gdbus,
        "call",
        "--session",
        "--dest",
        "org.freedesktop.Notifications",
        "--object-path",
        "/org/freedesktop/Notifications",
        "--method",
        "org.freedesktop.Notifications.Notify",
        "'SendReady'",
        "0",
        "''",
        quoted(title),
        quoted(text),
        "[]",
        "{}",
        "-1");
  }

  /// As GVariant's text form wants a string.
  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
  }

  private static void run(List<String> command) {
    try {
      SystemPrograms.run(command, false);
    } catch (IOException none) {
      // The title says it too.
    }
  }
}
