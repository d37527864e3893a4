package app.sendready.reports;

import java.util.Arrays;
import java.util.Locale;

/// What sort of sender it is, the best known first.
public enum SenderKind {
  /// The sending platform: mail with its return path or its signature.
  PLATFORM,
  /// A mail server of the set-up.
  OWN,
  /// A service whose name we know, authenticated as itself.
  KNOWN,
  /// Mail that somebody received and passed on.
  FORWARDED,
  /// Somebody who is authenticated as a domain that is not yours, and that we know nothing of.
  NAMED,
  /// Addresses whose names lead back to them and belong together; whose mail it is nobody says.
  HOST,
  /// A network; nobody says whose mail it is.
  NETWORK,
  /// All networks that did not fit any more.
  REST;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether it sends for you, as far as one can know.
  boolean isYours() {
    return this == PLATFORM || this == OWN || this == KNOWN;
  }

  /// Whether nobody can say if it does.
  boolean isUnknown() {
    return this == NAMED || isNameless() || this == HOST;
  }

  /// Whether its name is an address, or made from one.
  boolean isAddress() {
    return this == OWN || isNameless();
  }

  /// Whether a word is one that [Sender#sort()] gives.
  static boolean isSort(String word) {
    return word.equals(Sender.PROVED)
        || Arrays.stream(values()).anyMatch(kind -> kind.word().equals(word));
  }

  /// Whether nothing but its addresses is known.
  boolean isNameless() {
    return this == NETWORK || this == REST;
  }
}
