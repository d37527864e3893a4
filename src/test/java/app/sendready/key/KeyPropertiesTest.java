package app.sendready.key;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.Figures;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// What comes out is one of the keys that went in, or a refusal: over every wrapping in every
/// other, every key, and what happens to texts on their way.
class KeyPropertiesTest {
  private static final List<String> KEYS =
      List.of(TestKeys.RSA_1024, TestKeys.RSA_2048, TestKeys.OTHER_2048, TestKeys.ED25519_SPKI);

  @Test
  void everyWrappingInEveryOtherIsReadAsItsKey() {
    List<String> missed = new ArrayList<>();
    int read = 0;
    for (String key : KEYS.subList(0, 3)) {
      for (UnaryOperator<String> inner : Wrappings.INNER) {
        for (UnaryOperator<String> outer : Wrappings.OUTER) {
          String text = outer.apply(inner.apply(key));
          read++;
          if (!(PastedKey.parse(text) instanceof PastedKey.Key found)
              || !found.key().published().equals(key)) {
            missed.add(PastedKey.parse(text).getClass().getSimpleName() + ": " + text);
          }
        }
      }
    }
    Figures.line("wrapped keys: " + read + ", missed " + missed.size());
    assertThat(missed).isEmpty();
  }

  @Test
  void twoKeysInOneTextAreAskedAbout() {
    for (UnaryOperator<String> inner : Wrappings.INNER) {
      for (UnaryOperator<String> outer : Wrappings.OUTER) {
        String text =
            outer.apply(inner.apply(TestKeys.RSA_2048) + "\n\n" + inner.apply(TestKeys.RSA_1024));
        assertThat(PastedKey.parse(text)).as(text).isNotInstanceOf(PastedKey.Key.class);
      }
    }
  }

  /// Damages that change the length show in the key's own structure; a piece that is gone and
  /// another of its length that has come cannot be told by anybody.
  @Test
  void aDamagedKeyIsNeverTakenForAnother() {
    Random random = new Random(20_261_129);
    Set<String> whole = Set.copyOf(KEYS);
    int refused = 0;
    int read = 0;
    int replaced = 0;
    for (int round = 0; round < 6_000; round++) {
      String key = KEYS.get(random.nextInt(3));
      UnaryOperator<String> inner = Wrappings.INNER.get(random.nextInt(Wrappings.INNER.size()));
      UnaryOperator<String> outer = Wrappings.OUTER.get(random.nextInt(Wrappings.OUTER.size()));
      boolean before = random.nextBoolean();
      String text =
          before
              ? outer.apply(inner.apply(damaged(key, random)))
              : damaged(outer.apply(inner.apply(key)), random);
      PastedKey found = PastedKey.parse(text);
      if (found instanceof PastedKey.Key(DkimKey k, PastedName n, Set<PastedKey.KeyNote> notes)) {
        read++;
        if (!whole.contains(k.published())) {
          replaced++;
          assertThat(isOneReplacedPiece(key, k.published())).as(text).isTrue();
        }
      } else {
        refused++;
      }
    }
    Figures.line("damaged keys: " + refused + " refused, " + read + " read as they were");
    assertThat(refused).isPositive();
    assertThat(replaced).isLessThan(6);
  }

  /// Whether the damage took a few characters and left as many of a carrier in their place.
  private static boolean isOneReplacedPiece(String key, String found) {
    if (key.length() != found.length()) {
      return false;
    }
    int different = 0;
    for (int i = 0; i < key.length(); i++) {
      different += key.charAt(i) == found.charAt(i) ? 0 : 1;
    }
    return different <= 3;
  }

