package app.sendready.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A real name server that loads many zones at once, as a judge of whether DNS can hold them.
final class Nsd {
  private static final Path PROGRAM = Path.of("/usr/sbin/nsd");

  private Nsd() {}

  static boolean isHere() {
    return Files.isExecutable(PROGRAM);
  }

  /// What NSD has to say against the zones; nothing of those that it loads.
  static List<String> load(List<String> zones) throws InterruptedException {
    try {
      Path folder = Files.createTempDirectory("plans");
      try {
        return load(folder, zones);
      } finally {
        delete(folder);
      }
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private static List<String> load(Path folder, List<String> zones)
      throws IOException, InterruptedException {
    StringBuilder conf = new StringBuilder(head(folder));
    for (int i = 0; i < zones.size(); i++) {
      Files.writeString(folder.resolve("z" + i), zones.get(i));
      conf.append("zone:\n  name: \"z%d.example\"\n  zonefile: \"z%d\"\n".formatted(i, i));
    }
    Path file = Files.writeString(folder.resolve("nsd.conf"), conf.toString());
    Path log = folder.resolve("log");
    Process nsd =
        new ProcessBuilder(PROGRAM.toString(), "-d", "-c", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      return said(nsd, log);
    } finally {
      nsd.destroy();
      nsd.waitFor(10, TimeUnit.SECONDS);
    }
  }

  private static String head(Path folder) {
    return """
    server:
      ip-address: 127.0.0.1@0
      username: ""
      zonesdir: "%1$s"
      pidfile: "%1$s/pid"
      xfrdfile: "%1$s/xfrd"
      zonelistfile: "%1$s/zones"
      xfrdir: "%1$s"
      server-count: 1
      verbosity: 1
    remote-control:
      control-enable: no
    """
        .formatted(folder);
  }

  /// Waits until every zone was read, well or not.
  private static List<String> said(Process nsd, Path log) throws IOException, InterruptedException {
    for (int i = 0; i < 1200; i++) {
      List<String> lines = Files.readAllLines(log);
      if (lines.stream().anyMatch(line -> line.contains("nsd started"))) {
        return lines.stream().filter(Nsd::isTrouble).toList();
      }
      if (!nsd.isAlive()) {
        return lines;
      }
      Thread.sleep(100);
    }
    return List.of("NSD has not started within two minutes");
  }

  private static boolean isTrouble(String line) {
    return line.contains("error:") || line.contains("warning:");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
