package app.sendready.app;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Opens addresses with what the desktop opens them with, and says when nothing did: the toolkit's
/// own way ends in silence then.
final class DesktopBrowser {
  private final String system;
  private final SystemPrograms programs;
  private final Executor workers;

  /// @param system the name of this system
  /// @param workers runs each program on a thread of its own
  DesktopBrowser(String system, SystemPrograms programs, Executor workers) {
    this.system = system.toLowerCase(Locale.ROOT);
    this.programs = programs;
    this.workers = workers;
  }

  static DesktopBrowser ofSystem(Executor workers) {
    return new DesktopBrowser(
        System.getProperty("os.name", ""), SystemPrograms.ofSystem(), workers);
  }

  /// Opens an address; returns at once.
  ///
  /// @param unopened told, on another thread, where nothing could open it
  void open(String address, Consumer<String> unopened) {
    workers.execute(() -> {
      if (!isOpened(address)) {
        unopened.accept(address);
      }
    });
  }

  private boolean isOpened(String address) {
    return isAddress(address) && commands().map(each -> with(each, address)).anyMatch(this::opens);
  }

  /// What could be taken for an option, or for a program, is not handed to any.
  private static boolean isAddress(String address) {
    return Stream.of("https:", "http:", "mailto:", "file:").anyMatch(address::startsWith);
  }

  private Stream<List<String>> commands() {
    if (system.startsWith("windows")) {
      return Stream.of(List.of("rundll32.exe", "url.dll,FileProtocolHandler"));
    }
    return system.startsWith("mac")
        ? Stream.of(List.of("open"))
        : Stream.of(List.of("xdg-open"), List.of("gio", "open"));
  }

  private static List<String> with(List<String> command, String address) {
    return Stream.concat(command.stream(), Stream.of(address)).toList();
  }

  /// A program that still runs is a browser that was not open before.
  private boolean opens(List<String> command) {
    Optional<String> program = programs.find(command.getFirst());
    if (program.isEmpty()) {
      return false;
    }
    try {
      OptionalInt ended =
          SystemPrograms.run(
              Stream.concat(program.stream(), command.stream().skip(1)).toList(), true);
      return ended.isEmpty() || ended.getAsInt() == 0;
    } catch (IOException none) {
      return false;
    }
  }
}
