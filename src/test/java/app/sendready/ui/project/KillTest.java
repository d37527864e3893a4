package app.sendready.ui.project;

import app.sendready.project.Project;
import app.sendready.project.ProjectFile;
import app.sendready.project.ProjectStore;
import app.sendready.project.RecentProjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Kills the program at random moments while it types and saves, and opens what is left.
///
/// A [Typist] in a Java of its own is destroyed without warning. What it had typed more than a
/// second before must be in the project that opens afterwards, whole. Ends with status 1 if it is
/// not.
///
/// Arguments: how often (100), a seed, and by how much the autosave is slowed down (1); with 15 the
/// test must fail, which shows that it can.
public final class KillTest {
  private static final long ALLOWED = 1_000;
  private static final int SIDE_BY_SIDE = 3;
  private static final Pattern NUMBER = Pattern.compile("(?:k|half typed |reports)(\\d+)");

  private record Outcome(long lost, int typed, boolean usable, String remark) {}

  private KillTest() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int times = args.length > 0 ? Integer.parseInt(args[0]) : 100;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
    String slowness = args.length > 2 ? args[2] : "1";
    System.out.println("kill test: " + times + " kills, seed " + seed);
    Path folder = Files.createTempDirectory("sendready-kill");
    Random random = new Random(seed);
    List<Outcome> all = new ArrayList<>();
    try (ExecutorService lanes = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
      List<Callable<Outcome>> runs = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        Path home = Files.createDirectories(folder.resolve(String.valueOf(i)));
        long own = random.nextLong();
        runs.add(() -> kill(home, own, slowness));
      }
      for (Future<Outcome> run : lanes.invokeAll(runs)) {
        all.add(run.get());
      }
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken);
    } finally {
      delete(folder);
    }
    System.exit(report(all));
  }

  private static int report(List<Outcome> all) {
    List<Long> lost = new ArrayList<>(all.stream().map(Outcome::lost).sorted().toList());
    long tooMuch = lost.stream().filter(l -> l > ALLOWED).count();
    List<Outcome> broken = all.stream().filter(o -> !o.usable).toList();
    System.out.printf(
        Locale.ROOT,
        "opened whole: %d of %d%nkeys typed: %d%nlost, in milliseconds of typing: none %d times,"
            + " median %d, at most %d%nmore than %d lost: %d times%n",
        all.size() - broken.size(),
        all.size(),
        all.stream().mapToInt(Outcome::typed).sum(),
        Collections.frequency(lost, 0L),
        lost.get(lost.size() / 2),
        lost.getLast(),
        ALLOWED,
        tooMuch);
    broken.forEach(o -> System.out.println("not whole: " + o.remark));
    return tooMuch == 0 && broken.isEmpty() ? 0 : 1;
  }

  private static Outcome kill(Path home, long seed, String slowness)
      throws IOException, InterruptedException {
    Random random = new Random(seed);
    boolean own = random.nextBoolean();
    Path file = home.resolve("my project.sendready");
    Path told = home.resolve("keys.txt");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Typist.class.getName(),
                home.toString(),
                own ? file.toString() : "-",
                String.valueOf(seed),
                slowness)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(told.toFile())
            .start();
    while (child.isAlive() && Files.size(told) == 0) {
      LockSupport.parkNanos(5_000_000);
    }
    LockSupport.parkNanos((long) (random.nextDouble() * 2_500_000_000L));
    long killed = System.currentTimeMillis();
    child.destroyForcibly().waitFor();
    Map<Integer, Long> keys = new TreeMap<>();
    Files.readAllLines(told).forEach(line -> note(line, keys));
    if (keys.isEmpty()) {
      throw new IOException("the typist did not start");
    }
    return judge(home, own, file, keys, killed);
  }

  private static void note(String line, Map<Integer, Long> keys) {
    String[] parts = line.split(" ");
    // A line that the kill has cut says nothing.
    if (parts.length == 2 && parts[1].length() >= 13) {
      keys.put(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
    }
  }

  private static Outcome judge(
      Path home, boolean own, Path file, Map<Integer, Long> keys, long killed) throws IOException {
    Path left =
        own
            ? file
            : new RecentProjects(home)
                .all(Typist.FORMAT).stream()
                    .map(RecentProjects.Entry::file)
                    .findFirst()
                    .orElse(home.resolve("none"));
    int saved = 0;
    boolean usable = true;
    String remark = "";
    if (Files.exists(left)) {
      switch (Typist.FORMAT.read(left)) {
        case ProjectFile.Opened opened -> {
          saved = last(opened.project());
          usable = opened.isWhole();
          remark = left + " " + opened.leftOut();
        }
        case ProjectFile.Unusable unusable -> {
          usable = false;
          remark = left + " " + unusable.why();
        }
      }
    }
    Path before = ProjectStore.backup(left);
    if (Files.exists(before)
        && !(Typist.FORMAT.read(before) instanceof ProjectFile.Opened opened && opened.isWhole())) {
      usable = false;
      remark = "backup " + before;
    }
    if (!own) {
      usable &= leftovers(home.resolve("unsaved"));
    }
    int next = saved + 1;
    long lost = keys.containsKey(next) ? Math.max(1, killed - keys.get(next)) : 0;
    return new Outcome(lost, keys.size(), usable, remark);
  }

  /// Whether nothing but projects, backups and parts that the next start tidies away stands there.
  private static boolean leftovers(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return true;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.allMatch(f -> f.toString().matches(".*\\.(sendready|bak|part|lock)"));
    }
  }

  /// The number of the last key that the project knows of.
  private static int last(Project project) {
    List<String> texts = new ArrayList<>();
    project
        .answers()
        .ifPresent(answers -> {
          texts.add(answers.key().selector().text());
          texts.add(answers.policy().reportAddress());
        });
    project.fields().values().forEach(texts::addAll);
    int last = 0;
    for (String text : texts) {
      Matcher number = NUMBER.matcher(text);
      if (number.lookingAt()) {
        last = Math.max(last, Integer.parseInt(number.group(1)));
      }
    }
    return last;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
