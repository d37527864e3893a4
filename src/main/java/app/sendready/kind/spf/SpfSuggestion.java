package app.sendready.kind.spf;

import app.sendready.dns.IpAddress;
import app.sendready.dns.TypedName;
import app.sendready.key.LatinText;
import app.sendready.kind.spf.SpfProblem.Reason;
import app.sendready.text.OddCharacters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Guesses what was meant by a word that is no term: the cause, and what to write in its place.
final class SpfSuggestion {
  private static final List<String> MECHANISMS =
      List.of("include", "a", "mx", "ptr", "ip4", "ip6", "exists", "all");
  private static final List<String> MODIFIERS = List.of("redirect", "exp");
  private static final int MAX_EDITS = 2;
  private static final int MAX_GUESSED = 255;

  /// What is written for the tilde.
  private static final String TILDES = "\u02dc\u223c";

  private SpfSuggestion() {}

  /// The item for a word that the grammar refuses for `reason`.
  static SpfReading.Bad explain(String text, int at, String word, Reason reason) {
    if (word.length() > MAX_GUESSED) {
      return bad(reason, at, word, Optional.empty());
    }
    if (!isAscii(word)) {
      return bad(Reason.LOOKALIKE, at, unicode(word), ascii(unicode(word)));
    }
    if (word.toLowerCase(Locale.ROOT).startsWith("spf2.0")) {
      return bad(Reason.SENDER_ID, at, word, Optional.empty());
    }
    if (word.indexOf('"') >= 0 || word.indexOf('\'') >= 0) {
      return bad(Reason.QUOTED, at, word, strayless(word));
    }
    if (word.chars().anyMatch(c -> c == ',' || c == ';' || c == '\\' || c == '\t')) {
      return bad(Reason.STRAY_SIGN, at, word, strayless(word));
    }
    Optional<String> apart = glued(word);
    if (apart.isPresent()) {
      return bad(Reason.GLUED, at, word, apart);
    }
    return switch (reason) {
      case MISSING_VALUE -> missingValue(text, at, word);
      case UNKNOWN_MECHANISM -> isSign(word) ? signApart(text, at, word) : unknown(at, word);
      case BAD_ADDRESS -> bad(reason, at, word, otherFamily(word));
      case BAD_DOMAIN -> bad(reason, at, word, addressOf(word));
      default -> bad(reason, at, word, Optional.empty());
    };
  }

  private static SpfReading.Bad bad(Reason reason, int at, String word, Optional<String> instead) {
    return new SpfReading.Bad(new SpfProblem(reason, at, word, instead));
  }

  /// The word in ASCII: look-alikes replaced, and a name in other letters as its A-labels.
  private static Optional<String> ascii(String word) {
    Optional<String> replaced = understood(plain(word));
    int value = 1 + Math.max(word.indexOf(':'), word.indexOf('='));
    if (replaced.isPresent() || value == 0) {
      return replaced;
    }
    return TypedName.parse(word.substring(value)) instanceof TypedName.Understood understood
        ? understood(plain(word.substring(0, value)) + understood.name().withoutDot())
        : Optional.empty();
  }

  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /// The octets read as UTF-8, or as they are if they are not.
  static String unicode(String octets) {
    if (isAscii(octets)) {
      return octets;
    }
    String text = new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return text.indexOf('\ufffd') < 0 ? text : octets;
  }

  /// The text with every look-alike replaced by the sign it stands for.
  static String plain(String text) {
    if (isAscii(text)) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    text.codePoints().mapToObj(SpfSuggestion::plain).forEach(plain::append);
    return plain.toString();
  }

  /// A look-alike as what was meant; marks of quotation and what does not show were not.
  private static String plain(int c) {
    if (c < 0x80) {
      return Character.toString(c);
    }
    if (TILDES.indexOf(c) >= 0) {
      return "~";
    }
    String alike = LatinText.hasNoWidth(c) ? "'" : OddCharacters.resembles(c);
    return switch (alike) {
      case "" -> Character.toString(c);
      case "\"", "'" -> "";
      default -> alike.toLowerCase(Locale.ROOT);
    };
  }

  /// `text`, if every word of it is a term.
  private static Optional<String> understood(String text) {
    StringBuilder terms = new StringBuilder();
    for (String word : text.strip().split(" +")) {
      if (!(SpfParser.word(word) instanceof SpfParser.Word.Understood(Term term))) {
        return Optional.empty();
      }
      terms.append(terms.isEmpty() ? "" : " ").append(term.print());
    }
    return Optional.of(terms.toString());
  }

  private static Optional<String> strayless(String word) {
    String clean = word.replaceAll("[\"']", "").replaceAll("[,;\\\\\t]+", " ").strip();
    return clean.isEmpty() ? Optional.of("") : understood(clean);
  }

  /// The two terms that a word falls into where a space was lost.
  static Optional<String> glued(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (String name : MECHANISMS) {
      if (name.length() < 2) {
        continue;
      }
      int from = lower.indexOf(name, 1);
      if (from < 0) {
        continue;
      }
      boolean signed = Qualifier.of(word.charAt(from - 1)).isPresent();
      int cut = signed ? from - 1 : from;
      if (cut == 0
          || !name.equals("all") && !name.equals("mx") && !hasColonAt(word, from + name.length())) {
        continue;
      }
      if ((name.equals("all") || name.equals("mx"))
          && (!signed || from + name.length() < word.length())) {
        continue;
      }
      Optional<String> both = understood(word.substring(0, cut) + " " + word.substring(cut));
      if (both.isPresent()) {
        return both;
      }
    }
    return Optional.empty();
  }

