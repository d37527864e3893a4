package app.sendready.kind.dkim;

import app.sendready.key.DkimKey;
import app.sendready.key.KeyData;
import app.sendready.kind.dkim.DkimRecord.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a person pasted where the public key is asked for: a whole record with or without its name,
/// quotes and brackets, a zone file's line, base64 over several lines, PEM, or `p=…`.
public sealed interface PastedKey {
  /// A public key, and the record to publish for it.
  record Key(DkimKey key, String recordText) implements PastedKey {}

  /// A private key. Nothing of it is kept here, and nothing of it may be kept elsewhere.
  record PrivateKey() implements PastedKey {}

  /// Nothing yet, or the manual's placeholder.
  record NotYet() implements PastedKey {}

  /// Something else.
  record Problem(Reason reason) implements PastedKey {}

  /// Why there is no key in what was pasted.
  enum Reason {
    /// The end is missing.
    CUT_SHORT,
    /// A record whose `p=` is empty.
    WITHDRAWN,
    /// Capital letters were lost on the way.
    CASE_CHANGED,
    CERTIFICATE,
    SSH_KEY,
    /// RSA beyond 16,384 bits.
    TOO_LARGE,
    NOT_A_KEY
  }

  Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");

  /// Longer than any key with everything around it.
  int MAX_TEXT = 65_536;

  /// Whether a text holds a private key, which may be kept nowhere.
  static boolean isPrivate(String text) {
    return KeyData.isPrivate(text);
  }

  /// Understands a paste; never throws.
  static PastedKey parse(String pasted) {
    String text = pasted.strip();
    if (text.isEmpty()) {
      return new NotYet();
    }
    if (KeyData.isPrivate(text)) {
      return new PrivateKey();
    }
    if (text.length() > MAX_TEXT) {
      return new Problem(Reason.NOT_A_KEY);
    }
    if (text.toUpperCase(Locale.ROOT).contains("BEGIN CERTIFICATE")) {
      return new Problem(Reason.CERTIFICATE);
    }
    if (text.startsWith("ssh-") || text.contains("BEGIN SSH2")) {
      return new Problem(Reason.SSH_KEY);
    }
    List<String> readings = readings(text);
    return readings.stream()
        .flatMap(reading -> key(reading).stream())
        .findFirst()
        .<PastedKey>map(key -> new Key(key, key.recordText()))
        .orElseGet(() ->
            DkimStatus.isPlaceholder(text) ? new NotYet() : new Problem(why(readings.getLast())));
  }

  /// The text as one line, and what its quotes hold as a zone file joins it (RFC 1035 §5.1).
  private static List<String> readings(String text) {
    List<String> readings = new ArrayList<>();
    StringBuilder quoted = new StringBuilder();
    Matcher string = QUOTED.matcher(text);
    while (string.find()) {
      quoted.append(string.group(1).replaceAll("\\\\(.)", "$1"));
    }
    if (!quoted.isEmpty()) {
      readings.add(quoted.toString());
    }
    readings.add(text.replaceAll("[\\r\\n]", " ").strip());
    return readings;
  }

  private static Optional<DkimKey> key(String text) {
    return stated(text)
        .or(() -> read(KeyRepair.PEM_ARMOUR.undo(text)))
        .or(() ->
            Damage.of(text, Optional.empty())
                .flatMap(Damage::repaired)
                .flatMap(record -> Damage.soundKey(record, Optional.empty())));
  }

  /// The key of a record, whatever its `k=` says.
  private static Optional<DkimKey> stated(String text) {
    return DkimRecord.parse(text) instanceof Parsed.Ok(DkimRecord record)
        ? read(record.publicKey())
        : Optional.empty();
  }

  private static Optional<DkimKey> read(String base64) {
    return KeyData.read(base64) instanceof KeyData.Key(DkimKey key, KeyData.Form form)
        ? Optional.of(key)
        : Optional.empty();
  }

  private static Reason why(String text) {
    if (DkimRecord.parse(text) instanceof Parsed.Ok(DkimRecord record) && record.revoked()) {
      return Reason.WITHDRAWN;
    }
    String key = KeyShape.keyText(text).isEmpty() ? text : KeyShape.keyText(text);
    if (KeyData.read(key) instanceof KeyData.Malformed(KeyData.Reason reason)) {
      if (reason == KeyData.Reason.CUT_SHORT) {
        return Reason.CUT_SHORT;
      }
      if (reason == KeyData.Reason.TOO_LARGE) {
        return Reason.TOO_LARGE;
      }
    }
    return KeyShape.of("p=" + key, Optional.empty())
        .map(finding ->
            finding.code() == DkimFinding.CASE_CHANGED ? Reason.CASE_CHANGED : Reason.NOT_A_KEY)
        .orElse(Reason.NOT_A_KEY);
  }
}
