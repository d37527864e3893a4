package app.sendready;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Good texts with a few accidents, and what every reader makes of them: nothing may be thrown, and
/// nothing may take 100 ms.
final class Mutations {
  private static final int MOST_CHANGES = 6;
  private static final String SIGNS =
      "\u0000\t\n\r \"'()*+,-./:;<=>?@[\\]^_`{|}~0129azAZ\u00a0\u0430\u202e";
  private static final int SHOWN = 3;
  private static final int TRIES = 5;

  private Mutations() {}

  /// What became of them.
  ///
  /// @param faults what was thrown, with the text
  /// @param slowestNanos how long the dearest text takes, the best of several tries
  /// @param slowest that text
  record Outcome(List<String> faults, long slowestNanos, String slowest) {}

  /// How often each reader is tried, and which ones; all where none is named.
  public static void main(String[] args) {
    long seed = 20261129;
    int times = Integer.parseInt(args[0]);
    List<String> named = List.of(args).subList(1, args.length);
    int failed = 0;
    List<Readers> readers =
        Readers.all().stream()
            .filter(reader -> named.isEmpty() || named.contains(reader.name().replace(' ', '-')))
            .toList();
    if (readers.isEmpty()) {
      System.out.println("No reader is called " + String.join(", ", named));
      System.exit(1);
    }
    for (Readers reader : readers) {
      long start = System.nanoTime();
      Outcome outcome = run(reader, times, seed);
      System.out.printf(
          "%-16s %8d mutations, %6.1f s, %d thrown, slowest %.1f ms%n",
          reader.name(),
          times,
          (System.nanoTime() - start) / 1e9,
          outcome.faults().size(),
          outcome.slowestNanos() / 1e6);
      outcome.faults().stream().limit(SHOWN).forEach(fault -> System.out.println("  " + fault));
      if (outcome.slowestNanos() > reader.most() * 1_000_000L) {
        failed++;
        System.out.println("  too slow: " + outcome.slowest());
      }
      failed += outcome.faults().size();
    }
    System.exit(failed == 0 ? 0 : 1);
  }

  static Outcome run(Readers reader, int times, long seed) {
    RandomGenerator random = new java.util.SplittableRandom(seed);
    List<String> faults = new ArrayList<>();
    long most = 0;
    String slowest = "";
    for (int i = 0; i < times; i++) {
      String text = mutated(reader, random);
      try {
        long taken = LongTexts.nanos(reader, text);
        for (int again = 0; taken > most && again < TRIES; again++) {
          // The machine may have done something else in between: the best counts.
          taken = Math.min(taken, LongTexts.nanos(reader, text));
        }
        if (taken > most) {
          most = taken;
          slowest = text;
        }
      } catch (Throwable thrown) {
        faults.add(reader.name() + " " + thrown + " at " + place(thrown) + ": " + text);
      }
    }
    return new Outcome(faults, most, slowest);
  }

  private static String place(Throwable thrown) {
    return thrown.getStackTrace().length == 0 ? "?" : thrown.getStackTrace()[0].toString();
  }

  private static String mutated(Readers reader, RandomGenerator random) {
    StringBuilder text = new StringBuilder(pick(reader.good(), random));
    for (int left = random.nextInt(MOST_CHANGES) + 1; left > 0; left--) {
      int at = random.nextInt(text.length() + 1);
      int to = Math.min(text.length(), at + random.nextInt(9));
      switch (random.nextInt(6)) {
        case 0 -> text.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
        case 1 -> text.delete(at, to);
        case 2 -> text.insert(at, text.substring(at, to));
        case 3 -> text.insert(at, pick(reader.good(), random));
        case 4 -> text.insert(at, String.valueOf((char) random.nextInt(0x100)).repeat(3));
        default -> {
          if (at < text.length()) {
            text.setCharAt(at, (char) (text.charAt(at) ^ 1 << random.nextInt(8)));
          }
        }
      }
    }
    return text.toString();
  }

  private static String pick(List<String> texts, RandomGenerator random) {
    return texts.get(random.nextInt(texts.size()));
  }
}
