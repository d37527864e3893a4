package app.sendready.check;

import app.sendready.i18n.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One thing noticed about a row: a code, named arguments for its sentences, perhaps a fix.
///
/// Arguments are texts, whole numbers, [java.time.Instant]s, [java.time.Duration]s or lists of
/// texts.
public record Finding(FindingCode code, Map<String, Object> args, Optional<Fix> fix) {
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
    return new Text(code.code() + ".title", args);
  }

  /// Half a sentence: why it matters.
  public Text why() {
    return new Text(code.code() + ".why", args);
  }

  /// One sentence: what to do.
  public Text cure() {
    return new Text(code.code() + ".fix", args);
  }
}
