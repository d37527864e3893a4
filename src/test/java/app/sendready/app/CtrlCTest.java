package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.json.Json;
import app.sendready.live.LoopbackServer;
import app.sendready.practice.Practice;
import app.sendready.project.PlatformFile;
import java.io.BufferedReader;
import java.io.File;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A program of its own, told to end while it watches.
class CtrlCTest {
  @Test
  @Timeout(120)
  void aWatchThatIsToldToEndSaysHowThingsStand() throws Exception {
    Practice practice = new Practice(Clock.systemUTC(), PlatformFile.builtIn());
    try (LoopbackServer server = new LoopbackServer(practice.world(), 0)) {
      Process program =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  classPath(),
                  Main.class.getName(),
                  "check",
                  Practice.DOMAIN.withoutDot(),
                  "--watch",
                  "--format",
                  "json",
                  "--lang",
                  "en",
                  "--resolver",
                  server.endpoint().address() + ":" + server.endpoint().port())
              .redirectErrorStream(false)
              .start();
      try (BufferedReader err = program.errorReader(StandardCharsets.UTF_8)) {
        String line = err.readLine();
        while (line != null && !line.contains("Next check in")) {
          line = err.readLine();
        }
        assertThat(line).as("it waits for its second look").isNotNull();
        // On Unix the same way out as Ctrl+C: the signal starts the program's shutdown.
        program.toHandle().destroy();
        List<String> out = program.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isEqualTo(1);
        Json.Obj last = (Json.Obj) ((Json.Parsed.Read) Json.parse(out.getLast())).value();
        assertThat(last.text("ended")).contains("stopped");
        assertThat(last.text("verdict")).contains("fail");
      } finally {
        program.destroyForcibly();
      }
    }
  }

  /// Wherever this test's own classes come from, a runner may load them in ways of its own.
  static String classPath() {
    return CtrlCTest.class.getClassLoader() instanceof URLClassLoader loader
        ? Arrays.stream(loader.getURLs())
            .map(url -> Path.of(URI.create(url.toString())).toString())
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }
}
