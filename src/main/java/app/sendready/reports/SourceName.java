package app.sendready.reports;

import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import java.util.Locale;
import java.util.Optional;

/// What an address is called, as far as that could be found out.
///
/// @param state what the name is worth
/// @param name as its owner wrote it; empty where there is none, or nobody told
public record SourceName(State state, Optional<DomainName> name) {
  /// What a name is worth.
  public enum State {
    /// The name leads back to the address: whoever owns the name says so too.
    CONFIRMED,
    /// The name does not lead back; whoever owns the address may write what he likes.
    UNCONFIRMED,
    /// The address has no name.
    NONE,
    /// Nobody answered, whether for the name or for the way back.
    UNTOLD;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// In words.
  public Text told() {
    return Text.of(
        "reports.name." + state.word(), "name", name.map(TypedName::unicode).orElse("none"));
  }

  /// The name that may stand for the address; empty for any that is not confirmed.
  public Optional<DomainName> confirmed() {
    return state == State.CONFIRMED ? name : Optional.empty();
  }
}
