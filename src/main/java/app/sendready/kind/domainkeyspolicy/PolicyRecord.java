package app.sendready.kind.domainkeyspolicy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A DomainKeys policy (RFC 4870 §3.6): tags `o n r t`, values without the white space around them.
record PolicyRecord(Map<String, String> tags) {
  public PolicyRecord {
    tags = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(tags));
  }

  /// Reads a TXT record's text; empty if it is no list of tags or has none of a policy's.
  public static Optional<PolicyRecord> parse(String text) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (String spec : text.split(";")) {
      if (spec.isBlank()) {
        continue;
      }
      int equals = spec.indexOf('=');
      String name = equals < 0 ? "" : spec.substring(0, equals).strip();
      if (name.length() != 1 || tags.containsKey(name)) {
        return Optional.empty();
      }
      tags.put(name, spec.substring(equals + 1).strip());
    }
    boolean policy = tags.containsKey("o") || tags.containsKey("t") || tags.containsKey("r");
    return policy ? Optional.of(new PolicyRecord(tags)) : Optional.empty();
  }

  /// The record as text, each tag ended by a semicolon.
  public String print() {
    StringBuilder text = new StringBuilder();
    tags.forEach((name, value) -> text.append(name).append('=').append(value).append("; "));
    return text.toString().strip();
  }

  /// `o=`: `-` says that all mail is signed, `~` (which is meant without it) that some is.
  public String outbound() {
    return tags.getOrDefault("o", "~");
  }

  public boolean testing() {
    return tags.getOrDefault("t", "").equals("y");
  }
}
