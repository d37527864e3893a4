package app.sendready.answers;

import app.sendready.dns.DomainName;
import app.sendready.dns.PastedText;
import app.sendready.dns.PublicSuffixes;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A DKIM selector: the words left of `._domainkey` (RFC 6376 §3.1), in lower case.
///
/// Each part between dots is a letter-digit-hyphen label; underscores inside are tolerated.
public record Selector(String text) {
  private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?");

  /// What a label is made of, whatever its length (RFC 1035 §2.3.4).
  private static final Pattern PART = Pattern.compile("[a-z0-9_-]+");

  private static final int LONGEST_PART = 63;

  /// `s=ak;` as it stands in a signature (RFC 6376 §3.5).
  private static final Pattern HEADER = Pattern.compile("^s\\s*=\\s*([^;\\s]+)\\s*;?$");

  /// `ak_domainkey` and `ak.domainkey`, with whatever follows.
  private static final Pattern NEARLY_DOMAINKEY =
      Pattern.compile("^(.+?)(?:_domainkey|[._-]domainkey)(?:\\..*)?$");

  private static final String DOMAINKEY = "._domainkey.";

  /// What is longer is a key in the wrong place.
  private static final int LONGEST = 120;

  public Selector {
    if (!isSelector(text)) {
      throw new IllegalArgumentException("not a selector: " + text);
    }
  }

  /// The selector in what was typed or pasted: `ak`, `AK`, `ak._domainkey`,
  /// `ak._domainkey.example.com`, a zone file's line that begins so, and `s=ak` as a mail's header
  /// has it all mean `ak`.
  public static Optional<Selector> parse(String typed) {
    String text = PastedText.line(typed).toLowerCase(Locale.ROOT);
    int domainkey = text.indexOf("._domainkey");
    String core =
        domainkey > 0 ? text.substring(0, domainkey) : HEADER.matcher(text).replaceFirst("$1");
    return isSelector(core) ? Optional.of(new Selector(core)) : Optional.empty();
  }

  /// What a text means where the selector for a domain is asked for. A whole name, or one that has
  /// lost the underscore or the dot before `_domainkey`, is asked back: the record would stand
  /// where no receiver looks.
  ///
  /// @param from the from-domain, where it is known
  static Parsed<Selector> read(Optional<DomainName> from, String typed) {
    String text = PastedText.line(typed).toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return new Parsed.Blank<>();
    }
    Optional<Selector> parsed = parse(typed);
    if (parsed.isEmpty()) {
      return new Parsed.Refused<>(Text.of("answer.selector." + refusal(text)));
    }
    Selector selector = parsed.get();
    if (from.filter(domain -> domain.withoutDot().equals(selector.text())).isPresent()) {
      return new Parsed.Refused<>(Text.of("answer.selector.domain"));
    }
    boolean said = text.contains("._domainkey") || HEADER.matcher(text).matches();
    Optional<String> slip = said ? Optional.empty() : slip(from, selector.text());
    if (slip.isPresent()) {
      return new Parsed.Refused<>(
          Text.of("answer.selector.name", "value", selector.text()).with("meant", slip.get()));
    }
    Optional<DomainName> elsewhere = from.flatMap(domain -> elsewhere(domain, typed));
    if (elsewhere.isPresent()) {
      return Parsed.withCaution(
          selector,
          Text.of("answer.selector.elsewhere", "domain", TypedName.unicode(elsewhere.get()))
              .with("selector", selector.text()));
    }
    return selector.text().equals(typed)
        ? Parsed.of(selector)
        : Parsed.readAs(
            selector, Text.of("answer.selector.understood", "selector", selector.text()));
  }

  private static String refusal(String text) {
    if (text.contains("p=") || text.length() > LONGEST) {
      return "key";
    }
    List<String> parts = List.of(text.split("\\.", -1));
    boolean tooLong = parts.stream().anyMatch(part -> part.length() > LONGEST_PART);
    return tooLong && parts.stream().allMatch(part -> PART.matcher(part).matches())
        ? "too-long"
        : "problem";
  }

  /// Whose key it is, where the name of another owner's key was pasted.
  private static Optional<DomainName> elsewhere(DomainName from, String typed) {
    String owner = PastedText.owner(typed).toLowerCase(Locale.ROOT);
    int domainkey = owner.indexOf(DOMAINKEY);
    return domainkey < 0
        ? Optional.empty()
        : DomainName.parse(owner.substring(domainkey + DOMAINKEY.length()))
            .filter(whose -> whose.labels().size() > 1 && !whose.isWithin(registered(from)));
  }

  /// The selector inside a text that holds more.
  private static Optional<String> slip(Optional<DomainName> from, String text) {
    Matcher domainkey = NEARLY_DOMAINKEY.matcher(text);
    if (domainkey.find()) {
      return Optional.of(domainkey.group(1)).filter(Selector::isSelector);
    }
    Optional<DomainName> name = DomainName.parse(text);
    Optional<String> inside =
        name.flatMap(whole ->
            from.flatMap(
                domain -> front(whole, domain).or(() -> front(whole, registered(domain)))));
    return inside.or(() ->
        name.filter(whole -> whole.labels().size() > 2)
            .flatMap(whole ->
                PublicSuffixes.bundled()
                    .registrable(whole)
                    .filter(_ -> isRegistered(whole))
                    .filter(owner -> !owner.equals(whole))
                    .map(whole::relativeTo)));
  }

  private static Optional<String> front(DomainName whole, DomainName domain) {
    return whole.isWithin(domain) && !whole.equals(domain)
        ? Optional.of(whole.relativeTo(domain))
        : Optional.empty();
  }

  private static DomainName registered(DomainName domain) {
    return PublicSuffixes.bundled().registrable(domain).orElse(domain);
  }

  private static boolean isRegistered(DomainName name) {
    return PublicSuffixes.bundled().of(name).part() != PublicSuffixes.Part.UNLISTED;
  }

  private static boolean isSelector(String text) {
    return text.length() <= LONGEST
        && Arrays.stream(text.split("\\.", -1)).allMatch(part -> LABEL.matcher(part).matches());
  }
}
