package app.sendready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Long texts of few different letters, the dearest that there are: a beginning that is understood,
/// a body that goes on and on, and an end that spoils it, at a quarter of the length and in full.
///
/// A text may take 100 ms. On a slow or busy machine it may take longer, but then four times the
/// length must not take more than eight times as long; and nothing takes five seconds.
class LongTextsTest {
  private static final int QUARTER = 4;

  /// Twice and a half the figure of 100 ms, for a machine that has other work too.
  private static final long ENOUGH_NANOS = 250_000_000;

  private static final double GROWTH = 8;
  private static final int TRIES = 5;

  private static final List<String> BODIES =
      List.of(
          " ", "a", "1", ".", "-", "=", ";", ",", "a,", "a.", "@", "a@", "%{d}", "\\", "\"", "(",
          "<", "[", "p=", "v=spf1 ", "; p=", "a:", "–", "а", "\u202e");
  private static final List<String> TAILS = List.of("", "x\n", "!");

  static Stream<Readers> readers() {
    return Stream.concat(Readers.all().stream(), Readers.forms().stream());
  }

  @ParameterizedTest
  @MethodSource("readers")
  void noTextTakesLong(Readers reader) {
    List<String> slow = new ArrayList<>();
    assertTimeoutPreemptively(
        Duration.ofSeconds(90),
        () -> {
          for (String prefix : prefixes(reader)) {
            for (String body : BODIES) {
              for (String tail : TAILS) {
                look(reader, prefix, body, tail, slow);
              }
            }
          }
        });
    assertThat(slow).isEmpty();
  }

  private static List<String> prefixes(Readers reader) {
    List<String> prefixes = new ArrayList<>(List.of(""));
    for (String good : reader.good()) {
      prefixes.add(good.substring(0, good.length() * 2 / 3));
    }
    return prefixes;
  }

  private static void look(
      Readers reader, String prefix, String body, String tail, List<String> slow) {
    String whole = prefix + body.repeat(reader.longest() / body.length()) + tail;
    long full = nanos(reader, whole);
    if (full <= ENOUGH_NANOS) {
      return;
    }
    // The best of several, in turns: another program, or the collector, may have been in between.
    String part = prefix + body.repeat(reader.longest() / QUARTER / body.length()) + tail;
    long quarter = Long.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      quarter = Math.min(quarter, nanos(reader, part));
      full = Math.min(full, nanos(reader, whole));
    }
    if (full <= ENOUGH_NANOS) {
      return;
    }
    if (full > GROWTH * quarter || full > 50 * ENOUGH_NANOS) {
      slow.add(
          reader.name()
              + ": “"
              + prefix
              + "” + “"
              + body
              + "”… + “"
              + tail
              + "”: "
              + quarter / 1_000_000
              + " ms, then "
              + full / 1_000_000
              + " ms");
    }
  }

  private static long nanos(Readers reader, String text) {
    long start = System.nanoTime();
    reader.reader().accept(text);
    return System.nanoTime() - start;
  }
}
