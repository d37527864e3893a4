package app.sendready.app;

import app.sendready.cli.Cli;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.ui.about.StartFaultView;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Stage;

/// A fault before the first window stands. It is kept and told like any other, and with as little
/// of the program as can be, because nobody knows which part of it is broken.
final class StartFault {
  private StartFault() {}

  /// Begins the window; if that fails, shows in its place what went wrong.
  static void guard(Stage stage, Runnable begin) {
    try {
      begin.run();
    } catch (RuntimeException | Error fault) {
      if (stage.isShowing()) {
        // The window stands, and with it what tells of faults.
        Thread here = Thread.currentThread();
        here.getUncaughtExceptionHandler().uncaughtException(here, fault);
      } else {
        keep(fault, told -> show(stage, told));
      }
    }
  }

  private static void keep(Throwable fault, Consumer<Faults.Fault> then) {
    try {
      new Faults(
              ProgramFolder.ofSystem().faultsFile(),
              Clock.systemUTC(),
              Diagnostics::text,
              Runnable::run,
              then)
          .tell(fault);
    } catch (RuntimeException | Error another) {
      fault.addSuppressed(another);
      then.accept(new Faults.Fault(FaultText.of(fault), Optional.empty()));
    }
  }

  private static void show(Stage stage, Faults.Fault told) {
    StartFaultView view =
        new StartFaultView(
            words()::say,
            told.text(),
            told.file(),
            () ->
                Clipboard.getSystemClipboard()
                    .setContent(Map.of(DataFormat.PLAIN_TEXT, told.text())),
            stage::close);
    stage.setTitle("SendReady");
    stage.setScene(new Scene(view, 760, 560));
    stage.show();
  }

  private static Messages words() {
    return Words.here(Language.of(Locale.getDefault()));
  }

  /// For a system on which no window can be opened at all.
  ///
  /// @return the exit status
  static int withoutWindow(Throwable fault, PrintStream err) {
    List<Path> kept = new ArrayList<>();
    keep(fault, told -> told.file().ifPresent(kept::add));
    err.println(words().say("about.fault.no-window"));
    kept.forEach(file -> err.println(words().say(StartFaultView.kept(Optional.of(file)))));
    return Cli.FAULT;
  }
}
