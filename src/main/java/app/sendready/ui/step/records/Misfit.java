package app.sendready.ui.step.records;

import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.provider.Dialect;
import app.sendready.provider.DnsHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a chosen form would do in a panel that wants another: names that come out doubled or cut,
/// quotes that are saved as a part of the text or are missing.
final class Misfit {
  private Misfit() {}

  /// @param used the form that the rows are written in
  static List<Text> of(DnsHost host, Dialect used, DomainName zone) {
    List<String> keys = new ArrayList<>();
    name(host.dialect().names(), used.names()).ifPresent(keys::add);
    text(host.dialect().text(), used.text()).ifPresent(keys::add);
    return keys.stream()
        .map(key -> Text.of(key, "panel", host.name()).with("zone", TypedName.unicode(zone)))
        .toList();
  }

  private static Optional<String> name(Dialect.NameForm wanted, Dialect.NameForm used) {
    boolean shortWanted = wanted == Dialect.NameForm.RELATIVE;
    boolean shortUsed = used == Dialect.NameForm.RELATIVE;
    return shortWanted == shortUsed
        ? Optional.empty()
        : Optional.of(shortWanted ? "records.misfit.doubled" : "records.misfit.short");
  }

  private static Optional<String> text(Dialect.TextForm wanted, Dialect.TextForm used) {
    boolean quotesWanted = wanted != Dialect.TextForm.PLAIN;
    boolean quotesUsed = used != Dialect.TextForm.PLAIN;
    return quotesWanted == quotesUsed
        ? Optional.empty()
        : Optional.of(quotesWanted ? "records.misfit.no-quotes" : "records.misfit.quotes");
  }
}
