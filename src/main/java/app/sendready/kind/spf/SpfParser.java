package app.sendready.kind.spf;

import app.sendready.dns.IpAddress;
import app.sendready.kind.spf.SpfProblem.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a record's text by the grammar of RFC 7208 §4.5, §4.6.1, §5 and §6 (collected in §12),
/// strictly; never throws. What stands in a name is the business of [MacroString].
///
/// ```
/// record           = version terms *SP
/// version          = "v=spf1"
/// terms            = *( 1*SP ( directive / modifier ) )
/// directive        = [ qualifier ] mechanism
/// qualifier        = "+" / "-" / "?" / "~"
/// mechanism        = ( all / include / a / mx / ptr / ip4 / ip6 / exists )
/// all              = "all"
/// include          = "include"  ":" domain-spec
/// a                = "a"      [ ":" domain-spec ] [ dual-cidr-length ]
/// mx               = "mx"     [ ":" domain-spec ] [ dual-cidr-length ]
/// ptr              = "ptr"    [ ":" domain-spec ]
/// ip4              = "ip4"      ":" ip4-network   [ ip4-cidr-length ]
/// ip6              = "ip6"      ":" ip6-network   [ ip6-cidr-length ]
/// exists           = "exists"   ":" domain-spec
/// modifier         = redirect / explanation / unknown-modifier
/// redirect         = "redirect" "=" domain-spec
/// explanation      = "exp" "=" domain-spec
/// unknown-modifier = name "=" macro-string
/// name             = ALPHA *( ALPHA / DIGIT / "-" / "_" / "." )
/// ip4-cidr-length  = "/" ("0" / %x31-39 0*1DIGIT) ; value range 0-32
/// ip6-cidr-length  = "/" ("0" / %x31-39 0*2DIGIT) ; value range 0-128
/// dual-cidr-length = [ ip4-cidr-length ] [ "/" ip6-cidr-length ]
/// ```
final class SpfParser {
  /// RFC 7208 §4.6.1 `name`, and what stands behind the `=`.
  private static final Pattern MODIFIER = Pattern.compile("([A-Za-z][A-Za-z0-9._-]*+)=(.*)");

  private static final Pattern MECHANISM = Pattern.compile("([A-Za-z0-9]++)([:/]?.*)");

  /// RFC 7208 §5.6: no length with a leading zero.
  private static final Pattern DUAL_CIDR =
      Pattern.compile("(.*?)(?:/(0|[1-9][0-9]?))?(?://(0|[1-9][0-9]{0,2}))?");

  private static final Pattern LENGTH = Pattern.compile("0|[1-9][0-9]{0,2}");

  private SpfParser() {}

  /// What one word of a record turned out to be.
  sealed interface Word {
    record Understood(Term term) implements Word {}

    record Wrong(Reason reason) implements Word {}
  }

  /// The text of a TXT record, one `char` per octet.
  static SpfReading read(String text) {
    List<SpfReading.Item> items = new ArrayList<>();
    if (!SpfRecord.isSpf(text)) {
      items.add(bad(Reason.VERSION, 0, firstWord(text), Optional.of(SpfRecord.VERSION)));
      return new SpfReading(text, items);
    }
    boolean redirected = false;
    boolean explained = false;
    int at = SpfRecord.VERSION.length();
    while (at < text.length()) {
      if (text.charAt(at) == ' ') {
        at++;
        continue;
      }
      int end = text.indexOf(' ', at);
      String word = text.substring(at, end < 0 ? text.length() : end);
      at += word.length();
      switch (word(word)) {
        case Word.Wrong(Reason reason) -> {
          SpfReading.Bad bad = SpfSuggestion.explain(text, at - word.length(), word, reason);
          items.add(bad);
          // A value behind a space has been read along.
          at = Math.max(at, bad.at() + (isAlong(bad, word) ? bad.problem().text().length() : 0));
        }
        case Word.Understood(Term term) -> {
          // RFC 7208 §6: each of the two at most once.
          boolean again =
              term instanceof Modifier.Redirect && redirected
                  || term instanceof Modifier.Explanation && explained;
          items.add(
              again
                  ? bad(Reason.REPEATED_MODIFIER, at - word.length(), word, Optional.of(""))
                  : new SpfReading.Good(term, at - word.length()));
          redirected |= term instanceof Modifier.Redirect;
          explained |= term instanceof Modifier.Explanation;
        }
      }
    }
    return new SpfReading(text, items);
  }

