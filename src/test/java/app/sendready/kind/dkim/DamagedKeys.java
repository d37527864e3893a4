package app.sendready.kind.dkim;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Does to a record what panels, mail programs and people do, and knows what it did. Shares nothing
/// with the detector but the finding codes.
final class DamagedKeys {
  /// A damaged text, and the codes of what was done to it.
  record Damaged(String name, String text, List<DkimFinding> done) {}

  private final String key;
  private final List<Damaged> all = new ArrayList<>();

  private DamagedKeys(String key) {
    this.key = key;
  }

  static List<Damaged> of(String key) {
    DamagedKeys damaged = new DamagedKeys(key);
    damaged.signs();
    damaged.alphabets();
    damaged.wrappers();
    damaged.grammar();
    damaged.losses();
    damaged.pairs();
    return damaged.all;
  }

  private String record() {
    return "v=DKIM1; k=rsa; p=" + key;
  }

  private void add(String name, String text, DkimFinding... done) {
    all.add(new Damaged(name, text, List.of(done)));
  }

  private void signs() {
    String r = record();
    add("quoted whole", '"' + r + '"', DkimFinding.QUOTES);
    add("opening quote only", '"' + r, DkimFinding.QUOTES);
    add("typographic quotes", "“" + r + "”", DkimFinding.QUOTES);
    add("French quotes", "«" + r + "»", DkimFinding.QUOTES);
    add("apostrophes", "'" + r + "'", DkimFinding.QUOTES);
    add("doubled quotes of a table", "\"\"" + r + "\"\"", DkimFinding.QUOTES);
    add("key in quotes", "v=DKIM1; k=rsa; p=\"" + key + "\"", DkimFinding.QUOTES);
    int middle = 180;
    add(
        "two literal strings",
        '"' + r.substring(0, middle) + "\" \"" + r.substring(middle) + '"',
        DkimFinding.QUOTES);
    add("escaped semicolons", r.replace(";", "\\;"), DkimFinding.BACKSLASHES);
    add("back-slash at the end", r + "\\", DkimFinding.BACKSLASHES);
    add("escaped by number", r.replace(";", "\\059"), DkimFinding.BACKSLASHES);
    add("escaped slashes of JSON", r.replace("/", "\\/"), DkimFinding.BACKSLASHES);
  }

  private void alphabets() {
    String r = record();
    add("Cyrillic M at the key's head", r.replaceFirst("p=M", "p=М"), DkimFinding.LOOK_ALIKE);
    add("Cyrillic A in the key", lastReplaced(r, 'A', 'А'), DkimFinding.LOOK_ALIKE);
    add("Cyrillic k", r.replaceFirst("k=", "к="), DkimFinding.LOOK_ALIKE);
    add("Cyrillic p", r.replaceFirst("p=", "р="), DkimFinding.LOOK_ALIKE);
    add("Greek K in the version", r.replaceFirst("DKIM", "DΚIM"), DkimFinding.LOOK_ALIKE);
    add("full-width equals", r.replaceFirst("p=", "p＝"), DkimFinding.LOOK_ALIKE);
    add("no-break spaces", r.replace(" ", "\u00a0"), DkimFinding.INVISIBLE);
    add("byte order mark", "\ufeff" + r, DkimFinding.INVISIBLE);
    add("zero-width space in the key", inserted(r, 90, "\u200b"), DkimFinding.INVISIBLE);
    add("soft hyphen in the key", inserted(r, 120, "\u00ad"), DkimFinding.INVISIBLE);
    add("right-to-left mark at the end", r + "\u200f", DkimFinding.INVISIBLE);
  }

