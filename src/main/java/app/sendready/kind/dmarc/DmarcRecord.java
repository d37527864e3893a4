package app.sendready.kind.dmarc;

import app.sendready.answers.DmarcPolicy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// One DMARC policy record (RFC 9989 §4.7, §4.8): its tags in their order, the oddities among them
/// kept as [Note]s.
///
/// ```
/// dmarc-record  = dmarc-version *(dmarc-sep dmarc-tag) [dmarc-sep]
/// dmarc-tag     = 1*ALPHA equals 1*dmarc-value
/// dmarc-version = "v" equals %s"DMARC1" ; case sensitive
/// ```
///
/// Tag names and values do not depend on case, but for the version. A part that is no tag is left
/// out and noted; it never spoils the others (RFC 9989 §4.8).
///
/// @param tags everything after the version, names in lower case
public record DmarcRecord(List<Tag> tags, List<Note> notes) {
  // RFC 9989 §4.7: "v" first, its value exactly DMARC1, else the whole text is no DMARC record.
  private static final Pattern VERSION = Pattern.compile("[vV][ \\t]*=[ \\t]*DMARC1[ \\t]*(;.*)?");

  public DmarcRecord {
    tags = List.copyOf(tags);
    notes = List.copyOf(notes);
  }

  public record Tag(String name, String value) {}

  /// Something in a record that has no effect, or not the one it was meant to have.
  ///
  /// @param tag the tag's name, or the whole part where it has none
  public record Note(Oddity oddity, String tag, String value) {}

  /// The sorts of oddity.
  public enum Oddity {
    /// In no registry: ignored (RFC 9989 §4.7).
    UNKNOWN_TAG,
    /// `pct`, `rf`, `ri`: taken out of the standard in 2026 (RFC 9989 §9, appendix A.6).
    OBSOLETE_TAG,
    /// A second tag of the same name (RFC 6376 §3.2 forbids it).
    DUPLICATE_TAG,
    /// The value is none that the tag can have.
    BAD_VALUE,
    /// No `=`, or nothing on one side of it.
    NOT_A_TAG,
    /// A size limit behind a report address (RFC 9989 §4.8).
    OBSOLETE_SIZE
  }

  /// The record in one TXT text, or empty if the text is not a DMARC record at all.
  public static Optional<DmarcRecord> parse(String text) {
    if (!VERSION.matcher(text).matches()) {
      return Optional.empty();
    }
    List<Tag> tags = new ArrayList<>();
    List<Note> notes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    seen.add("v");
    List<String> parts = List.of(text.split(";", -1));
    for (String part : parts.subList(1, parts.size())) {
      String core = part.strip();
      if (core.isEmpty()) {
        continue;
      }
      int equals = core.indexOf('=');
      String name = equals < 0 ? "" : core.substring(0, equals).strip().toLowerCase(Locale.ROOT);
      String value = equals < 0 ? "" : core.substring(equals + 1).strip();
      if (name.isEmpty() || !name.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
        notes.add(new Note(Oddity.NOT_A_TAG, core, ""));
        continue;
      }
      if (!seen.add(name)) {
        notes.add(new Note(Oddity.DUPLICATE_TAG, name, value));
      }
      tags.add(new Tag(name, value));
      TagRules.note(name, value).ifPresent(notes::add);
      if (name.startsWith("ru")
          && ReportUri.parseList(value).stream()
              .anyMatch(u -> u instanceof ReportUri.Mailbox m && m.size().isPresent())) {
        notes.add(new Note(Oddity.OBSOLETE_SIZE, name, value));
      }
    }
    return Optional.of(new DmarcRecord(tags, notes));
  }

  /// The first value of a tag.
  public Optional<String> tag(String name) {
    return tags.stream().filter(t -> t.name().equals(name)).map(Tag::value).findFirst();
  }

  public List<Note> notes(Oddity oddity) {
    return notes.stream().filter(n -> n.oddity() == oddity).toList();
  }

  /// The policy that stands in `p`, `sp` or `np`; empty where the tag is absent or not readable.
  public Optional<DmarcPolicy> stated(String tag) {
    return tag(tag).flatMap(DmarcPolicy::byWord);
  }

  /// The policy for the domain itself once RFC 9989 §4.10.1 is applied: *none* where `p` is missing
  /// or unreadable, or `sp` or `np` is unreadable.
  public DmarcPolicy policy() {
    return policyTagsAreReadable() ? stated("p").orElse(DmarcPolicy.NONE) : DmarcPolicy.NONE;
  }

  boolean policyTagsAreReadable() {
    return stated("p").isPresent() && isReadable("sp") && isReadable("np");
  }

  private boolean isReadable(String tag) {
    return tag(tag).isEmpty() || stated(tag).isPresent();
  }

  /// Whether a receiver applies this record at all: its policy tags are readable, or it has a
  /// report address and then counts as `p=none` (RFC 9989 §4.10.1); no tag stands twice (RFC 6376
  /// §3.2, whose syntax RFC 9989 §4.7 takes over).
  public boolean isUsable() {
    return notes(Oddity.DUPLICATE_TAG).isEmpty()
        && (policyTagsAreReadable() || rua().stream().anyMatch(ReportUri::isValid));
  }

  public List<ReportUri> rua() {
    return tag("rua").map(ReportUri::parseList).orElse(List.of());
  }

  public List<ReportUri> ruf() {
    return tag("ruf").map(ReportUri::parseList).orElse(List.of());
  }

  public Alignment dkimAlignment() {
    return alignment("adkim");
  }

  public Alignment spfAlignment() {
    return alignment("aspf");
  }

  private Alignment alignment(String tag) {
    return tag(tag).filter(v -> v.equalsIgnoreCase("s")).isPresent()
        ? Alignment.STRICT
        : Alignment.RELAXED;
  }

  /// Test mode: the policy one level lower applies (RFC 9989 §4.7, tag `t`).
  public boolean isTesting() {
    return tag("t").filter(v -> v.equalsIgnoreCase("y")).isPresent();
  }

  public Psd psd() {
    return switch (tag("psd").orElse("u").toLowerCase(Locale.ROOT)) {
      case "y" -> Psd.YES;
      case "n" -> Psd.NO;
      default -> Psd.UNSAID;
    };
  }

  /// The same record with one tag set: in its place if it was there, else after the policy tags.
  public DmarcRecord with(String name, String value) {
    List<Tag> more = new ArrayList<>();
    boolean done = false;
    for (Tag tag : tags) {
      if (!tag.name().equals(name)) {
        more.add(tag);
      } else if (!done) {
        more.add(new Tag(name, value));
        done = true;
      }
    }
    if (!done) {
      int at = 0;
      while (at < more.size() && TagRules.standsBefore(more.get(at).name(), name)) {
        at++;
      }
      more.add(at, new Tag(name, value));
    }
    return reparsed(more);
  }

  public DmarcRecord without(String name) {
    return reparsed(tags.stream().filter(t -> !t.name().equals(name)).toList());
  }

  private static DmarcRecord reparsed(List<Tag> tags) {
    return parse(print(tags)).orElseThrow();
  }

  /// The record as text, one blank after each semicolon; parts that were no tags are gone.
  public String print() {
    return print(tags);
  }

  private static String print(List<Tag> tags) {
    StringBuilder text = new StringBuilder("v=DMARC1");
    tags.forEach(t -> text.append("; ").append(t.name()).append('=').append(t.value()));
    return text.toString();
  }
}