  private static boolean isAlong(SpfReading.Bad bad, String word) {
    return bad.problem().reason() == Reason.MISSING_VALUE
        && bad.problem().text().length() > word.length();
  }

  private static SpfReading.Bad bad(Reason reason, int at, String text, Optional<String> instead) {
    return new SpfReading.Bad(new SpfProblem(reason, at, text, instead));
  }

  private static String firstWord(String text) {
    int end = text.indexOf(' ');
    return end < 0 ? text : text.substring(0, end);
  }

  /// One term, or why it is none.
  static Word word(String word) {
    Optional<Qualifier> qualifier =
        word.isEmpty() ? Optional.empty() : Qualifier.of(word.charAt(0));
    Matcher modifier = MODIFIER.matcher(word);
    // RFC 7208 §4.6.1: a modifier has a "=" and no qualifier.
    if (qualifier.isEmpty() && modifier.matches()) {
      return modifier(modifier.group(1).toLowerCase(Locale.ROOT), modifier.group(2));
    }
    Matcher mechanism = MECHANISM.matcher(qualifier.isPresent() ? word.substring(1) : word);
    if (!mechanism.matches()) {
      return new Word.Wrong(Reason.UNKNOWN_MECHANISM);
    }
    return switch (mechanism(mechanism.group(1), mechanism.group(2))) {
      case Right(Mechanism m) ->
          // RFC 7208 §4.6.2: without a qualifier it is "+".
          new Word.Understood(new Term.Directive(qualifier.orElse(Qualifier.PASS), m));
      case Not(Reason reason) -> new Word.Wrong(reason);
    };
  }

  private static Word modifier(String name, String value) {
    if (MacroString.faultAt(value, false) >= 0) {
      return new Word.Wrong(Reason.BAD_MACRO);
    }
    MacroString text = MacroString.parse(value, false).orElseThrow();
    boolean known = name.equals("redirect") || name.equals("exp");
    if (known && value.isEmpty()) {
      return new Word.Wrong(Reason.MISSING_VALUE);
    }
    if (known && !text.isDomainSpec()) {
      return new Word.Wrong(Reason.BAD_DOMAIN);
    }
    // RFC 7208 §6: a modifier that nobody knows is ignored.
    return new Word.Understood(
        switch (name) {
          case "redirect" -> new Modifier.Redirect(text);
          case "exp" -> new Modifier.Explanation(text);
          default -> new Modifier.Unknown(name, text);
        });
  }

  private sealed interface Outcome {}

  private record Right(Mechanism mechanism) implements Outcome {}

  private record Not(Reason reason) implements Outcome {}

