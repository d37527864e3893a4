package app.sendready.ui.step.identity;

import app.sendready.i18n.Text;
import app.sendready.key.DkimKey;
import app.sendready.key.PastedName;
import java.util.List;

/// What a pasted text turned out to be.
public sealed interface KeyReading {
  /// A public key.
  ///
  /// @param name the selector and domain that stand beside it
  /// @param notes what else to say of it
  record Understood(DkimKey key, PastedName name, List<Text> notes) implements KeyReading {
    public Understood {
      notes = List.copyOf(notes);
    }

    /// A key beside which nothing stands.
    public Understood(DkimKey key) {
      this(key, PastedName.NONE, List.of());
    }

    /// The algorithm by the name that people know.
    String algorithm() {
      return key.algorithm() == DkimKey.Algorithm.RSA ? "RSA" : "Ed25519";
    }

    int bits() {
      return key.bits();
    }

    /// To compare with what others see.
    String fingerprint() {
      return key.shortFingerprint();
    }
  }

  /// A private key, which nobody but its owner may have.
  record PrivateKeyAlarm() implements KeyReading {}

  /// Nothing, or not enough to tell.
  record NotYet() implements KeyReading {}

  /// Something else.
  ///
  /// @param why what it is, or what is wrong with it
  record Problem(Text why) implements KeyReading {}
}