  private static boolean hasColonAt(String word, int at) {
    return at < word.length() && word.charAt(at) == ':';
  }

  /// `include: example.com`: the value stands behind a space, as the next word.
  private static SpfReading.Bad missingValue(String text, int at, String word) {
    String rest = next(text, at + word.length());
    String value = rest.strip();
    String joined = word.endsWith(":") || word.endsWith("=") ? word + value : word + ":" + value;
    boolean stray = !(SpfParser.word(value) instanceof SpfParser.Word.Understood);
    Optional<String> whole = stray ? understood(joined) : Optional.empty();
    return bad(Reason.MISSING_VALUE, at, whole.isPresent() ? word + rest : word, whole);
  }

  /// The next word with the spaces in front of it.
  private static String next(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    int end = text.indexOf(' ', at);
    return text.substring(from, end < 0 ? text.length() : end);
  }

  private static boolean isSign(String word) {
    return word.length() == 1 && Qualifier.of(word.charAt(0)).isPresent();
  }

  /// `~ all`: a space between the sign and what it belongs to.
  private static SpfReading.Bad signApart(String text, int at, String sign) {
    String rest = next(text, at + sign.length());
    Optional<String> whole = understood(sign + rest.strip());
    return bad(Reason.MISSING_VALUE, at, whole.isPresent() ? sign + rest : sign, whole);
  }

  private static SpfReading.Bad unknown(int at, String word) {
    Optional<String> bare = bareValue(word);
    if (bare.isPresent()) {
      return bad(Reason.UNKNOWN_MECHANISM, at, word, bare);
    }
    Optional<Qualifier> sign = Qualifier.of(word.charAt(0));
    String core = sign.isPresent() ? word.substring(1) : word;
    int end = 0;
    while (end < core.length() && ":=/".indexOf(core.charAt(end)) < 0) {
      end++;
    }
    String name = core.substring(0, end).toLowerCase(Locale.ROOT);
    String rest = core.substring(end).replaceFirst("^[=:]:?", ":");
    String prefix = sign.map(Qualifier::print).orElse("");
    return bad(
        Reason.UNKNOWN_MECHANISM,
        at,
        word,
        nearest(name, !rest.isEmpty()).flatMap(n -> understood(prefix + n + rest)));
  }

  /// An address or a host name that stands without its mechanism.
  private static Optional<String> bareValue(String word) {
    int slash = word.indexOf('/');
    Optional<IpAddress> address = IpAddress.parse(slash < 0 ? word : word.substring(0, slash));
    if (address.isPresent()) {
      return understood((address.get().isV4() ? "ip4:" : "ip6:") + word);
    }
    boolean name = word.indexOf('.') > 0 && word.matches("[A-Za-z0-9._-]+");
    return name ? understood("include:" + word) : Optional.empty();
  }

  /// The mechanism or modifier within two typing mistakes; of equals the first in the list.
  static Optional<String> nearest(String name, boolean valued) {
    Optional<String> best = Optional.empty();
    int least = MAX_EDITS + 1;
    for (String known : MECHANISMS) {
      boolean fits = known.equals("all") ? !valued : valued || known.equals("mx");
      int edits = edits(name, known);
      if (fits
          && edits < least
          && edits < known.length()
          && edits * 2 <= Math.max(name.length(), 2)) {
        best = Optional.of(known);
        least = edits;
      }
    }
    return best;
  }

  /// Whether the name of an ignored modifier is one of the known words, well or badly written.
  static Optional<String> meant(String modifier) {
    if (MECHANISMS.contains(modifier)) {
      return Optional.of(modifier);
    }
    for (String known : MODIFIERS) {
      if (known.length() > 3 && edits(modifier, known) <= MAX_EDITS) {
        return Optional.of(known);
      }
    }
    return nearest(modifier, true).filter(n -> n.length() > 3);
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn one word into another
  /// (optimal string alignment).
  static int edits(String from, String to) {
    if (Math.abs(from.length() - to.length()) > MAX_EDITS) {
      return MAX_EDITS + 1;
    }
    int[][] cost = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int same = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[from.length()][to.length()];
  }

  /// `ip4:` with an IPv6 address, or with a host name.
  private static Optional<String> otherFamily(String word) {
    String value = word.substring(word.indexOf(':') + 1);
    boolean digits = value.matches("[0-9./:]*");
    Optional<String> address = addressOf(word);
    return address.isPresent() || digits ? address : understood(sign(word) + "a:" + value);
  }

  /// `a:192.0.2.4` and `include:192.0.2.0/24`: an address, which has mechanisms of its own.
  private static Optional<String> addressOf(String word) {
    String value = word.substring(word.indexOf(':') + 1);
    int slash = value.indexOf('/');
    return IpAddress.parse(slash < 0 ? value : value.substring(0, slash))
        .flatMap(address -> understood(sign(word) + (address.isV4() ? "ip4:" : "ip6:") + value));
  }

  private static String sign(String word) {
    return Qualifier.of(word.charAt(0)).map(Qualifier::print).orElse("");
  }
}
