package app.sendready.network;

import app.sendready.i18n.Text;
import java.util.Locale;

/// What kind of network a run found this machine in. It is told once for the whole run: none of it
/// is the fault of a row.
public enum NetworkState {
  /// Nothing in the way, as far as seen.
  OPEN,
  /// The office has its own copy of the domain (split-horizon DNS); the verdicts are about what the
  /// internet sees.
  OFFICE,
  /// This network's resolver makes up answers for names that do not exist; it was not relied upon.
  INVENTS,
  /// No datagram gets through, but DNS over TCP does.
  ONLY_TCP,
  /// No DNS gets through; public resolvers were asked over HTTPS (RFC 8484).
  ONLY_HTTPS,
  /// Somebody on the way answers in the name servers' place; public resolvers were asked over
  /// HTTPS.
  FORGED,
  /// The same, and HTTPS does not get through either: nothing that was heard can be believed.
  CAPTIVE,
  /// No DNS gets through, and in place of the resolvers over HTTPS somebody answers whose
  /// certificate nobody vouches for: nothing was asked there.
  DISTRUSTED,
  /// Nobody answered anything.
  OFFLINE;

  /// The word in JSON.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// One calm sentence about it.
  public Text sentence() {
    return Text.of("propagation.network." + word());
  }

  /// Whether nobody answered anything that counts.
  public boolean isSilent() {
    return this == OFFLINE || this == DISTRUSTED;
  }

  /// Whether there is anything to tell.
  public boolean isWorthTelling() {
    return this != OPEN;
  }
}
