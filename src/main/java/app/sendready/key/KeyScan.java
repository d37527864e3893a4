package app.sendready.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The keys in one text, whole or not.
///
/// A key's first octets say how long it is (ITU-T X.690 §8.1.3), so its end is known however it
/// goes on, and a character that was lost or added on the way shows in the structure.
final class KeyScan {
  /// As many characters as tell what a structure is.
  private static final int HEAD = 40;

  /// Whatever claims to be longer is none of ours.
  private static final long LONGEST = 0x10000;

  /// 32 octets of Ed25519 (RFC 8463 §4) and their padding.
  private static final int RAW = 43;

  /// A text that can be such a key alone, with the lines around a PEM.
  private static final int LONGEST_RAW = 200;

  /// What is kept of a key that cannot be read: enough to know it again.
  private static final int KEPT = 64;

  /// Something that begins like a structure of keys.
  sealed interface KeyPiece {
    /// @param from where it begins in the text
    /// @param to behind its last character
    record Whole(DkimKey key, int from, int to) implements KeyPiece {}

    /// A public key that cannot be read.
    ///
    /// @param text its first characters
    record Broken(Flaw flaw, String text, int from) implements KeyPiece {}

    /// A whole structure that is no key to sign mail with.
    record Foreign(DerKind kind) implements KeyPiece {}
  }

  /// Why a key cannot be read.
  enum Flaw {
    CUT,
    /// Dots stand where the rest should be.
    SHORTENED,
    DAMAGED,
    TOO_LARGE
  }

  private final String text;
  private final Base64Runs runs;
  private final List<KeyPiece> pieces = new ArrayList<>();

  KeyScan(String text) {
    this.text = text;
    this.runs = new Base64Runs(text);
    int at = 0;
    while (at < runs.size()) {
      // 0x30, the tag of a SEQUENCE, begins with M in base64.
      at = runs.charAt(at) == 'M' && begins(at) ? structure(at) : next(at);
    }
  }

  List<KeyPiece> pieces() {
    return pieces;
  }

  Base64Runs runs() {
    return runs;
  }

  /// At a run's start; inside one only where a page has glued its label to a key.
  private boolean begins(int at) {
    return runs.startsRun(at) || KeySigns.isPublic(runs, at);
  }

  private int next(int at) {
    if (runs.startsRun(at)) {
      raw(at);
    }
    return at + 1;
  }

  private int structure(int at) {
    int end = runs.stretchEnd(at);
    byte[] head = runs.octets(at, Math.min(end, at + HEAD));
    DerKind kind = DerKind.of(head);
    long length = kind == DerKind.NONE ? -1 : Der.contentAt(head, 0) + Der.lengthAt(head, 0);
    if (length < 0) {
      if (KeySigns.isBeginning(runs, at, end)) {
        pieces.add(broken(at, end, endsInDots(end) ? Flaw.SHORTENED : Flaw.CUT));
      }
      return at + 1;
    }
    if (length > LONGEST) {
      pieces.add(broken(at, end, Flaw.TOO_LARGE));
      return at + 1;
    }
    int needed = (int) ((length * 4 + 2) / 3);
    if (!kind.isPublicKey()) {
      pieces.add(new KeyPiece.Foreign(kind));
      return Math.min(end, at + needed);
    }
    Optional<DkimKey> key = end - at < needed ? Optional.empty() : key(runs.text(at, at + needed));
    if (key.isPresent() && endsSurely(at, needed, key.get())) {
      pieces.add(new KeyPiece.Whole(key.get(), runs.place(at), runs.place(at + needed - 1) + 1));
      return at + needed;
    }
    Optional<LostPluses.Found> plused = LostPluses.restore(text, runs, at, needed);
    if (plused.isPresent()) {
      LostPluses.Found found = plused.get();
      pieces.add(new KeyPiece.Whole(found.key(), runs.place(at), runs.place(found.end() - 1) + 1));
      return found.end();
    }
    Optional<WebLetters.Found> ofWeb = WebLetters.restore(text, runs.place(at), needed);
    if (ofWeb.isPresent()) {
      pieces.add(new KeyPiece.Whole(ofWeb.get().key(), runs.place(at), ofWeb.get().to()));
      return runs.indexAt(ofWeb.get().to(), at);
    }
    pieces.add(broken(at, end, needed > KeyData.MAX_TEXT ? Flaw.TOO_LARGE : flaw(at, needed)));
    return at + 1;
  }

  /// Whether the last characters are the key's own and no word that stands behind one that lost
  /// some: the usual exponent proves it for RSA, the padding for Ed25519.
  private boolean endsSurely(int at, int needed, DkimKey key) {
    int last = at + needed - 1;
    if (key.algorithm() == DkimKey.Algorithm.ED25519) {
      return runs.runEnd(last) == last + 1 && text.startsWith("=", runs.place(last) + 1);
    }
    int start = last;
    while (start > at && !runs.startsRun(start)) {
      start--;
    }
    boolean own = runs.runEnd(last) == last + 1 && last - start >= KeySigns.LONGEST_WORD;
    return own || key.hasUsualExponent();
  }

  static Optional<DkimKey> key(String base64) {
    String padded = base64 + "=".repeat((4 - base64.length() % 4) % 4);
    return KeyData.read(padded) instanceof KeyData.Key(DkimKey key, KeyData.Form form)
        ? Optional.of(key)
        : Optional.empty();
  }

  private KeyPiece broken(int at, int end, Flaw flaw) {
    String chars = runs.text(at, Math.min(end, at + KEPT));
    return new KeyPiece.Broken(flaw, chars, runs.place(at));
  }

  /// Cut where the long runs end before the key does; whole in length, but with a wrong character
  /// otherwise.
  private Flaw flaw(int at, int needed) {
    int end = at;
    while (end < runs.stretchEnd(at)
        && (end == at || runs.runEnd(end) - end > KeySigns.LONGEST_WORD)) {
      end = runs.runEnd(end);
    }
    return endsInDots(end) ? Flaw.SHORTENED : end - at < needed ? Flaw.CUT : Flaw.DAMAGED;
  }

  /// Whether dots stand behind the character before this index.
  private boolean endsInDots(int end) {
    int behind = runs.place(end - 1) + 1;
    return text.startsWith("...", behind) || text.startsWith("…", behind);
  }

  /// A key of 32 octets has no structure: it is one only as the whole value of `p=`, or alone.
  private void raw(int at) {
    int end = runs.stretchEnd(at);
    if (end - at != RAW) {
      return;
    }
    int from = runs.place(at);
    int to = runs.place(end - 1) + 1;
    if (!text.startsWith("=", to) || text.startsWith("==", to)) {
      return;
    }
    boolean alone =
        text.length() < LONGEST_RAW
            && KeySigns.isBare(text.substring(0, from))
            && KeySigns.isBare(text.substring(to + 1));
    if (alone || KeySigns.followsTag(text, from)) {
      key(runs.text(at, end)).ifPresent(key -> pieces.add(new KeyPiece.Whole(key, from, to + 1)));
    }
  }
}
