package app.sendready.app;

import app.sendready.answers.SendingPlatform;
import app.sendready.check.Checker;
import app.sendready.check.ExpectedRecord;
import app.sendready.cli.Cli;
import app.sendready.dns.RecordType;
import app.sendready.kind.Kinds;
import app.sendready.live.LoopbackServer;
import app.sendready.practice.Practice;
import app.sendready.project.PlatformFile;
import app.sendready.ui.control.Status;
import app.sendready.ui.control.VerdictBadge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.stage.Window;

/// Goes once through what people do with the program, in both languages and with no network: for
/// the build, which keeps beside the packaged program what Java had to load and to compile for it.
final class TrainingRun {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private TrainingRun() {}

  /// `commands` goes through the command line, `window` through the wizard; ends with status 0 once
  /// all was done.
  static void main(String[] what) throws IOException {
    if (what[0].equals("commands")) {
      commands();
    } else {
      Thread.ofPlatform()
          .daemon()
          .uncaughtExceptionHandler((_, why) -> {
            System.err.println(why);
            Runtime.getRuntime().halt(1);
          })
          .start(TrainingRun::window);
      Application.launch(DesktopApp.class);
    }
    System.exit(0);
  }

  /// What practice begins with, and what is there once all is published: most of the judging is of
  /// records that stand there.
  private static void commands() throws IOException {
    Clock clock = Clock.systemUTC();
    SendingPlatform platform = PlatformFile.builtIn();
    Practice practice = new Practice(clock, platform);
    try (LoopbackServer server = new LoopbackServer(practice.world(), 0)) {
      String resolver = "127.0.0.1:" + server.endpoint().port();
      commands(resolver);
      for (ExpectedRecord row :
          new Checker(Kinds.all(), clock).plan(PracticeAnswers.of(platform)).records()) {
        row.values().stream()
            .findFirst()
            .ifPresent(value -> practice.publish(row.name(), row.type(), value));
      }
      practice.publish(
          Practice.DOMAIN,
          RecordType.TXT,
          "spf2.0/pra include:" + platform.spfInclude().withoutDot() + " ~all");
      commands(resolver);
    }
  }

  private static void commands(String resolver) {
    String domain = Practice.DOMAIN.withoutDot();
    Stream.of(
            "--version",
            "plan " + domain,
            "plan --lang ru --format json " + domain,
            "check --resolver " + resolver + " " + domain,
            "check --lang ru --format json --resolver " + resolver + " " + domain,
            "check --mode on-premise --mta mta1."
                + domain
                + "="
                + Practice.SENDING_ADDRESS
                + " --resolver "
                + resolver
                + " "
                + domain,
            "spf --resolver " + resolver + " " + domain)
        .forEach(TrainingRun::command);
  }

  /// What is not understood, or goes wrong, teaches nothing.
  private static void command(String line) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int status =
        new Commands(Clock.systemUTC())
            .cli(Locale.ENGLISH)
            .run(line.split(" "), nowhere, new PrintStream(said, false, StandardCharsets.UTF_8));
    if (status != Cli.NOTHING_FAILED && status != Cli.FAILED) {
      throw new IllegalStateException(
          line + " ended with " + status + ": " + said.toString(StandardCharsets.UTF_8));
    }
  }

  /// From the start screen to the last step of practice.
  private static void window() {
    await(() -> press("shell.start.practice"));
    do {
      // Laid out, drawn and looked at before the next.
      pause(500);
      await(TrainingRun::isChecked);
      if (!onFx(() -> Window.getWindows().size() == 1)) {
        throw new IllegalStateException("another window, in which a fault is told");
      }
    } while (onFx(() -> press("shell.next")));
    Platform.exit();
  }

  private static boolean isChecked() {
    return all()
        .filter(VerdictBadge.class::isInstance)
        .noneMatch(badge -> ((VerdictBadge) badge).status().get() == Status.CHECKING);
  }

  private static boolean press(String id) {
    Optional<ButtonBase> button =
        all()
            .filter(node -> id.equals(node.getId()) && !node.isDisabled())
            .map(ButtonBase.class::cast)
            .findFirst();
    button.ifPresent(ButtonBase::fire);
    return button.isPresent();
  }

  /// All that is in the windows to see.
  private static Stream<Node> all() {
    return Window.getWindows().stream().flatMap(window -> within(window.getScene().getRoot()));
  }

  private static Stream<Node> within(Node node) {
    Stream<Node> children =
        node instanceof Parent parent
            ? parent.getChildrenUnmodifiable().stream().flatMap(TrainingRun::within)
            : Stream.empty();
    return node.isVisible() ? Stream.concat(Stream.of(node), children) : Stream.empty();
  }

  /// Asks on the JavaFX thread again and again until it holds.
  private static void await(BooleanSupplier holds) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!onFx(holds)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not within " + PATIENCE);
      }
      pause(50);
    }
  }

  private static boolean onFx(BooleanSupplier holds) {
    FutureTask<Boolean> asked = new FutureTask<>(holds::getAsBoolean);
    try {
      Platform.runLater(asked);
    } catch (IllegalStateException notYet) {
      // JavaFX is still on its way up.
      return false;
    }
    try {
      return asked.get();
    } catch (InterruptedException | ExecutionException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }
}