  private static String damaged(String text, Random random) {
    int at = 40 + random.nextInt(Math.max(1, text.length() - 60));
    int size = 1 + random.nextInt(3);
    return switch (random.nextInt(7)) {
      case 0 -> text.substring(0, at);
      case 1 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + size));
      case 2 -> text.substring(0, at) + "xYz".substring(0, size) + text.substring(at);
      case 3 -> text.substring(0, at) + "..." + text.substring(Math.min(text.length(), at + 40));
      case 4 -> text.substring(0, at) + "…";
      case 5 -> text.substring(at) + text.substring(0, at);
      default -> text.substring(0, at) + text.substring(at - 3 * size, at) + text.substring(at);
    };
  }

  /// This many keep watch; `-Dsendready.rounds` runs more.
  @Test
  void nothingThrowsAndNothingTakesLong() {
    int rounds = Integer.getInteger("sendready.rounds", 4_000);
    Random random = new Random(15);
    long slowest = 0;
    for (int round = 0; round < rounds; round++) {
      String text =
          Wrappings.OUTER
              .get(random.nextInt(Wrappings.OUTER.size()))
              .apply(
                  Wrappings.INNER
                      .get(random.nextInt(Wrappings.INNER.size()))
                      .apply(KEYS.get(random.nextInt(3))));
      StringBuilder noisy = new StringBuilder(text);
      for (int i = random.nextInt(12); i >= 0; i--) {
        int at = random.nextInt(noisy.length());
        switch (random.nextInt(4)) {
          case 0 -> noisy.setCharAt(at, (char) random.nextInt(0x2100));
          case 1 -> noisy.insert(at, "\\\"'&#%=<>;\n".charAt(random.nextInt(11)));
          case 2 -> noisy.delete(at, Math.min(noisy.length(), at + random.nextInt(9)));
          default -> noisy.insert(at, text, 0, Math.min(text.length(), random.nextInt(30)));
        }
        if (noisy.isEmpty()) {
          noisy.append('x');
        }
      }
      long start = processorTime();
      PastedKey read = PastedKey.parse(noisy.toString());
      slowest = Math.max(slowest, processorTime() - start);
      assertThat(read.refusal().isPresent()).isNotEqualTo(read instanceof PastedKey.Key);
    }
    Figures.note("mutated pastes: %d, slowest %d ms", rounds, slowest / 1_000_000);
  }

  /// What this thread has worked: other programs on the machine make no difference.
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /// Prefix, body and tail that would drive a reader from one place to another and back.
  @Test
  void aTextOfManyHalvesIsReadInOnePass() {
    List<String> bodies =
        List.of(
            "-",
            "=",
            "M",
            "MI",
            "M ",
            "MIIB ",
            "MIIBIj\n",
            "\"",
            "\\",
            "\\\"",
            "&",
            "&#",
            "%3D",
            "<a ",
            "<",
            ">",
            "_domainkey",
            "a._domainkey.",
            "30",
            "30 ",
            "30:82:",
            "p=",
            "p = ",
            "d:",
            "kty d ",
            "PRIVATE KEY",
            "selector",
            "selector: ",
            "domain:",
            "+ ",
            "\" + ",
            " ",
            "\n",
            ";",
            "=3D",
            TestKeys.RSA_1024 + " ",
            TestKeys.RSA_2048.substring(0, 60) + " ",
            TestKeys.RSA_2048.substring(0, 33) + "\" \"",
            "TUlJQklqQU5CZ2txaGtpRzl3MEJBUUVG ",
            "<your key>",
            "MIIBCgKCAQEA ",
            "cname ",
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= ");
    long slowest = 0;
    String which = "";
    for (int turn = 0; turn < 2; turn++) {
      slowest = 0;
      for (String prefix : List.of("", "v=DKIM1; k=rsa; p=", "> ", "kty")) {
        for (String body : bodies) {
          String text = prefix + body.repeat((65_500 - prefix.length()) / body.length());
          long start = processorTime();
          PastedKey.parse(text);
          long took = processorTime() - start;
          which = took > slowest ? prefix + "|" + body : which;
          slowest = Math.max(slowest, took);
        }
      }
    }
    Figures.note("64 KB of one piece: slowest %d ms (%s)", slowest / 1_000_000, which);
    assertThat(slowest).as(which).isLessThan(400_000_000L);
  }
}