  private void wrappers() {
    String r = record();
    add("semicolons as entities", r.replace(";", "&#59;"), DkimFinding.ENTITIES);
    add("semicolons as hex entities", r.replace(";", "&#x3b;"), DkimFinding.ENTITIES);
    add("percent codes", r.replace(";", "%3B").replace(" ", "%20"), DkimFinding.ENTITIES);
    add("plus as an entity", r.replace("+", "&#43;"), DkimFinding.ENTITIES);
    add("line breaks of a web page", inserted(r, 64, "<br>"), DkimFinding.ENTITIES);
    add(
        "PEM lines in p=",
        "v=DKIM1; k=rsa; p=-----BEGIN PUBLIC KEY----- " + key + " -----END PUBLIC KEY-----",
        DkimFinding.PEM_ARMOUR);
    add("name before", "ak._domainkey.example.com. 3600 IN TXT " + r, DkimFinding.LINE_IN_VALUE);
    add("a letter's words before", "Your public key: " + r, DkimFinding.LINE_IN_VALUE);
    add("TXT before, bracket after", "TXT ( " + r + " )", DkimFinding.LINE_IN_VALUE);
    add("record twice", r + " " + r, DkimFinding.PREFIX_TWICE);
    add("opening twice", "v=DKIM1; k=rsa; p=" + r, DkimFinding.PREFIX_TWICE);
    add("version twice", "v=" + r, DkimFinding.PREFIX_TWICE);
    add("bare key", key, DkimFinding.BARE_KEY);
    add("no p=", "v=DKIM1; k=rsa; " + key, DkimFinding.BARE_KEY);
  }

  private void grammar() {
    String r = record();
    add("semicolons lost", r.replace(";", ""), DkimFinding.SEMICOLONS);
    add("semicolons and spaces lost", r.replace("; ", ""), DkimFinding.SEMICOLONS);
    add("commas", r.replace(";", ","), DkimFinding.SEMICOLONS);
    add("colons", r.replace(";", ":"), DkimFinding.SEMICOLONS);
    add("bars", r.replace(";", " |"), DkimFinding.SEMICOLONS);
    add("full-width semicolons", r.replace(";", "；"), DkimFinding.SEMICOLONS);
    add("semicolons doubled", r.replace(";", ";;"), DkimFinding.SEMICOLONS);
    add("first semicolon lost", r.replaceFirst(";", ""), DkimFinding.SEMICOLONS);
    add("full stop at the end", r + ".", DkimFinding.SEMICOLONS);
    add("version in small letters", r.replace("DKIM1", "dkim1"), DkimFinding.WRONG_VERSION);
    add("version without its number", r.replace("DKIM1", "DKIM"), DkimFinding.WRONG_VERSION);
    add("version of DMARC", r.replace("DKIM1", "DMARC1"), DkimFinding.WRONG_VERSION);
    add("version without v=", r.substring(2), DkimFinding.WRONG_VERSION);
    add("version second", "k=rsa; v=DKIM1; p=" + key, DkimFinding.VERSION_NOT_FIRST);
    add("version last", "k=rsa; p=" + key + "; v=DKIM1", DkimFinding.VERSION_NOT_FIRST);
    add("k= twice", "v=DKIM1; k=rsa; k=rsa; p=" + key, DkimFinding.DUPLICATE_TAG);
    add("space in the version", r.replace("DKIM1", "DKI M1"), DkimFinding.SPACES_IN_TAG);
    add("space in the key type", r.replace("rsa", "r sa"), DkimFinding.SPACES_IN_TAG);
    add(
        "plus signs as spaces",
        "v=DKIM1; k=rsa; p=" + key.replace('+', ' '),
        DkimFinding.PLUS_TO_SPACE);
    add("tags in capitals", "V=DKIM1; K=RSA; P=" + key, DkimFinding.CASE_CHANGED);
    add("P= in capitals", r.replace("p=M", "P=M"), DkimFinding.CASE_CHANGED);
    add("wrong type", r.replace("k=rsa", "k=ed25519"), DkimFinding.KEY_TYPE);
  }

