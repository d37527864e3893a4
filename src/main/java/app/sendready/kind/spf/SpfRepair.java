package app.sendready.kind.spf;

import app.sendready.key.MarkupText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a faulty record was meant to say, as far as that can be told.
///
/// @param terms every term, mended where it could be
/// @param leftOut the words that no term could be made of
record SpfRepair(List<Term> terms, List<String> leftOut) {
  private static final Pattern ANY_VERSION =
      Pattern.compile(
          "\\s*+(?:v\\s*+(?:[=:-]\\s*+)?)?(?:spf|sfp|spv)(?!2)\\s*+[.]?1?"
              + "(?=[\\s.:]|$|include|ip4|ip6|mx|[-~?+]?all|exists|redirect|[-~?+]?a[\\s:])[.:]?",
          Pattern.CASE_INSENSITIVE);

  /// Another number than SPF has; Sender ID has a dot behind its own.
  private static final Pattern OTHER_VERSION =
      Pattern.compile("v\\s?=\\s?spf[02-9](?=\\s|$)", Pattern.CASE_INSENSITIVE);

  /// A record behind something else, such as the beginning of a zone file's line.
  private static final Pattern INSIDE =
      Pattern.compile("(?<![a-z0-9])v=spf1(?=\\s)", Pattern.CASE_INSENSITIVE);

  private static final Pattern QUOTES = Pattern.compile("[\"'\\\\]");
  private static final Pattern SEPARATORS = Pattern.compile("[,;\\s\u00a0]+");

  /// A sign as addresses write it (RFC 3986 §2.1); no macro begins so (RFC 7208 §7.1).
  private static final Pattern PERCENT = Pattern.compile("(?<!%)%([2-7][0-9A-Fa-f])");

  private static final Pattern SENDER_ID_WORD = Pattern.compile("(?:^|[\\s\"'])spf2\\.0");

  private static final Pattern SENDER_ID =
      Pattern.compile("\\s?spf2\\.0/[a-z,]*", Pattern.CASE_INSENSITIVE);

  SpfRepair {
    terms = once(terms);
    leftOut = List.copyOf(leftOut);
  }

  /// RFC 7208 §6: `redirect` and `exp` at most once each.
  private static List<Term> once(List<Term> terms) {
    List<Term> kept = new ArrayList<>();
    Set<Class<?>> seen = new HashSet<>();
    for (Term term : terms) {
      boolean single = term instanceof Modifier.Redirect || term instanceof Modifier.Explanation;
      if (!single || seen.add(term.getClass())) {
        kept.add(term);
      }
    }
    return List.copyOf(kept);
  }

  /// Whether a text that is no SPF record was meant to be one.
  static boolean isNearly(String octets) {
    if (SpfRecord.isSpf(octets)) {
      return false;
    }
    String text = clean(SpfSuggestion.plain(SpfSuggestion.unicode(octets)));
    return ANY_VERSION.matcher(text).lookingAt()
        || OTHER_VERSION.matcher(text).lookingAt()
        || mixes(octets);
  }

  /// Whether a text that does not even begin like a record holds one: behind other words, or
  /// without its version. Where a record stands beside it, such a text may be anything.
  static boolean isHidden(String octets) {
    String text = clean(SpfSuggestion.unicode(octets));
    return !SpfRecord.isSpf(octets)
        && !SENDER_ID_WORD.matcher(octets.toLowerCase(Locale.ROOT)).find()
        && (INSIDE.matcher(text).find() || isOfTerms(text));
  }

  /// Nothing but mechanisms, and among them one that no other kind of text would hold.
  private static boolean isOfTerms(String text) {
    SpfReading reading = SpfParser.read(SpfRecord.VERSION + " " + octets(text));
    return reading.items().stream()
            .allMatch(item ->
                item instanceof SpfReading.Good(Term term, var at)
                    && term instanceof Term.Directive)
        && reading.terms().stream()
            .anyMatch(term ->
                term instanceof Term.Directive directive
                    && (directive.mechanism() instanceof Mechanism.Include
                        || directive.mechanism() instanceof Mechanism.Ip));
  }

