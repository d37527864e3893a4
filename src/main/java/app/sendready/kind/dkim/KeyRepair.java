package app.sendready.kind.dkim;

import app.sendready.check.Finding;
import app.sendready.key.KeyText;
import app.sendready.key.LatinText;
import app.sendready.key.MarkupText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What panels, clipboards and people do to a key record on its way into the DNS, each with the
/// function that undoes just that. The order is the order of undoing.
enum KeyRepair {
  ENTITIES(DkimFinding.ENTITIES),
  BACKSLASHES(DkimFinding.BACKSLASHES),
  QUOTES(DkimFinding.QUOTES),
  INVISIBLE(DkimFinding.INVISIBLE),
  LOOK_ALIKE(DkimFinding.LOOK_ALIKE),
  HALVES_SWAPPED(DkimFinding.HALVES_SWAPPED),
  PEM_ARMOUR(DkimFinding.PEM_ARMOUR),
  VERSION_NOT_FIRST(DkimFinding.VERSION_NOT_FIRST),
  PREFIX_TWICE(DkimFinding.PREFIX_TWICE),
  LINE_IN_VALUE(DkimFinding.LINE_IN_VALUE),
  SEMICOLONS(DkimFinding.SEMICOLONS),
  CAPITAL_TAGS(DkimFinding.CASE_CHANGED),
  BARE_KEY(DkimFinding.BARE_KEY),
  WRONG_VERSION(DkimFinding.WRONG_VERSION),
  DUPLICATE_TAG(DkimFinding.DUPLICATE_TAG),
  SPACES_IN_TAG(DkimFinding.SPACES_IN_TAG),
  PLUS_TO_SPACE(DkimFinding.PLUS_TO_SPACE);

  /// What is used to read a text whose key is damaged besides: these never touch sound base64.
  static final List<KeyRepair> GENTLE =
      List.of(ENTITIES, BACKSLASHES, QUOTES, INVISIBLE, LOOK_ALIKE, PEM_ARMOUR, SEMICOLONS);

  private static final Pattern PERCENT = Pattern.compile("%([2-7][0-9A-Fa-f])");
  private static final Pattern ELEMENT = Pattern.compile("</?[a-zA-Z][^<>]{0,40}>");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(\\d{3}|[nrt](?![=])|.|$)");
  private static final String QUOTES_AND_PRIMES = "\"'`“”„«»‘’‚′″";
  private static final Pattern ARMOUR =
      Pattern.compile("[-–—]{0,99}\\s{0,9}(?:BEGIN|END)(?: RSA)? PUBLIC KEY\\s{0,9}[-–—]{0,99}");
  private static final Pattern VERSION = Pattern.compile("v\\s*=\\s*DKIM1");
  private static final Pattern KEY_TWICE =
      Pattern.compile("p\\s*=\\s*(?:k\\s*=\\s*\\w+;\\s*)?p\\s*=");
  private static final Pattern WORD_TWICE = Pattern.compile("\\b([vk])\\s*+=\\s*+\\1\\s*+=");
  private static final Pattern LOST =
      Pattern.compile(
          "(DKIM1|rsa|ed25519|sha256|sha1|email|[a-z]=[*ys])[\\s,:|.；;\u037e]*(?=[kptshn]\\s*=)");
  private static final Pattern LOST_AFTER =
      Pattern.compile(
          "(?=[\\s,:|.；\u037e])(?<=[A-Za-z0-9+/=]{8})[\\s,:|.；\u037e]+(?=[vkthsn]\\s*=)");

  /// The tags before the key fit in this.
  private static final int HEAD = 200;

  private static final Pattern CAPITAL =
      Pattern.compile(
          "((?:^|;)\\s{0,9})([VPTHSNG]\\s*=|[Kk]\\s*=\\s*(?:RSA|ED25519|rsa|ed25519)?)");
  private static final Pattern COLON =
      Pattern.compile("\\b([vkp])\\s*:\\s*(?=DKIM1|rsa|ed25519|M[A-Za-z0-9+/]{40})");
  final DkimFinding cause;

  KeyRepair(DkimFinding cause) {
    this.cause = cause;
  }

  String undo(String text) {
    return switch (this) {
      case ENTITIES -> decodeEntities(text);
      case BACKSLASHES -> unescape(text);
      case QUOTES -> unquote(text);
      case INVISIBLE -> LatinText.withoutInvisible(text);
      case LOOK_ALIKE -> LatinText.of(text);
      case HALVES_SWAPPED -> rotate(text);
      case PEM_ARMOUR -> withoutArmour(text);
      case LINE_IN_VALUE -> fromVersion(text);
      case PREFIX_TWICE -> onePrefix(text);
      case SEMICOLONS -> punctuate(text);
      case CAPITAL_TAGS -> smallTags(text);
      case BARE_KEY -> tagged(text);
      case WRONG_VERSION -> version(text);
      case VERSION_NOT_FIRST -> versionFirst(text);
      case DUPLICATE_TAG -> eachTagOnce(text);
      case SPACES_IN_TAG -> KeyText.withoutSpaces(text);
      case PLUS_TO_SPACE -> plusBack(text);
    };
  }

  /// The repairs that can make a key appear in this text, in their order. Where the grammar is in
  /// order and the key is base64 all through, only the key itself can be at fault.
  static List<KeyRepair> worthTrying(String text) {
    boolean inOrder =
        DkimRecord.parse(text) instanceof DkimRecord.Parsed.Ok(DkimRecord record)
            && (record.keyType().equals("rsa") || record.keyType().equals("ed25519"))
            && stripEnd(record.publicKey(), "=").chars().allMatch(c -> KeyText.isBase64((char) c))
            && text.indexOf("v=DKIM1", 1) < 0;
    return inOrder ? List.of(PLUS_TO_SPACE) : List.of(values());
  }

