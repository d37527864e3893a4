package app.sendready.kind.dmarc;

import app.sendready.answers.DmarcPolicy;
import app.sendready.dns.TypedName;
import app.sendready.kind.dmarc.DmarcRecord.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes the record to publish in place of a found one: theirs where it is right, mended where it
/// is not. Their other report addresses, stricter policy and further tags stay.
///
/// @param relaxSpf whether `aspf=s` does harm in this set-up
/// @param weaken whether the policy asked for shall stand even where theirs is stricter
record DmarcRepair(DmarcPolicy asked, String reportAddress, boolean relaxSpf, boolean weaken) {
  private static final String TAGS = "p|sp|np|rua|ruf|adkim|aspf|fo|pct|ri|rf|t|psd";
  private static final Pattern LOST_SEMICOLON =
      Pattern.compile("(?i)(?<![;\\s,])[\\s,]+(?=(?:" + TAGS + ")\\s*+[=:]\\s*+[^\\s:=])");
  private static final Pattern COLON = Pattern.compile("(?i)^(" + TAGS + ")\\s*+:\\s*+(.*)$");
  private static final Pattern BARE_MAILTO = Pattern.compile("(?i)^mailto:[^\\s@]++@\\S++$");

  private static final Pattern SCHEME = Pattern.compile("(?i)^mail-?to[:=]*(?://)?");

  /// Of a longer word only the beginning is compared.
  private static final int LONGEST_WORD = 40;

  private static final Set<String> OBSOLETE = Set.of("pct", "rf", "ri");

  /// The record to publish instead of all of `texts`.
  String of(List<String> texts) {
    List<DmarcRecord> records = texts.stream().map(DmarcRepair::read).toList();
    DmarcRecord first = records.isEmpty() ? empty() : records.getFirst();
    List<Tag> tags = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    Set<String> addresses = new LinkedHashSet<>();
    for (Tag tag : first.tags()) {
      boolean kept = TagRules.isKnown(tag.name()) || isUnheardOf(tag.name());
      if (kept
          && !policyTag(tag.name())
          && !tag.name().equals("rua")
          && TagRules.note(tag.name(), tag.value())
              .filter(n -> n.oddity() == DmarcRecord.Oddity.BAD_VALUE)
              .isEmpty()
          && seen.add(tag.name())) {
        tags.add(tag);
      }
    }
    tags.removeIf(t -> t.name().equals("psd") && t.value().equalsIgnoreCase("y"));
    tags.removeIf(t -> t.name().equals("t") || relaxSpf && t.name().equals("aspf"));
    records.stream()
        .flatMap(r -> r.tags().stream())
        .filter(tag -> tag.name().equals("rua"))
        .forEach(tag -> addresses.addAll(mailboxes(tag.value())));
    if (addresses.isEmpty() && !reportAddress.isBlank()) {
      addresses.add(uri(reportAddress));
    }
    DmarcPolicy p =
        strictest(records, "p")
            .filter(found -> !weaken && found.compareTo(asked) > 0)
            .orElse(asked);
    DmarcRecord mended = new DmarcRecord(tags, List.of()).with("p", p.word());
    mended = mended.with("sp", noWeaker(records, "sp", p).word());
    if (strictest(records, "np").isPresent()) {
      mended = mended.with("np", noWeaker(records, "np", p).word());
    }
    return (addresses.isEmpty() ? mended : mended.with("rua", String.join(",", addresses))).print();
  }

  /// Sub-domains keep a rule that is stricter than the domain's own.
  private DmarcPolicy noWeaker(List<DmarcRecord> records, String tag, DmarcPolicy p) {
    return strictest(records, tag).filter(found -> !weaken && found.compareTo(p) > 0).orElse(p);
  }

  /// Every mailbox that a list means, however it is written: a blank or a semicolon where a comma
  /// belongs, no `mailto:`, a domain in other letters.
  static List<String> mailboxes(String list) {
    return Arrays.stream(list.split("[,;\\s]+"))
        .filter(word -> word.indexOf('@') > 0)
        .flatMap(word -> mailbox(word).stream())
        .toList();
  }

  private static Optional<String> mailbox(String word) {
    boolean ascii = word.chars().allMatch(c -> c < 0x80);
    if (ascii && ReportUri.parseList(word).getFirst() instanceof ReportUri.Mailbox mailbox) {
      return Optional.of(uri(mailbox.address()));
    }
    String bare = ReportUri.SIZE.matcher(SCHEME.matcher(word).replaceFirst("")).replaceFirst("$1");
    int at = bare.lastIndexOf('@');
    // An address that is none stays out; its host in A-labels is what the standard can hold.
    return at > 0 && TypedName.parse(bare.substring(at + 1)) instanceof TypedName.Understood host
        ? Optional.of(uri(bare.substring(0, at) + "@" + host.name().withoutDot()))
        : Optional.empty();
  }

  /// `mailto:` with the two characters encoded that end an address in a list (RFC 9989 §4.8).
  static String uri(String address) {
    return "mailto:" + address.strip().replace("!", "%21").replace(",", "%2C");
  }

  private static boolean policyTag(String name) {
    return Set.of("p", "sp", "np").contains(name);
  }

  // An unknown tag may be one of tomorrow's; it does no harm and stays.
  private static boolean isUnheardOf(String name) {
    return !OBSOLETE.contains(name) && name.length() > 1;
  }

  private static Optional<DmarcPolicy> strictest(List<DmarcRecord> records, String tag) {
    return records.stream()
        .flatMap(r -> r.tag(tag).stream())
        .flatMap(v -> meant(v).stream())
        .max(Comparator.naturalOrder());
  }

  /// The policy a misspelt word was meant to be.
  static Optional<DmarcPolicy> meant(String word) {
    String all = word.strip().toLowerCase(Locale.ROOT);
    String lower = all.substring(0, Math.min(all.length(), LONGEST_WORD));
    return DmarcPolicy.byWord(lower)
        .or(() ->
            Arrays.stream(DmarcPolicy.values())
                .filter(p -> lower.startsWith(p.word()) || distance(lower, p.word()) <= 2)
                .findFirst());
  }

  private static DmarcRecord empty() {
    return new DmarcRecord(List.of(), List.of());
  }

  /// A text read as leniently as its meaning allows.
  static DmarcRecord read(String text) {
    String core = ForeignLetter.latin(NearMiss.withoutStraySigns(text));
    Matcher lost = LOST_SEMICOLON.matcher(core);
    List<String> parts = new ArrayList<>();
    for (String part : lost.replaceAll("; ").split(";", -1)) {
      String one = part.strip();
      Matcher colon = COLON.matcher(one);
      if (one.isEmpty() || one.toLowerCase(Locale.ROOT).replace(" ", "").startsWith("v=")) {
        continue;
      }
      if (BARE_MAILTO.matcher(one).matches()) {
        parts.add("rua=" + one);
      } else if (colon.matches()) {
        parts.add(colon.group(1) + "=" + colon.group(2));
      } else {
        parts.add(one);
      }
    }
    return DmarcRecord.parse("v=DMARC1; " + String.join("; ", parts)).orElseGet(DmarcRepair::empty);
  }

  /// Letters to insert, delete, change or swap with their neighbour.
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
