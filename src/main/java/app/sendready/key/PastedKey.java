package app.sendready.key;

import app.sendready.i18n.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a person gave where the public key is asked for, in whatever form it was copied: a record
/// with or without its name, a zone file, a page, a mail, a program's text, PEM, base64.
///
/// This is the one reading of keys: window, command line and project go through it alike, so that a
/// text means the same wherever it is given. What comes out as a key is one that went in, octet for
/// octet, or there is a reason why not.
public sealed interface PastedKey {
  /// A public key, and what stands beside it.
  record Key(DkimKey key, PastedName name, Set<KeyNote> notes) implements PastedKey {
    public Key {
      notes = notes.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(notes));
    }

    /// The record to publish for it.
    public String recordText() {
      return key.recordText();
    }

    private Text named() {
      return name.selector()
          .map(selector -> Text.of("key.named", "selector", selector).with("bits", key.bits()))
          .orElseGet(() -> Text.of("key.unnamed", "bits", key.bits()));
    }
  }

  /// Different keys, in their order; which is meant has to be asked.
  record Several(List<Key> keys) implements PastedKey {
    public Several {
      keys = List.copyOf(keys);
    }

    /// The one key of this selector, if that settles it.
    public Optional<Key> of(String selector) {
      List<Key> named =
          keys.stream().filter(key -> key.name().selector().equals(Optional.of(selector))).toList();
      return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
  }

  /// A private key. Nothing of it is kept here, and nothing of it may be kept elsewhere.
  record PrivateKey() implements PastedKey {}

  /// Nothing was given.
  record Nothing() implements PastedKey {}

  /// Something else.
  record Problem(Reason reason) implements PastedKey {}

  /// Why nothing can be done with it, in a sentence; empty for a key.
  default Optional<Text> refusal() {
    return switch (this) {
      case Key _ -> Optional.empty();
      case Several(List<Key> keys) ->
          Optional.of(
              Text.of("key.is.several", "count", keys.size())
                  .with("keys", keys.stream().map(Key::named).toList()));
      case PrivateKey _ -> Optional.of(Text.of("key.is.private"));
      case Nothing _ -> Optional.of(Text.of("key.is.nothing"));
      case Problem(Reason reason) -> Optional.of(reason.text());
    };
  }

  /// What to say of a key that was understood.
  enum KeyNote {
    /// The lines around it call it private, but it is the public half.
    CALLED_PRIVATE,
    /// The record also says that the domain only tests (`t=y`).
    TESTING,
    /// The record also says that the key is for other things, or for a hash that is gone.
    RESTRICTED,
    /// Spaces were read as the plus signs that a form had taken away.
    PLUSES_RESTORED,
    /// The same key stands beside several names.
    SEVERAL_NAMES;

    public Text text() {
      return Text.of("key.note." + word(name()));
    }
  }

  /// Why there is no key in what was given.
  enum Reason {
    /// The end is missing.
    CUT_SHORT,
    /// Three dots stand where the rest should be.
    SHORTENED,
    /// A character was lost, added or changed.
    DAMAGED,
    /// A whole key and another one that is not whole.
    SECOND_DAMAGED,
    /// A record whose `p=` is empty.
    WITHDRAWN,
    /// The words of a manual where the key should be.
    PLACEHOLDER,
    /// Capital letters were lost on the way.
    CASE_CHANGED,
    CERTIFICATE,
    CERTIFICATE_REQUEST,
    SSH_KEY,
    PGP_KEY,
    /// A key for an algorithm that mail is not signed with.
    OTHER_ALGORITHM,
    /// The signature in the head of a mail.
    SIGNATURE,
    /// A CNAME record: the key is kept where it leads to.
    ALIAS,
    SPF_RECORD,
    DMARC_RECORD,
    OTHER_RECORD,
    LINK,
    /// The name of a key record without its value.
    NAME_ONLY,
    /// Octets that are no text.
    BINARY,
    /// RSA beyond 16,384 bits.
    TOO_LARGE,
    /// More text than any key has around it.
    TOO_LONG,
    NOT_A_KEY;

    public Text text() {
      return Text.of("key.is." + word(name()));
    }
  }

  private static String word(String constant) {
    return RecordNames.lower(constant).replace('_', '-');
  }

  /// Longer than any key with everything around it, in characters.
  int MAX_TEXT = 65_536;

  /// Understands what was given; never throws.
  static PastedKey parse(String pasted) {
    return new KeyJudge(pasted).result();
  }

  /// The one key in a text that was kept: a project's, a platform's.
  static Optional<DkimKey> found(String text) {
    return parse(text) instanceof Key key ? Optional.of(key.key()) : Optional.empty();
  }

  /// The record of the public key in a paste, and nothing else of the paste; empty where none was
  /// understood. It is what of a paste may be kept on a disk.
  static Optional<String> record(String pasted) {
    return parse(pasted) instanceof Key key ? Optional.of(key.recordText()) : Optional.empty();
  }

  /// Whether a text holds a private key in any form, which may be kept nowhere.
  static boolean isPrivate(String text) {
    return new KeyJudge(text).isPrivate();
  }
}
