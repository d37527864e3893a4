package app.sendready.key;

import app.sendready.key.KeyScan.Flaw;
import app.sendready.key.KeyScan.KeyPiece;
import app.sendready.key.PastedKey.KeyNote;
import app.sendready.key.PastedKey.Reason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads one paste: takes off what is wrapped around it, finds the keys in every reading, and
/// judges what they make together.
final class KeyJudge {
  /// As many characters of a key that is not whole as tell it from another: those of the opening
  /// are the same in every key.
  private static final int TELLING = 56;

  private final String pasted;
  private final boolean tooLong;
  private final Readings readings;
  private final List<KeyScan> scans;

  KeyJudge(String pasted) {
    this.pasted = pasted;
    tooLong = pasted.length() > PastedKey.MAX_TEXT;
    readings = tooLong ? new Readings(List.of(pasted), pasted) : Readings.of(pasted);
    scans = readings.texts().stream().map(KeyScan::new).toList();
  }

  PastedKey result() {
    if (readings.texts().getFirst().isBlank()) {
      return new PastedKey.Nothing();
    }
    List<PastedKey.Key> keys = tooLong ? List.of() : keys();
    if (hasSecret()) {
      return new PastedKey.PrivateKey();
    }
    boolean armour = readings.texts().stream().anyMatch(PrivateSigns::inArmour);
    if (armour && !isPublicInPrivateArmour(keys)) {
      return new PastedKey.PrivateKey();
    }
    if (tooLong) {
      return new PastedKey.Problem(Reason.TOO_LONG);
    }
    if (keys.size() > 1) {
      return new PastedKey.Several(keys);
    }
    if (keys.isEmpty()) {
      return new PastedKey.Problem(reason());
    }
    PastedKey.Key key = keys.getFirst();
    if (hasOtherBroken(key)) {
      return new PastedKey.Problem(Reason.SECOND_DAMAGED);
    }
    if (!armour) {
      return key;
    }
    Set<KeyNote> notes = EnumSet.of(KeyNote.CALLED_PRIVATE);
    notes.addAll(key.notes());
    return new PastedKey.Key(key.key(), key.name(), notes);
  }

  boolean isPrivate() {
    return result() instanceof PastedKey.PrivateKey;
  }

  private boolean hasSecret() {
    for (int i = 0; i < scans.size(); i++) {
      if (PrivateSigns.inContent(readings.texts().get(i), scans.get(i).runs())) {
        return true;
      }
    }
    return false;
  }

