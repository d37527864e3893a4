package app.sendready.check;

import app.sendready.i18n.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// One thing noticed about a row: a code, named arguments for its sentences, perhaps a fix.
///
/// Arguments are texts, whole numbers, [java.time.Instant]s, [java.time.Duration]s or lists of
/// texts.
public record Finding(FindingCode code, Map<String, Object> args, Optional<Fix> fix) {
  /// The preference of an MX, which may stand in front of a name.
  private static final Pattern PREFERENCE = Pattern.compile("^[0-9]{1,5} ");

  public Finding {
    args = Collections.unmodifiableMap(new LinkedHashMap<>(args));
  }

  public static Finding of(FindingCode code) {
    return new Finding(code, Map.of(), Optional.empty());
  }

  /// The same finding with one more argument.
  public Finding with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(args);
    more.put(name, value);
    return new Finding(code, more, fix);
  }

  public Finding fix(Fix how) {
    return new Finding(code, args, Optional.of(how));
  }

  public Verdict verdict() {
    return code.verdict();
  }

  /// One sentence: what is.
  public Text title() {
    return new Text(code.code() + ".title", read());
  }

  /// Half a sentence: why it matters.
  public Text why() {
    return new Text(code.code() + ".why", read());
  }

  /// One sentence: what to do.
  public Text cure() {
    return new Text(code.code() + ".fix", read());
  }

  /// The arguments as they read in a sentence: hosts without their final dot (RFC 1034 §3.1).
  private Map<String, Object> read() {
    Map<String, Object> read = new LinkedHashMap<>();
    args.forEach((name, value) -> read.put(name, read(value)));
    return read;
  }

  private static Object read(Object value) {
    return switch (value) {
      case String text when isHost(text) -> text.substring(0, text.length() - 1);
      case List<?> list -> list.stream().map(Finding::read).toList();
      default -> value;
    };
  }

  /// A name with its final dot, perhaps with the preference of an MX in front.
  private static boolean isHost(String text) {
    String name = PREFERENCE.matcher(text).replaceFirst("");
    return name.length() > 1
        && name.endsWith(".")
        && name.charAt(0) != '.'
        && !name.contains("..")
        && name.codePoints().allMatch(Finding::isOfNames);
  }

  /// Whether a character is one of names; of a value or an address the final dot is what it is
  /// about.
  private static boolean isOfNames(int c) {
    return Character.isLetterOrDigit(c) || "-_.*".indexOf(c) >= 0;
  }
}
