package app.sendready;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Good texts with a few accidents, and what every reader makes of them: nothing may be thrown.
final class Mutations {
  private static final int MOST_CHANGES = 6;
  private static final String SIGNS =
      "\u0000\t\n\r \"'()*+,-./:;<=>?@[\\]^_`{|}~0129azAZ\u00a0\u0430\u202e";
  private static final int SHOWN = 3;

  private Mutations() {}

  /// How often each reader is tried.
  public static void main(String[] args) {
    long seed = 20261129;
    int times = Integer.parseInt(args[0]);
    int failed = 0;
    for (Readers reader : Readers.all()) {
      long start = System.nanoTime();
      List<String> faults = faults(reader, times, seed);
      System.out.printf(
          "%-16s %8d mutations, %6.1f s, %d thrown%n",
          reader.name(), times, (System.nanoTime() - start) / 1e9, faults.size());
      faults.stream().limit(SHOWN).forEach(fault -> System.out.println("  " + fault));
      failed += faults.size();
    }
    System.exit(failed == 0 ? 0 : 1);
  }

  static List<String> faults(Readers reader, int times, long seed) {
    RandomGenerator random = new java.util.SplittableRandom(seed);
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      String text = mutated(reader, random);
      try {
        reader.reader().accept(text);
      } catch (Throwable thrown) {
        faults.add(reader.name() + " " + thrown + " at " + thrown.getStackTrace()[0] + ": " + text);
      }
    }
    return faults;
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