  /// Somebody wrote `PRIVATE KEY` around what is the public half: the one key between the two lines
  /// and nothing else.
  private boolean isPublicInPrivateArmour(List<PastedKey.Key> keys) {
    if (keys.size() != 1) {
      return false;
    }
    for (int i = 0; i < scans.size(); i++) {
      for (KeyPiece piece : scans.get(i).pieces()) {
        if (piece instanceof KeyPiece.Whole(DkimKey key, int from, int to)
            && isBetweenLines(readings.texts().get(i), from, to)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isBetweenLines(String text, int from, int to) {
    String before = text.substring(0, from).strip();
    String behind = text.substring(to).replace("=", "").strip();
    return before.length() < 80
        && behind.length() < 80
        && before.contains("BEGIN")
        && before.endsWith("-")
        && behind.startsWith("-")
        && behind.contains("END");
  }

  /// Every different key, with the name from the innermost reading that has one.
  private List<PastedKey.Key> keys() {
    Map<DkimKey, PastedKey.Key> keys = new LinkedHashMap<>();
    for (int i = 0; i < scans.size(); i++) {
      RecordNames names = new RecordNames(readings.texts().get(i));
      List<KeyPiece.Whole> wholes = wholes(scans.get(i));
      for (int k = 0; k < wholes.size(); k++) {
        KeyPiece.Whole whole = wholes.get(k);
        int previous = k == 0 ? 0 : wholes.get(k - 1).to();
        int next = k + 1 < wholes.size() ? wholes.get(k + 1).from() : Integer.MAX_VALUE;
        PastedName name = names.nameOf(whole.from(), whole.to(), previous, next);
        Set<KeyNote> notes = notes(readings.texts().get(i), whole);
        boolean first =
            k == 0 || wholes.subList(0, k).stream().noneMatch(w -> w.key().equals(whole.key()));
        PastedKey.Key found = new PastedKey.Key(whole.key(), name, notes);
        keys.merge(
            whole.key(), found, (before, now) -> first ? better(before, now) : both(before, now));
      }
    }
    // What is broken where every layer is off was not whole outside either: a carrier's letter took
    // the place of one that was lost.
    if (!broken().isEmpty()) {
      keys.keySet().retainAll(innermost());
    }
    return List.copyOf(keys.values());
  }

  private List<DkimKey> innermost() {
    List<DkimKey> keys = new ArrayList<>();
    for (int i = 0; i < scans.size(); i++) {
      if (i == scans.size() - 1 || readings.texts().get(i).equals(readings.inner())) {
        wholes(scans.get(i)).forEach(whole -> keys.add(whole.key()));
      }
    }
    return keys;
  }

  private static List<KeyPiece.Whole> wholes(KeyScan scan) {
    List<KeyPiece.Whole> wholes = new ArrayList<>();
    for (KeyPiece piece : scan.pieces()) {
      if (piece instanceof KeyPiece.Whole whole) {
        wholes.add(whole);
      }
    }
    return wholes;
  }

  /// The same key in an inner reading: what is told there is less disguised.
  private static PastedKey.Key better(PastedKey.Key before, PastedKey.Key now) {
    return now.name().selector().isPresent() || before.name().selector().isEmpty() ? now : before;
  }

  /// The same key a second time in one reading.
  private static PastedKey.Key both(PastedKey.Key before, PastedKey.Key now) {
    boolean contradiction =
        before.name().selector().isPresent()
            && now.name().selector().isPresent()
            && !before.name().selector().equals(now.name().selector());
    if (!contradiction) {
      return before.name().selector().isPresent() ? before : now;
    }
    Set<KeyNote> notes = EnumSet.of(KeyNote.SEVERAL_NAMES);
    notes.addAll(before.notes());
    return new PastedKey.Key(before.key(), PastedName.NONE, notes);
  }

  private static Set<KeyNote> notes(String text, KeyPiece.Whole whole) {
    Map<String, String> tags = TagsAround.of(text, whole.from(), whole.to());
    Set<KeyNote> notes = EnumSet.noneOf(KeyNote.class);
    if (List.of(tags.getOrDefault("t", "").split("[: ]+")).contains("y")) {
      notes.add(KeyNote.TESTING);
    }
    String services = RecordNames.lower(tags.getOrDefault("s", "*"));
    String hashes = RecordNames.lower(tags.getOrDefault("h", "sha256"));
    if (!services.contains("*") && !services.contains("email") || !hashes.contains("sha256")) {
      notes.add(KeyNote.RESTRICTED);
    }
    return notes;
  }

  /// Whether another key is there that is not whole.
  private boolean hasOtherBroken(PastedKey.Key key) {
    String published = key.key().published();
    return broken().stream()
        .filter(broken -> broken.text().length() >= TELLING)
        .anyMatch(broken -> !published.startsWith(broken.text()));
  }

  /// What is not whole in the innermost reading; in the others, carriers may be what breaks it.
  private List<KeyPiece.Broken> broken() {
    List<KeyPiece.Broken> all = new ArrayList<>();
    for (int i = 0; i < scans.size(); i++) {
      if (i == scans.size() - 1 || readings.texts().get(i).equals(readings.inner())) {
        for (KeyPiece piece : scans.get(i).pieces()) {
          if (piece instanceof KeyPiece.Broken broken) {
            all.add(broken);
          }
        }
      }
    }
    return all;
  }

  private Reason reason() {
    if (ForeignText.isBinary(pasted)) {
      return Reason.BINARY;
    }
    String small = RecordNames.lower(readings.inner());
    Optional<Reason> armour = ForeignText.ofArmour(small);
    if (armour.isPresent()) {
      return armour.get();
    }
    List<KeyPiece.Broken> broken = broken();
    if (!broken.isEmpty()) {
      return reason(broken.getFirst().flaw());
    }
    Optional<Reason> foreign =
        scans.stream()
            .flatMap(scan -> scan.pieces().stream())
            .flatMap(piece ->
                piece instanceof KeyPiece.Foreign(DerKind kind)
                    ? Optional.of(reason(kind)).stream()
                    : Optional.<Reason>empty().stream())
            .findFirst();
    if (foreign.isPresent()) {
      return foreign.get();
    }
    if (scans.stream().anyMatch(scan -> hasLostCase(scan.runs()))) {
      return Reason.CASE_CHANGED;
    }
    if (ForeignText.isPlaceholder(RecordNames.lower(pasted))) {
      return Reason.PLACEHOLDER;
    }
    if (ForeignText.isWithdrawn(small)) {
      return Reason.WITHDRAWN;
    }
    return ForeignText.ofRecord(small).orElseGet(this::unknown);
  }

  private Reason unknown() {
    Base64Runs runs = scans.getLast().runs();
    for (int at = 0; at < runs.size(); at = runs.runEnd(at)) {
      if (runs.runEnd(at) - at > KeyData.MAX_TEXT) {
        return Reason.TOO_LARGE;
      }
    }
    return Reason.NOT_A_KEY;
  }

  private static boolean hasLostCase(Base64Runs runs) {
    for (int at = 0; at < runs.size(); at = runs.runEnd(at)) {
      if (KeySigns.lostCase(runs, at)) {
        return true;
      }
    }
    return false;
  }

  private static Reason reason(Flaw flaw) {
    return switch (flaw) {
      case CUT -> Reason.CUT_SHORT;
      case SHORTENED -> Reason.SHORTENED;
      case DAMAGED -> Reason.DAMAGED;
      case TOO_LARGE -> Reason.TOO_LARGE;
    };
  }

  private static Reason reason(DerKind kind) {
    return switch (kind) {
      case CERTIFICATE -> Reason.CERTIFICATE;
      case REQUEST -> Reason.CERTIFICATE_REQUEST;
      case OTHER_KEY -> Reason.OTHER_ALGORITHM;
      case RSA, BARE_RSA, ED25519, PRIVATE, NONE -> Reason.NOT_A_KEY;
    };
  }
}
