package app.sendready.message;

import app.sendready.dns.DomainName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// A `DKIM-Signature` field (RFC 6376 §3.5), read as far as it goes.
///
/// ```
/// tag-list  =  tag-spec *( ";" tag-spec ) [ ";" ]
/// tag-spec  =  [FWS] tag-name [FWS] "=" [FWS] tag-value [FWS]
/// ```
///
/// @param form which of the fields that are written so
/// @param fault what makes it unusable; empty for a signature that can be verified
/// @param unsigned the field's raw text with the value of `b=` taken out (§3.7)
record DkimSignature(
    Form form, Map<String, String> tags, Optional<SignatureReason> fault, String unsigned) {
  /// Which field it is: ARC's two have `i=` as a number and no `v=` (RFC 8617 §4.1).
  enum Form {
    DKIM("v a b bh d h s"),
    ARC_MESSAGE("i a b bh d h s"),
    /// Covers only the fields of the chain, so it has neither `h=` nor `bh=`.
    ARC_SEAL("i a b d s cv");

    private final String required;

    /// @param required the tags it must have, with spaces between
    Form(String required) {
      this.required = required;
    }

    List<String> required() {
      return List.of(required.split(" "));
    }
  }

  static DkimSignature parse(HeaderField field) {
    return parse(field, Form.DKIM);
  }

  static DkimSignature parse(HeaderField field, Form form) {
    String raw = field.raw();
    Map<String, String> tags = new LinkedHashMap<>();
    Optional<SignatureReason> fault = Optional.empty();
    StringBuilder unsigned = new StringBuilder(raw.length());
    int start = raw.indexOf(':') + 1;
    unsigned.append(raw, 0, start);
    int at = start;
    while (at < raw.length()) {
      int semicolon = raw.indexOf(';', at);
      int end = semicolon < 0 ? raw.length() : semicolon;
      int equals = raw.indexOf('=', at);
      boolean named = equals >= 0 && equals < end;
      String name = named ? withoutSpaces(raw.substring(at, equals)) : "";
      if (named && isName(name)) {
        if (tags.putIfAbsent(name, raw.substring(equals + 1, end)) != null) {
          fault = Optional.of(SignatureReason.SYNTAX); // §3.2: no name twice
        }
      } else if (!raw.substring(at, end).isBlank() || semicolon >= 0) {
        fault = Optional.of(SignatureReason.SYNTAX);
      }
      if (name.equals("b")) {
        unsigned.append(raw, at, equals + 1);
        // The field's own last line end is not part of the value.
        unsigned.append(semicolon < 0 ? trailing(raw, end) : "");
      } else {
        unsigned.append(raw, at, end);
      }
      if (semicolon >= 0) {
        unsigned.append(';');
      }
      at = end + 1;
    }
    DkimSignature read = new DkimSignature(form, Map.copyOf(tags), fault, unsigned.toString());
    return fault.isPresent()
        ? read
        : new DkimSignature(form, read.tags, read.firstFault(), read.unsigned);
  }

  private static String trailing(String raw, int end) {
    return raw.startsWith("\r\n", end - 2) ? "\r\n" : "";
  }

  private Optional<SignatureReason> firstFault() {
    if (!tags.keySet().containsAll(form.required())) {
      return Optional.of(SignatureReason.SYNTAX);
    }
    boolean ofMail = form == Form.DKIM;
    if (ofMail && !value("v").equals("1")) {
      return Optional.of(SignatureReason.VERSION);
    }
    boolean seal = form == Form.ARC_SEAL;
    if (algorithm().isEmpty()
        || !seal && (headerForm().isEmpty() || bodyForm().isEmpty())
        || !queryKnown()) {
      return Optional.of(SignatureReason.ALGORITHM);
    }
    if (domain().isEmpty() || keyName().isEmpty() || b().isEmpty() || !seal && bh().isEmpty()) {
      return Optional.of(SignatureReason.SYNTAX);
    }
    if (!isNumber("l") || !isNumber("t") || !isNumber("x") || expiresBeforeSigned()) {
      return Optional.of(SignatureReason.SYNTAX);
    }
    // §6.1.1: without From in h= the signature says nothing about the author
    if (!seal && !headers().contains("from")) {
      return Optional.of(SignatureReason.FROM_NOT_SIGNED);
    }
    // RFC 8617 §4.1.3: a seal with h= has failed
    if (seal && tags.containsKey("h")) {
      return Optional.of(SignatureReason.SYNTAX);
    }
    // §3.5, i=: the same as or a sub-domain of d=
    if (ofMail && !agent().map(name -> name.isWithin(domain().get())).orElse(false)) {
      return Optional.of(SignatureReason.IDENTITY_OUTSIDE);
    }
    return Optional.empty();
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && isLetter(name.charAt(0))
        && name.chars().allMatch(c -> isLetter((char) c) || c >= '0' && c <= '9' || c == '_');
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /// A tag's value without the white space around it; empty where the tag is not there.
  String value(String tag) {
    String text = tags.getOrDefault(tag, "").replace("\r\n", "");
    return text.strip();
  }

  static String withoutSpaces(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ' ' && c != '\t' && c != '\r' && c != '\n') {
        out.append(c);
      }
    }
    return out.toString();
  }

  Optional<SignatureAlgorithm> algorithm() {
    return SignatureAlgorithm.byWord(value("a").toLowerCase(Locale.ROOT));
  }

  private String[] forms() {
    return value("c").toLowerCase(Locale.ROOT).split("/", -1);
  }

  /// §3.5, c=: `simple/simple` where it is not there.
  Optional<Canonicalization> headerForm() {
    return tags.containsKey("c")
        ? Canonicalization.byWord(forms()[0].strip())
        : Optional.of(Canonicalization.SIMPLE);
  }

  /// §3.5, c=: with one word only the body is `simple`.
  Optional<Canonicalization> bodyForm() {
    String[] forms = forms();
    return switch (tags.containsKey("c") ? forms.length : 1) {
      case 1 -> Optional.of(Canonicalization.SIMPLE);
      case 2 -> Canonicalization.byWord(forms[1].strip());
      default -> Optional.empty();
    };
  }

  private boolean queryKnown() {
    return !tags.containsKey("q")
        || Arrays.stream(value("q").split(":", -1))
            .anyMatch(method -> method.strip().equalsIgnoreCase("dns/txt"));
  }

  /// `d=`, if it is a domain name in the letters of one.
  Optional<DomainName> domain() {
    return hostName(value("d"));
  }

  String selector() {
    return value("s");
  }

  /// Where the key is: `<s>._domainkey.<d>` (§3.6.2.1).
  Optional<DomainName> keyName() {
    return hostName(value("s") + "._domainkey." + value("d"));
  }

  private static Optional<DomainName> hostName(String text) {
    boolean plain =
        !text.isEmpty()
            && text.chars()
                .allMatch(c ->
                    isLetter((char) c)
                        || c >= '0' && c <= '9'
                        || "-._".indexOf(c) >= 0
                        || c > 0x7f);
    return plain ? DomainName.parse(HeaderField.utf8(text)) : Optional.empty();
  }

  /// The domain of `i=`; that of `d=` where it is not there.
  Optional<DomainName> agent() {
    String i = value("i");
    return i.isEmpty() || form != Form.DKIM
        ? domain()
        : hostName(i.substring(i.lastIndexOf('@') + 1));
  }

  Optional<byte[]> b() {
    return base64(tags.getOrDefault("b", ""));
  }

  Optional<byte[]> bh() {
    return base64(tags.getOrDefault("bh", ""));
  }

  private static Optional<byte[]> base64(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(withoutSpaces(text));
      return bytes.length == 0 ? Optional.empty() : Optional.of(bytes);
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /// The names in `h=`, in lower case and order, repeats kept.
  List<String> headers() {
    List<String> names = new ArrayList<>();
    for (String name : value("h").split(":", -1)) {
      names.add(withoutSpaces(name).toLowerCase(Locale.ROOT));
    }
    return names;
  }

  private boolean isNumber(String tag) {
    return !tags.containsKey(tag) || number(tag).isPresent();
  }

  /// §3.5, x=: must be later than t=.
  private boolean expiresBeforeSigned() {
    OptionalLong signed = number("t");
    OptionalLong ends = number("x");
    return signed.isPresent() && ends.isPresent() && ends.getAsLong() <= signed.getAsLong();
  }

  /// A tag that is a number: octets for `l=`, seconds since 1970 for `t=` and `x=`.
  OptionalLong number(String tag) {
    String text = withoutSpaces(value(tag));
    // §3.5: up to 76 digits for l=; more than a long holds is beyond every message
    return text.isEmpty() || text.length() > 18 || !text.chars().allMatch(c -> c >= '0' && c <= '9')
        ? OptionalLong.empty()
        : OptionalLong.of(Long.parseLong(text));
  }
}
