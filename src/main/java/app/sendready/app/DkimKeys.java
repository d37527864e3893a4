package app.sendready.app;

import app.sendready.key.PastedKey;
import app.sendready.ui.step.identity.KeyReader;
import app.sendready.ui.step.identity.KeyReading;

/// Lets the key step understand what every other way in understands.
final class DkimKeys implements KeyReader {
  @Override
  public KeyReading read(String pasted) {
    PastedKey read = PastedKey.parse(pasted);
    return switch (read) {
      case PastedKey.Key key ->
          new KeyReading.Understood(
              key.key(),
              key.name(),
              key.notes().stream().sorted().map(PastedKey.KeyNote::text).toList());
      case PastedKey.PrivateKey _ -> new KeyReading.PrivateKeyAlarm();
      case PastedKey.Nothing _ -> new KeyReading.NotYet();
      case PastedKey.Several _, PastedKey.Problem _ ->
          new KeyReading.Problem(read.refusal().orElseThrow());
    };
  }
}
