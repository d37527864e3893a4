package app.sendready.kind.bimi;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// One BIMI assertion record (draft-brand-indicators §4.2): tags and values after DKIM's manner
/// (RFC 6376 §3.2).
///
/// ```
/// bimi-record            = bimi-version (bimi-sep bimi-location)
///                          (bimi-sep bimi-evidence-location) [bimi-sep]
/// bimi-version           = %x76 *WSP "=" *WSP %x42.49.4d.49 1DIGIT
/// bimi-sep               = *WSP %x3b *WSP
/// bimi-location          = %x6c *WSP "=" bimi-uri
/// bimi-evidence-location = %x61 *WSP "=" bimi-uri
/// bimi-uri               = [FWS] URI [FWS] ; HTTPS only
/// ```
///
/// All but the version may stand in any order, and unknown tags are ignored. Receivers must not
/// repair anything in it, neither syntax nor case.
///
/// @param tags everything after the version, names in lower case
/// @param strange parts that are no `name=value`
record BimiRecord(List<Tag> tags, List<String> strange) {
  // draft-brand-indicators §4.2: the version is the first tag and must match "BIMI1" precisely.
  private static final Pattern VERSION = Pattern.compile("v[ \\t]*=[ \\t]*BIMI1[ \\t]*(;.*)?");
  private static final Pattern LOCAL_PART = Pattern.compile("[A-Za-z0-9-]{0,63}");

  public BimiRecord {
    tags = List.copyOf(tags);
    strange = List.copyOf(strange);
  }

  public record Tag(String name, String value) {}

  /// Where the logo, or the certificate, is said to be.
  public sealed interface Location {
    /// No such tag.
    record Absent() implements Location {}

    /// The tag is there and empty: for the logo, a declination to publish one.
    record Empty() implements Location {}

    record At(URI uri) implements Location {}

    /// An address, but not of a scheme that is allowed: HTTPS only (draft-brand-indicators §4.2).
    record NotHttps(String text) implements Location {}

    record Malformed(String text) implements Location {}
  }

  /// The record in one TXT text, or empty if it is not a BIMI record.
  public static Optional<BimiRecord> parse(String text) {
    // draft-brand-indicators §7.2 step 4: what does not begin with the version is discarded.
    if (!VERSION.matcher(text).matches()) {
      return Optional.empty();
    }
    List<Tag> tags = new ArrayList<>();
    List<String> strange = new ArrayList<>();
    String[] parts = text.split(";", -1);
    for (String part : Arrays.copyOfRange(parts, 1, parts.length)) {
      String core = part.strip();
      int equals = core.indexOf('=');
      if (equals > 0) {
        String name = core.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        tags.add(new Tag(name, core.substring(equals + 1).strip()));
      } else if (!core.isEmpty()) {
        strange.add(core);
      }
    }
    return Optional.of(new BimiRecord(tags, strange));
  }

  public Optional<String> tag(String name) {
    return tags.stream().filter(t -> t.name().equals(name)).map(Tag::value).findFirst();
  }

  /// The first tag that stands twice, which makes the whole list unusable (RFC 6376 §3.2).
  public Optional<String> duplicate() {
    return tags.stream()
        .map(Tag::name)
        .filter(n -> n.equals("v") || tags.stream().filter(t -> t.name().equals(n)).count() > 1)
        .findFirst();
  }

  /// `l=`, which is required (draft-brand-indicators §4.2).
  public Location logo() {
    return location("l");
  }

  /// `a=`, the certificate; the tag may be left out (draft-brand-indicators §4.2).
  public Location evidence() {
    return location("a");
  }

  private Location location(String name) {
    Optional<String> value = tag(name);
    if (value.isEmpty()) {
      return new Location.Absent();
    }
    if (value.get().isEmpty()) {
      return new Location.Empty();
    }
    try {
      URI uri = new URI(value.get());
      if (uri.getScheme() != null && !uri.getScheme().equalsIgnoreCase("https")) {
        return new Location.NotHttps(value.get());
      }
      return uri.getScheme() == null || uri.getHost() == null
          ? new Location.Malformed(value.get())
          : new Location.At(uri);
    } catch (URISyntaxException notAUri) {
      return new Location.Malformed(value.get());
    }
  }

  /// The local parts that choose another selector (`lps=`).
  public List<String> localParts() {
    return tag("lps")
        .map(v -> Arrays.stream(v.split(",", -1)).map(String::strip).toList())
        .orElse(List.of());
  }

  /// Whether a receiver can use the record: one `l=`, empty or with an HTTPS address, no tag twice,
  /// and local parts of letters, digits and hyphens only.
  public boolean isValid() {
    boolean logo =
        switch (logo()) {
          case Location.At at -> true;
          case Location.Empty declined -> true;
          case Location.Absent absent -> false;
          case Location.NotHttps not -> false;
          case Location.Malformed broken -> false;
        };
    boolean evidence =
        switch (evidence()) {
          case Location.At at -> true;
          case Location.Empty none -> true;
          case Location.Absent absent -> true;
          case Location.NotHttps not -> false;
          case Location.Malformed broken -> false;
        };
    return logo
        && evidence
        && duplicate().isEmpty()
        && localParts().stream().allMatch(p -> LOCAL_PART.matcher(p).matches());
  }

  /// Whether it says that there shall be no logo: `l=` and `a=` empty (draft-brand-indicators
  /// §4.2.1, "Declination to Publish").
  public boolean isDeclination() {
    return logo() instanceof Location.Empty && !(evidence() instanceof Location.At);
  }

  public String print() {
    StringBuilder text = new StringBuilder("v=BIMI1");
    tags.forEach(t -> text.append("; ").append(t.name()).append('=').append(t.value()));
    return text.toString();
  }
}