  private void losses() {
    String r = record();
    add("cut at 255", r.substring(0, 255), DkimFinding.CUT_AT_255);
    add("key cut at 255", "v=DKIM1; k=rsa; p=" + key.substring(0, 255), DkimFinding.CUT_AT_255);
    add("cut at 128", r.substring(0, 128), DkimFinding.CUT_SHORT);
    add("last four characters lost", r.substring(0, r.length() - 4), DkimFinding.CUT_SHORT);
    add("halves swapped", r.substring(255) + r.substring(0, 255), DkimFinding.HALVES_SWAPPED);
    add(
        "halves of the key swapped",
        "v=DKIM1; k=rsa; p=" + key.substring(216) + key.substring(0, 216),
        DkimFinding.HALVES_SWAPPED);
    add("middle lost", r.substring(0, 140) + r.substring(150), DkimFinding.PART_MISSING);
    add("first character lost", "v=DKIM1; k=rsa; p=" + key.substring(1), DkimFinding.PART_MISSING);
    add("second half only", "v=DKIM1; k=rsa; p=" + key.substring(200), DkimFinding.PART_MISSING);
    String lower = new String(key.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
    StringBuilder small = new StringBuilder();
    lower.chars().map(c -> c >= 'A' && c <= 'Z' ? c + 32 : c).forEach(c -> small.append((char) c));
    add("small letters", "v=DKIM1; k=rsa; p=" + small, DkimFinding.CASE_CHANGED);
    char other = key.charAt(99) == 'x' ? 'y' : 'x';
    add("one letter retyped", r.substring(0, 117) + other + r.substring(118), DkimFinding.ALTERED);
    add("a letter too many", inserted(r, 130, "Q"), DkimFinding.ALTERED);
    add("not a key", "v=DKIM1; k=rsa; p=hello", DkimFinding.DAMAGED);
    add("p= forgotten with its key", "v=DKIM1; k=rsa", DkimFinding.NO_KEY);
    add("p= empty", "v=DKIM1; k=rsa; p=", DkimFinding.REVOKED);
    add("manual's words", "v=DKIM1; k=rsa; p=<your personal key>", DkimFinding.PLACEHOLDER);
    add("manual's dots", "v=DKIM1; k=rsa; p=MIGfMA0GCS...", DkimFinding.PLACEHOLDER);
    String secret = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwAAAAAAAA";
    add("manual's capitals", "v=DKIM1; k=rsa; p=YOUR_PUBLIC_KEY", DkimFinding.PLACEHOLDER);
    add("private key", "v=DKIM1; k=rsa; p=" + secret, DkimFinding.PRIVATE_KEY);
    add("private key in PEM", "-----BEGIN RSA PRIVATE KEY----- x", DkimFinding.PRIVATE_KEY);
    add("another record", "v=spf1 -all", DkimFinding.OTHER_TEXT);
  }

  private void pairs() {
    String r = record();
    add(
        "quotes and back-slashes",
        '"' + r.replace(";", "\\;") + '"',
        DkimFinding.BACKSLASHES,
        DkimFinding.QUOTES);
    add(
        "a zone file's line with quotes",
        "ak IN TXT \"" + r + '"',
        DkimFinding.QUOTES,
        DkimFinding.LINE_IN_VALUE);
    add(
        "quotes and a Cyrillic letter",
        '"' + lastReplaced(r, 'A', 'А') + '"',
        DkimFinding.QUOTES,
        DkimFinding.LOOK_ALIKE);
    add(
        "quoted and cut at 255",
        ('"' + r).substring(0, 255),
        DkimFinding.QUOTES,
        DkimFinding.CUT_AT_255);
    add(
        "entities and commas",
        "&quot;" + r.replace(";", ",") + "&quot;",
        DkimFinding.ENTITIES,
        DkimFinding.QUOTES,
        DkimFinding.SEMICOLONS);
  }

  private static String inserted(String text, int at, String what) {
    return text.substring(0, at) + what + text.substring(at);
  }

  private static String lastReplaced(String text, char old, char with) {
    int at = text.lastIndexOf(old);
    return text.substring(0, at) + with + text.substring(at + 1);
  }
}
