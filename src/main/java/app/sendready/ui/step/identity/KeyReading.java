package app.sendready.ui.step.identity;

import app.sendready.i18n.Text;

/// What a pasted text turned out to be.
public sealed interface KeyReading {
  /// A public key.
  ///
  /// @param algorithm by the name people know, such as RSA
  /// @param fingerprint to compare with what others see
  /// @param record the whole DKIM record that publishes it
  record Understood(String algorithm, int bits, String fingerprint, String record)
      implements KeyReading {}

  /// A private key, which nobody but its owner may have.
  record PrivateKeyAlarm() implements KeyReading {}

  /// Nothing, or not enough to tell.
  record NotYet() implements KeyReading {}

  /// Something else.
  ///
  /// @param why what it is, or what is wrong with it
  record Problem(Text why) implements KeyReading {}
}
