package app.sendready.kind.dkim;

import app.sendready.key.KeyText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A key record as RFC 6376 §3.6.1 writes it: its tags in their order, values without the white
/// space around them. Tags that the standard does not know are kept and ignored.
///
/// ```
/// tag-list  = tag-spec *( ";" tag-spec ) [ ";" ]                     ; RFC 6376 §3.2
/// tag-spec  = [FWS] tag-name [FWS] "=" [FWS] tag-value [FWS]
/// tag-name  = ALPHA *ALNUMPUNC
/// key-v-tag = %x76 [FWS] "=" [FWS] %x44.4B.49.4D.31                  ; §3.6.1
/// key-p-tag = %x70 [FWS] "=" [ [FWS] base64string ]
/// ```
public record DkimRecord(List<Tag> tags) {
  public DkimRecord {
    tags = List.copyOf(tags);
  }

  /// A `tag-spec` without the white space.
  public record Tag(String name, String value) {}

  /// What a text turned out to be.
  public sealed interface Parsed {
    record Ok(DkimRecord record) implements Parsed {}

    /// Not a key record.
    ///
    /// @param at the offset in the text where that shows
    record Bad(Reason reason, int at) implements Parsed {}
  }

  /// Why a text is not a key record.
  public enum Reason {
    EMPTY,
    BAD_TAG,
    DUPLICATE_TAG,
    WRONG_VERSION,
    VERSION_NOT_FIRST,
    NO_KEY
  }

  /// `tag-name` (RFC 6376 §3.2).
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  /// Reads the joined text of one TXT record; never throws.
  public static Parsed parse(String text) {
    List<Tag> tags = new ArrayList<>();
    Set<String> names = new HashSet<>();
    int at = 0;
    while (at <= text.length()) {
      int semicolon = text.indexOf(';', at);
      int end = semicolon < 0 ? text.length() : semicolon;
      String spec = text.substring(at, end);
      if (spec.isBlank() && semicolon < 0) {
        break; // RFC 6376 §3.2: the list may end with ";"
      }
      int equals = spec.indexOf('=');
      String name = equals < 0 ? "" : trim(spec.substring(0, equals));
      if (!NAME.matcher(name).matches()) {
        return new Parsed.Bad(Reason.BAD_TAG, at);
      }
      // RFC 6376 §3.2: a name that occurs twice makes the whole list wrong.
      if (!names.add(name)) {
        return new Parsed.Bad(Reason.DUPLICATE_TAG, at);
      }
      Tag tag = new Tag(name, trim(spec.substring(equals + 1)));
      // RFC 6376 §3.6.1: v= is first and exactly DKIM1, or not there.
      if (name.equals("v") && !tags.isEmpty()) {
        return new Parsed.Bad(Reason.VERSION_NOT_FIRST, at);
      }
      if (name.equals("v") && !tag.value.equals("DKIM1")) {
        return new Parsed.Bad(Reason.WRONG_VERSION, at);
      }
      tags.add(tag);
      at = end + 1;
    }
    if (tags.isEmpty()) {
      return new Parsed.Bad(Reason.EMPTY, 0);
    }
    return names.contains("p")
        ? new Parsed.Ok(new DkimRecord(tags))
        : new Parsed.Bad(Reason.NO_KEY, text.length());
  }

  /// The record as text, one line, tags in their order.
  public String print() {
    return String.join("; ", tags.stream().map(t -> t.name + "=" + t.value).toList());
  }

  /// The value of a tag, if it is there.
  public Optional<String> value(String name) {
    return tags.stream().filter(t -> t.name.equals(name)).map(Tag::value).findFirst();
  }

  /// `k=`, in lower case; `rsa` when it is not there (RFC 6376 §3.6.1).
  public String keyType() {
    return value("k").map(k -> k.toLowerCase(Locale.ROOT)).orElse("rsa");
  }

  /// `p=` without the white space that base64 may hold there.
  public String publicKey() {
    return KeyText.withoutSpaces(value("p").orElse(""));
  }

  /// Whether the key was withdrawn: `p=` is empty (RFC 6376 §3.6.1).
  public boolean revoked() {
    return publicKey().isEmpty();
  }

  /// Whether the domain is only testing: flag `y`.
  public boolean testing() {
    return list("t").contains("y");
  }

  /// `h=`, as written; empty when every hash is welcome.
  public List<String> hashes() {
    return list("h");
  }

  /// `s=`, as written; empty when every service is meant.
  public List<String> services() {
    return list("s");
  }

  /// `t=`, as written.
  public List<String> flags() {
    return list("t");
  }

  /// `n=`, a note to people.
  public Optional<String> notes() {
    return value("n");
  }

  private List<String> list(String name) {
    return Arrays.stream(value(name).orElse("").split(":", -1))
        .map(DkimRecord::trim)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String trim(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && KeyText.isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && KeyText.isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }
}
