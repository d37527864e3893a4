package app.sendready.i18n;

import com.ibm.icu.text.IDNA;

/// The user's domain as its owner writes it. Names to type into a panel are other arguments, and
/// stay in the form that DNS has.
final class Domains {
  private Domains() {}

  /// Read when first asked for: most names have nothing to be read.
  private static final class Tables {
    static final IDNA UTS46 =
        IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_UNICODE | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    private Tables() {}
  }

  /// `пример.example` for `xn--e1afmkfd.example`; whatever is no such name stays what it is.
  static Object asWritten(Object value) {
    if (!(value instanceof String name) || !name.contains("xn--")) {
      return value;
    }
    IDNA.Info info = new IDNA.Info();
    StringBuilder unicode = Tables.UTS46.nameToUnicode(name, new StringBuilder(), info);
    return info.hasErrors() ? name : unicode.toString();
  }
}
