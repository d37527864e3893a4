package app.sendready.kind.dkim;

import app.sendready.check.Finding;
import app.sendready.check.Verdict;
import app.sendready.key.DkimKey;
import app.sendready.key.KeyData;
import app.sendready.key.PastedKey;
import app.sendready.kind.dkim.DkimRecord.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the text of one key record is worth, told without asking anybody.
///
/// @param valid whether it is a key record with a key that can be read, or a withdrawn one
/// @param acceptedToday whether a receiver that follows RFC 8301 can verify mail with it
/// @param findings never empty
/// @param repaired the record to publish in its place, where that can be told
public record DkimStatus(
    boolean valid,
    Optional<DkimKey> key,
    boolean revoked,
    boolean testing,
    boolean acceptedToday,
    List<Finding> findings,
    Optional<String> repaired) {
  /// RFC 8301 §3.2: shorter keys are not valid.
  private static final int WEAK = 1024;

  /// RFC 8301 §3.2: signers should not use less.
  private static final int RECOMMENDED = 2048;

  /// RFC 8301 §3.2: verifiers need not handle more.
  private static final int LONGEST = 4096;

  private static final Pattern GAP =
      Pattern.compile(
          "<[^<>;]{2,60}>|\\.\\.\\.|…|(?i:your[ _-]?(?:personal|public|dkim)?[ _-]?key)|ваш"
              + " .{0,20}ключ");
  private static final Pattern ELEMENT =
      Pattern.compile("(?i)<(?:br|/?p|/?wbr|/?span)[^<>]{0,40}>");

  public DkimStatus {
    findings = List.copyOf(findings);
  }

  /// Judges a record's text on its own.
  public static DkimStatus of(String text) {
    return of(text, Optional.empty());
  }

  /// Judges a record's text against the key that should be in it.
  public static DkimStatus of(String text, Optional<DkimKey> expected) {
    Optional<String> proposal = expected.map(DkimKey::recordText);
    if (PastedKey.isPrivate(text)) {
      return broken(proposal, DkimFinding.PRIVATE_KEY.finding());
    }
    if (isPlaceholder(text)) {
      return broken(proposal, DkimFinding.PLACEHOLDER.finding());
    }
    return switch (DkimRecord.parse(text)) {
      case Parsed.Ok(DkimRecord record) -> of(text, record, expected);
      case Parsed.Bad bad -> damaged(text, expected, why(text, bad.reason()).finding());
    };
  }

  /// Whether the words of a manual stand where the key should be.
  static boolean isPlaceholder(String text) {
    return GAP.matcher(ELEMENT.matcher(text).replaceAll("")).find()
        && Damage.soundKey(text, Optional.empty()).isEmpty()
        && Damage.of(text, Optional.empty()).flatMap(Damage::repaired).isEmpty();
  }

  /// Whether a text means to be a key record, sound or not; a wildcard's or a neighbour's is not.
  static boolean looksLikeKey(String text) {
    return text.contains("DKIM1")
        || DkimRecord.parse(text) instanceof Parsed.Ok
        || Damage.of(text, Optional.empty()).flatMap(Damage::repaired).isPresent();
  }

  private static DkimStatus of(String text, DkimRecord record, Optional<DkimKey> expected) {
    boolean known = record.keyType().equals("rsa") || record.keyType().equals("ed25519");
    if (!known) {
      // RFC 6376 §3.6.1: an unknown key type is ignored.
      return damaged(
          text,
          expected,
          DkimFinding.UNKNOWN_KEY_TYPE.finding().with("type", record.value("k").orElse("")));
    }
    if (record.revoked()) {
      return new DkimStatus(
          true,
          Optional.empty(),
          true,
          record.testing(),
          false,
          List.of(DkimFinding.REVOKED.finding()),
          expected.map(DkimKey::recordText));
    }
    return switch (KeyData.read(record.publicKey())) {
      case KeyData.Malformed(KeyData.Reason reason) ->
          switch (reason) {
            case TOO_LARGE ->
                broken(expected.map(DkimKey::recordText), DkimFinding.OVERSIZED_KEY.finding());
            case PRIVATE ->
                broken(expected.map(DkimKey::recordText), DkimFinding.PRIVATE_KEY.finding());
            case CUT_SHORT -> damaged(text, expected, KeyShape.cut(text, record.publicKey()));
            case NOT_BASE64, NOT_A_KEY -> damaged(text, expected, DkimFinding.DAMAGED.finding());
          };
      case KeyData.Key(DkimKey key, KeyData.Form form) -> of(record, key, form, expected);
    };
  }

  private static DkimStatus of(
      DkimRecord record, DkimKey key, KeyData.Form form, Optional<DkimKey> expected) {
    // A key that nobody accepts is not worth proposing again.
    boolean weak = key.algorithm() == DkimKey.Algorithm.RSA && key.bits() < WEAK;
    Optional<String> proposal =
        expected.or(() -> weak ? Optional.empty() : Optional.of(key)).map(DkimKey::recordText);
    if (form == KeyData.Form.WRAPPED_ED25519 && record.keyType().equals("ed25519")) {
      return broken(proposal, DkimFinding.WRAPPED_ED25519.finding());
    }
    if (!key.algorithm().word().equals(record.keyType())) {
      return broken(
          proposal,
          DkimFinding.KEY_TYPE
              .finding()
              .with("stated", record.keyType())
              .with("real", key.algorithm().word()));
    }
    if (key.isSample()) {
      return new DkimStatus(
          true,
          Optional.of(key),
          false,
          record.testing(),
          isAccepted(record, key),
          List.of(DkimFinding.SAMPLE_KEY.finding()),
          expected.filter(wanted -> !wanted.isSample()).map(DkimKey::recordText));
    }
    List<Finding> findings = new ArrayList<>();
    if (expected.isPresent() && !expected.get().equals(key)) {
      findings.add(different(record, key, expected.get()));
    }
    findings.addAll(size(key));
    findings.addAll(restrictions(record));
    if (form == KeyData.Form.PKCS1) {
      findings.add(DkimFinding.BARE_RSA.finding());
    }
    if (record.testing()) {
      findings.add(DkimFinding.TESTING.finding());
    }
    boolean accepted = isAccepted(record, key);
    if (findings.stream().allMatch(f -> f.verdict() == Verdict.PASS)) {
      findings.addFirst(
          (expected.isPresent() ? DkimFinding.OK : DkimFinding.PUBLISHED)
              .finding()
              .with("algorithm", key.algorithm().word())
              .with("bits", key.bits())
              .with("fingerprint", key.shortFingerprint()));
    }
    return new DkimStatus(
        true, Optional.of(key), false, record.testing(), accepted, findings, proposal);
  }

  private static Finding different(DkimRecord record, DkimKey found, DkimKey expected) {
    return KeyShape.of(record.print(), Optional.of(expected))
        .orElseGet(() -> KeyShape.otherKey(found, expected));
  }

  private static List<Finding> size(DkimKey key) {
    if (key.algorithm() == DkimKey.Algorithm.ED25519) {
      return List.of(DkimFinding.ED25519_ONLY.finding());
    }
    DkimFinding size =
        key.bits() < WEAK
            ? DkimFinding.WEAK_KEY
            : key.bits() < RECOMMENDED ? DkimFinding.SHORT_KEY : DkimFinding.LONG_KEY;
    boolean fine = key.bits() >= RECOMMENDED && key.bits() <= LONGEST;
    return fine ? List.of() : List.of(size.finding().with("bits", key.bits()));
  }

  private static List<Finding> restrictions(DkimRecord record) {
    List<Finding> findings = new ArrayList<>();
    if (!allowsMail(record)) {
      findings.add(DkimFinding.NOT_FOR_MAIL.finding());
    }
    if (!allowsSha256(record)) {
      findings.add(DkimFinding.NO_SHA256.finding());
    }
    // RFC 6376 appendix E: g= is gone; the verifiers of before still read it.
    Optional<String> granularity = record.value("g").filter(g -> !g.equals("*"));
    if (granularity.isPresent()) {
      findings.add(DkimFinding.OLD_RESTRICTION.finding().with("value", granularity.get()));
    }
    if (record.flags().contains("s")) {
      findings.add(DkimFinding.STRICT_IDENTITY.finding());
    }
    if (record.value("p").filter(p -> !p.equals(record.publicKey())).isPresent()) {
      findings.add(DkimFinding.SPACES_IN_KEY.finding());
    }
    return findings;
  }

  /// RFC 6376 §3.6.1: `s=` lists what the key may be used for.
  private static boolean allowsMail(DkimRecord record) {
    return record.services().isEmpty()
        || record.services().stream().anyMatch(s -> s.equals("*") || s.equalsIgnoreCase("email"));
  }

  /// RFC 8301 §3.1: SHA-1 is no longer used, so a key only for SHA-1 is for nothing.
  private static boolean allowsSha256(DkimRecord record) {
    return record.hashes().isEmpty()
        || record.hashes().stream().anyMatch(h -> h.equalsIgnoreCase("sha256"));
  }

  private static boolean isAccepted(DkimRecord record, DkimKey key) {
    boolean longEnough = key.algorithm() == DkimKey.Algorithm.ED25519 || key.bits() >= WEAK;
    return longEnough && allowsMail(record) && allowsSha256(record);
  }

  private static DkimFinding why(String text, DkimRecord.Reason reason) {
    if (!text.contains("DKIM") && !text.contains("p=")
        || text.startsWith("v=DMARC1")
        || text.startsWith("v=spf1")) {
      return DkimFinding.OTHER_TEXT;
    }
    return switch (reason) {
      case EMPTY -> DkimFinding.OTHER_TEXT;
      case BAD_TAG -> DkimFinding.DAMAGED;
      case DUPLICATE_TAG -> DkimFinding.DUPLICATE_TAG;
      case WRONG_VERSION -> DkimFinding.WRONG_VERSION;
      case VERSION_NOT_FIRST -> DkimFinding.VERSION_NOT_FIRST;
      case NO_KEY -> DkimFinding.NO_KEY;
    };
  }

  /// Not a record to verify with: its cause if that can be told, else what is plain to see.
  private static DkimStatus damaged(String text, Optional<DkimKey> expected, Finding plain) {
    Optional<Damage> damage = Damage.of(text, expected);
    Optional<String> repaired =
        expected.map(DkimKey::recordText).or(() -> damage.flatMap(Damage::repaired));
    return new DkimStatus(
        false,
        Optional.empty(),
        false,
        false,
        false,
        damage.map(Damage::causes).orElseGet(() -> List.of(plain)),
        repaired);
  }

  private static DkimStatus broken(Optional<String> proposal, Finding finding) {
    return new DkimStatus(false, Optional.empty(), false, false, false, List.of(finding), proposal);
  }

  public Optional<DkimKey.Algorithm> algorithm() {
    return key.map(DkimKey::algorithm);
  }

  /// The key's length in bits; 0 where there is none.
  public int bits() {
    return key.map(DkimKey::bits).orElse(0);
  }

  public Verdict verdict() {
    return Verdict.worst(findings.stream().map(Finding::verdict).toList());
  }
}