  /// Whether an SPF and a Sender ID record stand in one text.
  static boolean mixes(String octets) {
    String text = octets.toLowerCase(Locale.ROOT);
    return text.contains("v=spf1") && SENDER_ID_WORD.matcher(text).find();
  }

  static SpfRepair of(String octets) {
    // Word by word, so that a name in other letters stays one; as a whole if not even the version
    // can be read otherwise.
    String text = clean(SpfSuggestion.unicode(octets));
    if (!ANY_VERSION.matcher(text).lookingAt()) {
      text = clean(SpfSuggestion.plain(text));
    }
    Matcher senderId = SENDER_ID.matcher(text);
    if (mixes(octets) && senderId.lookingAt()) {
      text = text.substring(text.toLowerCase(Locale.ROOT).indexOf("v=spf1"));
    }
    String body = body(text);
    List<Term> terms = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (SpfReading.Item item : SpfParser.read(SpfRecord.VERSION + " " + octets(body)).items()) {
      switch (item) {
        case SpfReading.Good(Term term, int at) -> terms.addAll(meant(term));
        case SpfReading.Bad(SpfProblem problem) -> {
          if (problem.reason() == SpfProblem.Reason.SENDER_ID) {
            return new SpfRepair(terms, leftOut); // what follows belongs to the other record
          }
          Optional<String> instead = problem.suggestion();
          instead.ifPresent(words -> terms.addAll(SpfParser.read("v=spf1 " + words).terms()));
          if (instead.isEmpty()) {
            leftOut.add(problem.text());
          }
        }
      }
    }
    return new SpfRepair(terms, leftOut);
  }

  /// What stands behind the version.
  private static String body(String text) {
    for (Pattern start : List.of(ANY_VERSION, OTHER_VERSION)) {
      Matcher version = start.matcher(text);
      if (version.lookingAt()) {
        return text.substring(version.end());
      }
    }
    Matcher inside = INSIDE.matcher(text);
    if (!inside.find()) {
      return text;
    }
    String body = text.substring(inside.end());
    return body.endsWith(")") ? body.substring(0, body.length() - 1) : body;
  }

  /// What a page or an address wrote in code is the sign again, quotation marks and back-slashes
  /// are gone, other separators are spaces.
  private static String clean(String text) {
    String plain =
        PERCENT
            .matcher(MarkupText.references(text))
            .replaceAll(m ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16))));
    String bare = QUOTES.matcher(plain).replaceAll("");
    return SEPARATORS.matcher(bare).replaceAll(" ").strip();
  }

  private static String octets(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /// `include=example.com` is an unknown modifier by the letter, and an include by intent; a second
  /// version is nothing; a colon inside a name is the seam of two terms.
  private static List<Term> meant(Term term) {
    if (!(term instanceof Modifier.Unknown unknown)) {
      return seam(term).map(both -> SpfParser.read("v=spf1 " + both).terms()).orElse(List.of(term));
    }
    if (unknown.name().equals("v")) {
      return List.of();
    }
    return SpfSuggestion.meant(unknown.name())
        .map(name -> name + (name.equals("redirect") ? "=" : ":") + unknown.value().print())
        .filter(word -> SpfParser.word(word) instanceof SpfParser.Word.Understood)
        .map(word -> SpfParser.read("v=spf1 " + word).terms())
        .orElse(List.of(term));
  }

  /// The two terms of one that the grammar lets pass, though a space was lost in it.
  static Optional<String> seam(Term term) {
    return term instanceof Term.Directive directive
            && directive
                .mechanism()
                .domainSpec()
                .filter(t -> t.print().indexOf(':') >= 0)
                .isPresent()
        ? SpfSuggestion.glued(term.print())
        : Optional.empty();
  }
}
