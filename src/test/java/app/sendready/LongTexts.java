package app.sendready;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Long texts of few different letters, the dearest that there are: a beginning that is understood,
/// a body that goes on and on, and an end that spoils it.
///
/// None may take a reader 100 ms of the processor ([Readers#most]).
final class LongTexts {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int TRIES = 5;
  private static final int QUARTER = 4;
  private static final long MILLI = 1_000_000;

  private static final List<String> BODIES =
      List.of(
          " ", "a", "1", ".", "-", "=", ";", ",", "a,", "a.", "@", "a@", "%{d}", "\\", "\"", "(",
          "<", "[", "p=", "v=spf1 ", "; p=", "a:", "–", "а", "\u202e");
  private static final List<String> TAILS = List.of("", "x\n", "!");

  /// @param what how the text is made
  /// @param quarter what a quarter of its length takes, the best of several tries
  /// @param full what all of it takes, likewise
  record Slow(String what, long quarter, long full) {}

  private LongTexts() {}

  /// Prints the dearest text of each reader, of those that are named or of all.
  public static void main(String[] args) {
    List<Readers> all = new ArrayList<>(Readers.all());
    all.addAll(Readers.forms());
    boolean good = true;
    for (Readers reader : all) {
      if (args.length > 0 && !List.of(args).contains(reader.name().replace(' ', '-'))) {
        continue;
      }
      List<Slow> slowest = new ArrayList<>(List.of(new Slow("", 0, 0)));
      each(
          reader,
          0,
          slow -> {
            if (slow.full() > slowest.getFirst().full()) {
              slowest.set(0, slow);
            }
          });
      Slow most = slowest.getFirst();
      boolean fits = most.full() <= reader.most() * MILLI;
      good &= fits;
      System.out.printf(
          "%-16s %6d characters, slowest %6.1f ms, a quarter %6.1f ms%s%n",
          reader.name(),
          reader.longest(),
          most.full() / 1e6,
          most.quarter() / 1e6,
          fits ? "" : ": too slow: " + most.what());
    }
    System.exit(good ? 0 : 1);
  }

  /// Tells of every text that takes a reader longer than it may.
  static void tooSlow(Readers reader, Consumer<Slow> told) {
    each(reader, reader.most() * MILLI, told);
  }

  private static void each(Readers reader, long enough, Consumer<Slow> told) {
    // A page takes long whatever is on it; what it is made of has been read by the others.
    for (String prefix : reader.isPrinted() ? List.of("") : prefixes(reader)) {
      for (String body : BODIES) {
        for (String tail : reader.isPrinted() ? List.of("") : TAILS) {
          look(reader, prefix, body, tail, enough, told);
        }
      }
    }
  }

  private static List<String> prefixes(Readers reader) {
    List<String> prefixes = new ArrayList<>(List.of(""));
    for (String good : reader.good()) {
      prefixes.add(good.substring(0, good.length() * 2 / 3));
    }
    return prefixes;
  }

  private static void look(
      Readers reader, String prefix, String body, String tail, long enough, Consumer<Slow> told) {
    String whole = prefix + body.repeat(reader.longest() / body.length()) + tail;
    long full = nanos(reader, whole);
    if (full <= enough) {
      return;
    }
    String part = prefix + body.repeat(reader.longest() / QUARTER / body.length()) + tail;
    long quarter = nanos(reader, part);
    // The best of several, in turns: another program, or the collector, may have been in between.
    for (int i = 0; i < TRIES && full > Math.max(enough, reader.most() * MILLI / QUARTER); i++) {
      quarter = Math.min(quarter, nanos(reader, part));
      full = Math.min(full, nanos(reader, whole));
    }
    if (full > enough) {
      told.accept(new Slow("“" + prefix + "” “" + body + "”… “" + tail + "”", quarter, full));
    }
  }

  /// Of the processor, so that other work on the machine does not count.
  static long nanos(Readers reader, String text) {
    long start = THREADS.getCurrentThreadCpuTime();
    reader.reader().accept(text);
    return THREADS.getCurrentThreadCpuTime() - start;
  }
}
