package app.sendready.dns;

import com.ibm.icu.text.IDNA;
import java.util.Optional;

/// Turns what a person types or pastes into a [DomainName], and a name back into what they can
/// read.
///
/// A URL, an address with `@`, upper case, a final dot, surrounding spaces and Cyrillic letters are
/// all understood. U-labels become A-labels by UTS #46, non-transitional (as browsers and RFC 5891
/// do), so `straße` stays a different name from `strasse`.
public sealed interface TypedName {
  /// Understood; `unicode` is the form to show beside the A-labels.
  record Understood(DomainName name, String unicode) implements TypedName {}

  /// Not a name, and the first reason why.
  record NotAName(Reason reason) implements TypedName {}

  /// Why a text is not a domain name one could send mail from.
  enum Reason {
    EMPTY,
    SINGLE_LABEL,
    BAD_CHARACTER,
    LABEL_TOO_LONG,
    NAME_TOO_LONG,
    EMPTY_LABEL,
    BAD_IDN,
    IS_ADDRESS
  }

  /// The name meant by `text`, if it has at least two labels.
  static TypedName parse(String text) {
    String core = strip(text);
    if (core.isEmpty()) {
      return new NotAName(Reason.EMPTY);
    }
    if (IpAddress.parse(core).isPresent()) {
      return new NotAName(Reason.IS_ADDRESS);
    }
    if (core.startsWith(".") || core.contains("..")) {
      return new NotAName(Reason.EMPTY_LABEL);
    }
    if (core.indexOf('.') < 0 && core.chars().noneMatch(c -> c == '。' || c == '．' || c == '｡')) {
      return new NotAName(Reason.SINGLE_LABEL);
    }
    IDNA.Info info = new IDNA.Info();
    StringBuilder ascii = new StringBuilder();
    Uts46.INSTANCE.nameToASCII(core, ascii, info);
    if (info.hasErrors()) {
      if (info.getErrors().contains(IDNA.Error.LABEL_TOO_LONG)) {
        return new NotAName(Reason.LABEL_TOO_LONG);
      }
      if (info.getErrors().contains(IDNA.Error.DOMAIN_NAME_TOO_LONG)) {
        return new NotAName(Reason.NAME_TOO_LONG);
      }
      if (info.getErrors().contains(IDNA.Error.EMPTY_LABEL)) {
        return new NotAName(Reason.EMPTY_LABEL);
      }
      boolean plain = core.chars().allMatch(c -> c < 0x80);
      return new NotAName(plain ? Reason.BAD_CHARACTER : Reason.BAD_IDN);
    }
    String name = ascii.toString();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean ldh =
          c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '_';
      if (!ldh) {
        return new NotAName(Reason.BAD_CHARACTER);
      }
    }
    Optional<DomainName> parsed = DomainName.parse(name);
    return parsed
        .<TypedName>map(n -> new Understood(n, unicode(n)))
        .orElseGet(() -> new NotAName(Reason.NAME_TOO_LONG));
  }

  private static String strip(String text) {
    String core = PastedText.line(text);
    int scheme = core.indexOf("://");
    if (scheme >= 0) {
      core = core.substring(scheme + 3);
    }
    if (core.regionMatches(true, 0, "mailto:", 0, 7)) {
      core = core.substring(7);
    }
    int end = 0;
    while (end < core.length() && "/?#".indexOf(core.charAt(end)) < 0) {
      end++;
    }
    core = core.substring(0, end);
    core = core.substring(core.lastIndexOf('@') + 1);
    if (core.endsWith(">")) {
      core = core.substring(0, core.length() - 1);
    }
    int port = core.indexOf(':');
    if (port >= 0
        && core.indexOf(':', port + 1) < 0
        && core.substring(port + 1).chars().allMatch(c -> c >= '0' && c <= '9')) {
      core = core.substring(0, port);
    }
    core = core.strip();
    return core.endsWith(".") && core.length() > 1 ? core.substring(0, core.length() - 1) : core;
  }

  /// The name with its A-labels shown as U-labels where they are valid, without the final dot.
  static String unicode(DomainName name) {
    StringBuilder out = new StringBuilder();
    IDNA.Info info = new IDNA.Info();
    Uts46.INSTANCE.nameToUnicode(name.withoutDot(), out, info);
    return info.hasErrors() ? name.withoutDot() : out.toString();
  }
}
