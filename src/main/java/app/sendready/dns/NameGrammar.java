package app.sendready.dns;

import com.ibm.icu.text.IDNA;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads one name that nothing else stands around, and says the first thing that is wrong with it.
///
/// U-labels become A-labels by UTS #46, non-transitional (as browsers and RFC 5891 do), so `straße`
/// stays a different name from `strasse`. Underscores pass: records have them.
final class NameGrammar {
  /// Signs that RFC 5892 appendix A lets stand between the letters of some scripts.
  private static final String BETWEEN_LETTERS = "\u0375\u05f3\u05f4\u30fb\u200c\u200d";

  private static final Pattern CATALAN = Pattern.compile("l\u00b7(?=l)", Pattern.CASE_INSENSITIVE);

  private NameGrammar() {}

  static TypedName read(String text) {
    String core = Uts46.composed(text);
    if (core.isEmpty()) {
      return TypedName.no(TypedName.Reason.EMPTY, "");
    }
    if (AddressSpelling.isAddress(core)) {
      return TypedName.no(TypedName.Reason.IS_ADDRESS, core);
    }
    Optional<String> sign = strangeSign(core);
    if (sign.isPresent()) {
      return TypedName.no(TypedName.Reason.BAD_CHARACTER, sign.get());
    }
    String mapped = Uts46.mapped(core);
    String bare = mapped.endsWith(".") ? mapped.substring(0, mapped.length() - 1) : mapped;
    List<String> labels = List.of(bare.split("\\.", -1));
    if (labels.contains("")) {
      return TypedName.no(TypedName.Reason.EMPTY_LABEL, core);
    }
    if (labels.size() == 1) {
      return TypedName.no(TypedName.Reason.SINGLE_LABEL, bare);
    }
    for (String label : labels) {
      Optional<TypedName> wrong = label(label);
      if (wrong.isPresent()) {
        return wrong.get();
      }
    }
    return whole(bare, labels);
  }

  /// The first character that no name has; signs that only look like a hyphen or a dot included,
  /// which UTS #46 would let through.
  static Optional<String> strangeSign(String core) {
    // The dot of Catalan stands between two l (RFC 5892 appendix A.3).
    String read = Uts46.isAscii(core) ? core : CATALAN.matcher(core).replaceAll("l");
    return read.codePoints().filter(c -> !isOfNames(c)).mapToObj(NameGrammar::shown).findFirst();
  }

  private static boolean isOfNames(int c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z'
          || c >= 'A' && c <= 'Z'
          || c >= '0' && c <= '9'
          || c == '-'
          || c == '.'
          || c == '_';
    }
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER ->
          true;
      default -> BETWEEN_LETTERS.indexOf(c) >= 0 || isDot(c) || isWideSign(c);
    };
  }

  /// The full stops of other scripts that UTS #46 takes for ours.
  private static boolean isDot(int c) {
    return c == 0x3002 || c == 0xff0e || c == 0xff61;
  }

  /// The wide hyphen and underscore of East Asian keyboards.
  private static boolean isWideSign(int c) {
    return c == 0xff0d || c == 0xff3f;
  }

  private static String shown(int c) {
    boolean visible = c > ' ' && c != 0x7f && !Character.isISOControl(c) && Character.isDefined(c);
    boolean blank = Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    return visible && !blank && Character.getType(c) != Character.SURROGATE
        ? Character.toString(c)
        : String.format(Locale.ROOT, "U+%04X", c);
  }

  /// What is wrong with one label; also keeps long ones from the library, which throws at them.
  private static Optional<TypedName> label(String label) {
    // An A-label is never shorter than its U-label (RFC 3492 §3).
    if (label.codePointCount(0, label.length()) > DomainName.MAX_LABEL) {
      return Optional.of(TypedName.no(TypedName.Reason.LABEL_TOO_LONG, label));
    }
    if (label.startsWith(Uts46.A_LABEL)) {
      IDNA.Info info = new IDNA.Info();
      Uts46.processing().labelToASCII(label, new StringBuilder(), info);
      return info.hasErrors()
          ? Optional.of(TypedName.no(TypedName.Reason.BAD_PUNYCODE, label))
          : Optional.empty();
    }
    return label.startsWith("-") || label.endsWith("-")
        ? Optional.of(TypedName.no(TypedName.Reason.HYPHEN_AT_END, label))
        : Optional.empty();
  }

  private static TypedName whole(String mapped, List<String> labels) {
    if (mapped.length() > DomainName.MAX_OCTETS) {
      return TypedName.no(TypedName.Reason.NAME_TOO_LONG, mapped);
    }
    if (Uts46.isPlain(mapped)) {
      return named(mapped, mapped);
    }
    IDNA.Info info = new IDNA.Info();
    StringBuilder ascii = new StringBuilder();
    Uts46.processing().nameToASCII(mapped, ascii, info);
    Set<IDNA.Error> errors = EnumSet.noneOf(IDNA.Error.class);
    errors.addAll(info.getErrors());
    // Two hyphens in third and fourth place are reserved only for labels with other letters
    // (RFC 5891 §4.2.3.1); plain ones of that form are registered and work.
    if (labels.stream().filter(l -> l.startsWith("--", 2)).allMatch(Uts46::isAscii)) {
      errors.remove(IDNA.Error.HYPHEN_3_4);
    }
    if (errors.contains(IDNA.Error.LABEL_TOO_LONG)) {
      return TypedName.no(TypedName.Reason.LABEL_TOO_LONG, mapped);
    }
    if (errors.contains(IDNA.Error.DOMAIN_NAME_TOO_LONG)) {
      return TypedName.no(TypedName.Reason.NAME_TOO_LONG, mapped);
    }
    if (!errors.isEmpty()) {
      return TypedName.no(TypedName.Reason.BAD_IDN, mapped);
    }
    return named(ascii.toString(), mapped);
  }

  private static TypedName named(String ascii, String mapped) {
    Optional<DomainName> name = DomainName.parse(ascii);
    if (name.isEmpty()) {
      return TypedName.no(TypedName.Reason.NAME_TOO_LONG, mapped);
    }
    return AddressSpelling.endsInNumber(name.get())
        ? TypedName.no(TypedName.Reason.NUMBER_AT_END, mapped)
        : new TypedName.Understood(name.get(), TypedName.unicode(name.get()));
  }
}