  /// The cause as a finding about this text.
  Finding finding(String text) {
    return switch (this) {
      case LOOK_ALIKE, INVISIBLE -> LookAlike.describe(cause.finding(), text);
      default -> cause.finding();
    };
  }

  private static String decodeEntities(String text) {
    if (text.indexOf('&') < 0 && text.indexOf('<') < 0 && text.indexOf('%') < 0) {
      return text;
    }
    String plain = MarkupText.references(text);
    plain = ELEMENT.matcher(plain).replaceAll(" ");
    return PERCENT
        .matcher(plain)
        .replaceAll(m -> quoted(Character.toString(Integer.parseInt(m.group(1), 16))));
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }

  // RFC 1035 §5.1: \DDD is an octet, \X is X.
  private static String unescape(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(m -> {
          String body = m.group(1);
          if (body.length() == 3) {
            int octet = Integer.parseInt(body);
            return octet < 256 ? quoted(Character.toString(octet)) : "";
          }
          return body.equals("n") || body.equals("r") || body.equals("t") ? " " : quoted(body);
        });
  }

  /// Without quotation marks, and without the space between one that ends and one that begins.
  private static String unquote(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int spaces = 0;
    boolean afterQuote = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (QUOTES_AND_PRIMES.indexOf(c) >= 0) {
        out.setLength(out.length() - (afterQuote ? spaces : 0));
        afterQuote = true;
        spaces = 0;
      } else {
        out.append(c);
        spaces = KeyText.isSpace(c) ? spaces + 1 : 0;
        afterQuote &= spaces > 0;
      }
    }
    return out.toString();
  }

  private static String rotate(String text) {
    int start = text.lastIndexOf("v=DKIM1");
    return start <= 0 ? text : text.substring(start) + text.substring(0, start);
  }

  private static String withoutArmour(String text) {
    if (!text.contains("PUBLIC KEY")) {
      return text;
    }
    return ARMOUR.matcher(text).replaceAll("");
  }

  /// From the version on: a zone file's line, or a name, was pasted with the value.
  private static String fromVersion(String text) {
    Matcher version = VERSION.matcher(text);
    if (!version.find() || version.start() == 0) {
      return text;
    }
    return stripEnd(text.substring(version.start()), ") \t\r\n");
  }

  private static String onePrefix(String text) {
    String once = KEY_TWICE.matcher(text).replaceAll("p=");
    once = WORD_TWICE.matcher(once).replaceAll("$1=");
    int last = once.lastIndexOf("v=DKIM1");
    boolean several = last > 0 && once.lastIndexOf("v=DKIM1", last - 1) >= 0;
    return several ? once.substring(last) : once;
  }

  private static String punctuate(String text) {
    String out = text.replace('；', ';').replace('\u037e', ';');
    String head = out.substring(0, Math.min(HEAD, out.length()));
    head = LOST.matcher(COLON.matcher(head).replaceAll("$1=")).replaceAll("$1; ");
    out = head + out.substring(Math.min(HEAD, out.length()));
    out = LOST_AFTER.matcher(out).replaceAll("; ");
    out = stripEnd(out, ",:|. \t\r\n").replaceAll(";(?:\\s{0,9};)++", ";");
    return out.replaceFirst("^[\\s;]+", "");
  }

  /// RFC 6376 §3.2: the names of tags are small letters, and `rsa` too.
  private static String smallTags(String text) {
    return CAPITAL
        .matcher(text)
        .replaceAll(m -> quoted(m.group(1) + m.group(2).toLowerCase(Locale.ROOT)));
  }

  /// A value that is the key alone, or lacks `p=` before it.
  private static String tagged(String text) {
    if (text.contains("p=")) {
      return text;
    }
    String end = stripEnd(text, "; \t\r\n");
    int from = stripEnd(end, "=").length();
    while (from > 0
        && (KeyText.isBase64(end.charAt(from - 1)) || KeyText.isSpace(end.charAt(from - 1)))) {
      from--;
    }
    String front = end.substring(0, from);
    boolean isKey = end.length() - from >= 100 && (front.isEmpty() || front.endsWith(";"));
    return isKey
        ? (front.isEmpty() ? "v=DKIM1; k=rsa; " : front + " ") + "p=" + end.substring(from).strip()
        : text;
  }

  private static String stripEnd(String text, String signs) {
    int end = text.length();
    while (end > 0 && signs.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }

  private static String version(String text) {
    return text.replaceFirst(
        "^\\s*+(?:v\\s*+(?:=\\s*+)?[^;=\\s]{0,12}|DKIM1?)\\s*+;\\s*+(?=[a-z]\\s*+=)", "v=DKIM1; ");
  }

  private static String versionFirst(String text) {
    String without = text.replaceFirst(";\\s*v\\s*=\\s*DKIM1\\s*(?=;|$)", "");
    return without.equals(text) ? text : "v=DKIM1; " + without;
  }

  private static String eachTagOnce(String text) {
    Map<String, String> once = new LinkedHashMap<>();
    String[] parts = text.split(";");
    for (String part : parts) {
      once.putIfAbsent(KeyText.withoutSpaces(part), part);
    }
    return once.size() == parts.length ? text : String.join(";", once.values());
  }

  /// A form decoded every `+` of the key into a space.
  private static String plusBack(String text) {
    int key = text.indexOf("p=");
    return key < 0
        ? text
        : text.substring(0, key + 2) + text.substring(key + 2).strip().replace(' ', '+');
  }
}
