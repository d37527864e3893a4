package app.sendready.dns;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.Normalizer2;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is done to names without the library's tables is what the library would do.
class Uts46Test {
  private static final List<String> PARTS =
      List.of(
          "a",
          "Z",
          "mail",
          "7",
          "-",
          "_",
          ".",
          ".",
          "--",
          "xn--",
          "XN--",
          "xn--e1afmkfd",
          "é",
          "e\u0301",
          "ẞ",
          "。",
          "İ",
          "\u200d");
  private static final int NAMES = 20_000;

  @Test
  void aPlainNameIsWhatTheLibraryMakesOfIt() {
    Random random = new Random(46);
    int plain = 0;
    for (int i = 0; i < NAMES; i++) {
      String name = name(random);
      assertThat(Uts46.composed(name)).isEqualTo(Normalizer.normalize(name, Normalizer.Form.NFC));
      String mapped =
          Normalizer2.getInstance(null, "uts46", Normalizer2.Mode.COMPOSE).normalize(name);
      assertThat(Uts46.mapped(name)).isEqualTo(mapped);
      if (Uts46.isPlain(mapped)) {
        plain++;
        assertThat(ascii(mapped)).isEqualTo(mapped);
        assertThat(unicode(mapped)).isEqualTo(mapped);
      }
    }
    assertThat(plain).isBetween(NAMES / 20, NAMES / 2);
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    int parts = 1 + random.nextInt(8);
    for (int part = 0; part < parts; part++) {
      name.append(PARTS.get(random.nextInt(PARTS.size())));
    }
    return name.toString();
  }

  private static String ascii(String name) {
    return Uts46.processing().nameToASCII(name, new StringBuilder(), new IDNA.Info()).toString();
  }

  private static String unicode(String name) {
    return Uts46.processing().nameToUnicode(name, new StringBuilder(), new IDNA.Info()).toString();
  }
}