  private static Outcome mechanism(String name, String rest) {
    // RFC 7208 §4.6.1: names of mechanisms do not depend on case (ABNF); §4.6: any other is an
    // error.
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "all" -> rest.isEmpty() ? new Right(new Mechanism.All()) : value(rest);
      case "include" -> {
        Spec spec = spec(rest, true);
        yield spec.reason
            .<Outcome>map(Not::new)
            .orElseGet(() -> new Right(new Mechanism.Include(spec.target.orElseThrow())));
      }
      case "exists" -> {
        Spec spec = spec(rest, true);
        yield spec.reason
            .<Outcome>map(Not::new)
            .orElseGet(() -> new Right(new Mechanism.Exists(spec.target.orElseThrow())));
      }
      case "ptr" -> {
        Spec spec = spec(rest, false);
        yield spec.reason
            .<Outcome>map(Not::new)
            .orElseGet(() -> new Right(new Mechanism.Ptr(spec.target)));
      }
      case "a", "mx" -> host(name.length() == 1, rest);
      case "ip4" -> address(rest, true);
      case "ip6" -> address(rest, false);
      default -> new Not(Reason.UNKNOWN_MECHANISM);
    };
  }

  /// RFC 7208 §5.1: `all` takes nothing; `all.example` is another word altogether.
  private static Outcome value(String rest) {
    boolean separated = rest.startsWith(":") || rest.startsWith("/");
    return new Not(separated ? Reason.NEEDLESS_VALUE : Reason.UNKNOWN_MECHANISM);
  }

  private record Spec(Optional<MacroString> target, Optional<Reason> reason) {
    static Spec wrong(Reason reason) {
      return new Spec(Optional.empty(), Optional.of(reason));
    }
  }

  /// `":" domain-spec` (RFC 7208 §5.2 to §5.5, §5.7).
  private static Spec spec(String rest, boolean required) {
    if (rest.isEmpty()) {
      return required
          ? Spec.wrong(Reason.MISSING_VALUE)
          : new Spec(Optional.empty(), Optional.empty());
    }
    if (!rest.startsWith(":")) {
      return Spec.wrong(rest.startsWith("/") ? Reason.NEEDLESS_VALUE : Reason.UNKNOWN_MECHANISM);
    }
    String text = rest.substring(1);
    if (text.isEmpty()) {
      return Spec.wrong(Reason.MISSING_VALUE);
    }
    Optional<MacroString> target = MacroString.parse(text, false);
    if (target.isEmpty()) {
      return Spec.wrong(Reason.BAD_MACRO);
    }
    return target.get().isDomainSpec()
        ? new Spec(target, Optional.empty())
        : Spec.wrong(Reason.BAD_DOMAIN);
  }

  /// `a` and `mx` (RFC 7208 §5.3, §5.4).
  private static Outcome host(boolean a, String rest) {
    if (!rest.isEmpty() && !rest.startsWith(":") && !rest.startsWith("/")) {
      return new Not(Reason.UNKNOWN_MECHANISM);
    }
    Matcher dual = DUAL_CIDR.matcher(rest);
    if (!dual.matches()) {
      return new Not(Reason.BAD_LENGTH);
    }
    Mechanism.Cidr cidr =
        new Mechanism.Cidr(
            number(Optional.ofNullable(dual.group(2))), number(Optional.ofNullable(dual.group(3))));
    if (cidr.v4().orElse(0) > 32 || cidr.v6().orElse(0) > 128) {
      return new Not(Reason.BAD_LENGTH);
    }
    Spec spec = spec(dual.group(1), false);
    if (spec.reason.isPresent()) {
      boolean length = spec.reason.get() != Reason.BAD_MACRO && dual.group(1).indexOf('/') >= 0;
      return new Not(length ? Reason.BAD_LENGTH : spec.reason.get());
    }
    return new Right(a ? new Mechanism.A(spec.target, cidr) : new Mechanism.Mx(spec.target, cidr));
  }

  private static OptionalInt number(Optional<String> digits) {
    return digits.isPresent()
        ? OptionalInt.of(Integer.parseInt(digits.get()))
        : OptionalInt.empty();
  }

  /// `ip4` and `ip6` (RFC 7208 §5.6).
  private static Outcome address(String rest, boolean v4) {
    if (!rest.startsWith(":")) {
      return new Not(rest.isEmpty() ? Reason.MISSING_VALUE : Reason.UNKNOWN_MECHANISM);
    }
    if (rest.length() == 1) {
      return new Not(Reason.MISSING_VALUE);
    }
    int slash = rest.indexOf('/');
    String literal = rest.substring(1, slash < 0 ? rest.length() : slash);
    Optional<IpAddress> network =
        literal.chars().allMatch(SpfParser::inAddress)
            ? IpAddress.parse(literal)
            : Optional.empty();
    if (network.isEmpty() || network.get().isV4() != v4) {
      return new Not(Reason.BAD_ADDRESS);
    }
    if (slash < 0) {
      return new Right(new Mechanism.Ip(network.get(), OptionalInt.empty()));
    }
    String digits = rest.substring(slash + 1);
    if (!LENGTH.matcher(digits).matches() || Integer.parseInt(digits) > (v4 ? 32 : 128)) {
      return new Not(Reason.BAD_LENGTH);
    }
    return new Right(new Mechanism.Ip(network.get(), OptionalInt.of(Integer.parseInt(digits))));
  }

  /// Keeps what [IpAddress#parse] would strip, such as a tab, from counting as an address.
  private static boolean inAddress(int c) {
    return c >= '0' && c <= '9'
        || c >= 'a' && c <= 'f'
        || c >= 'A' && c <= 'F'
        || c == '.'
        || c == ':';
  }
}
