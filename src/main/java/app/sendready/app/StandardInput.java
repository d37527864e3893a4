package app.sendready.app;

import app.sendready.cli.Refusal;
import app.sendready.i18n.Text;
import java.io.IOException;

/// What comes over standard input, up to a bound.
final class StandardInput {
  private StandardInput() {}

  static byte[] read(int most) throws Refusal {
    try {
      byte[] octets = System.in.readNBytes(most + 1);
      if (octets.length > most) {
        throw new Refusal(Text.of("cli.input-large", "most", most / 1024 / 1024));
      }
      return octets;
    } catch (IOException broken) {
      throw new Refusal(Text.of("cli.input-broken"));
    }
  }
}
