package app.sendready.ui.step.records;

import app.sendready.dns.RecordType;
import app.sendready.i18n.Text;
import app.sendready.provider.DnsHost;
import app.sendready.ui.fx.Localized;
import java.util.Optional;

/// What the fields are called: in the panel's own words where they are known, else in ours.
///
/// @param host whose panel it is, where that is known
record PanelWords(Optional<DnsHost> host, Localized words) {
  String name() {
    return host.flatMap(known -> known.nameLabel(words.language().get()))
        .orElseGet(() -> words.say(Text.of("records.head.name")));
  }

  String value(RecordType type) {
    return host.flatMap(known -> known.valueLabel(words.language().get(), type.name()))
        .orElseGet(() -> words.say(Text.of("records.head.value")));
  }
}
