package app.sendready.dns;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.Normalizer2;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// ICU's UTS #46 processing, set as registries and browsers use it today.
///
/// Most names have no letter beyond ASCII and no A-label. UTS #46 §4 does nothing to them but make
/// their letters small, so the library's tables are read only where another name comes.
final class Uts46 {
  static final String A_LABEL = "xn--";

  private Uts46() {}

  /// Read when first asked for.
  private static final class Tables {
    static final IDNA PROCESSING =
        IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII
                | IDNA.NONTRANSITIONAL_TO_UNICODE
                | IDNA.CHECK_BIDI
                | IDNA.CHECK_CONTEXTJ);
    static final Normalizer2 MAPPING =
        Normalizer2.getInstance(null, "uts46", Normalizer2.Mode.COMPOSE);

    private Tables() {}
  }

  static IDNA processing() {
    return Tables.PROCESSING;
  }

  /// Whether it is of ASCII alone.
  static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  /// Whether a text that is mapped already is all that UTS #46 would make of it.
  static boolean isPlain(String mapped) {
    return isAscii(mapped) && !mapped.startsWith(A_LABEL) && !mapped.contains("." + A_LABEL);
  }

  /// The text with its letters composed.
  static String composed(String text) {
    return isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /// The text as UTS #46 §4.1 maps it.
  static String mapped(String text) {
    return isAscii(text) ? text.toLowerCase(Locale.ROOT) : Tables.MAPPING.normalize(text);
  }

  /// The name with its A-labels as U-labels; empty where one of them is none.
  static Optional<String> unicode(String name) {
    if (isPlain(name)) {
      return Optional.of(name);
    }
    StringBuilder out = new StringBuilder();
    IDNA.Info info = new IDNA.Info();
    Tables.PROCESSING.nameToUnicode(name, out, info);
    return info.hasErrors() ? Optional.empty() : Optional.of(out.toString());
  }
}
