package app.sendready.i18n;

import java.util.LinkedHashMap;
import java.util.Map;

/// A sentence that is not yet in any language: a key and named arguments.
///
/// Arguments are texts, whole numbers or [java.time.Instant]s. Their order is kept, because they
/// are also printed as JSON.
public record Text(String key, Map<String, Object> args) {
  public Text {
    args = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(args));
  }

  public static Text of(String key) {
    return new Text(key, Map.of());
  }

  public static Text of(String key, String name, Object value) {
    return new Text(key, Map.of(name, value));
  }

  /// The same text with one more argument.
  public Text with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(args);
    more.put(name, value);
    return new Text(key, more);
  }
}
