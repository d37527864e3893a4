package app.sendready.app;

import app.sendready.i18n.Text;
import app.sendready.key.DkimKey;
import app.sendready.kind.dkim.PastedKey;
import app.sendready.ui.step.identity.KeyReader;
import app.sendready.ui.step.identity.KeyReading;
import java.util.Locale;

/// Lets the key step understand what the DKIM kind understands.
final class DkimKeys implements KeyReader {
  @Override
  public KeyReading read(String pasted) {
    return switch (PastedKey.parse(pasted)) {
      case PastedKey.Key(DkimKey key, String record) ->
          new KeyReading.Understood(
              key.algorithm().name().equals("RSA") ? "RSA" : "Ed25519",
              key.bits(),
              key.shortFingerprint(),
              record);
      case PastedKey.PrivateKey() -> new KeyReading.PrivateKeyAlarm();
      case PastedKey.NotYet() -> new KeyReading.NotYet();
      case PastedKey.Problem(PastedKey.Reason reason) ->
          new KeyReading.Problem(
              Text.of(
                  "identity.key.reason."
                      + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    };
  }
}
