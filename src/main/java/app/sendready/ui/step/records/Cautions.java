package app.sendready.ui.step.records;

import app.sendready.dns.RecordType;
import app.sendready.i18n.Text;
import app.sendready.provider.Dialect;
import app.sendready.provider.DnsHost;
import app.sendready.setup.Action;
import app.sendready.setup.Content;
import app.sendready.setup.ExpectedRecord;
import app.sendready.setup.Fix;
import app.sendready.setup.Judgement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What to know before a row is typed: shown with the row, since afterwards is too late.
final class Cautions {
  private Cautions() {}

  static List<Text> of(
      ExpectedRecord expected,
      Action action,
      Optional<String> canonical,
      Optional<Judgement> judgement,
      Dialect dialect,
      Optional<DnsHost> host) {
    List<Text> all = new ArrayList<>();
    if (expected.content() instanceof Content.Placeholder) {
      all.add(Text.of("records.gap"));
    }
    switch (action) {
      case CONFLICT, REMOVE ->
          judgement.ifPresent(judged -> {
            all.add(judged.worst().title());
            all.add(judged.worst().cure());
          });
      case ADD, CHANGE, KEEP, NONE -> {}
    }
    if (expected.type() == RecordType.TXT && canonical.filter(dialect::isTooLong).isPresent()) {
      int length = canonical.get().getBytes(StandardCharsets.UTF_8).length;
      all.add(
          Text.of("records.too-long", "length", length)
              .with("limit", dialect.textMax().orElse(length))
              .with("panel", host.map(DnsHost::name).orElse("")));
    }
    boolean typed = action == Action.ADD || action == Action.CHANGE;
    if (typed
        && expected.type() == RecordType.CNAME
        && host.filter(h -> h.notes().contains("cloudflare-proxy")).isPresent()) {
      all.add(Text.of("records.proxy"));
    }
    judgement.ifPresent(judged ->
        judged.findings().stream()
            .flatMap(finding -> finding.fix().stream())
            .forEach(fix -> {
              if (fix instanceof Fix.Remove(var name, var type, String value)) {
                all.add(Text.of("records.remove", "type", type.toString()).with("value", value));
              }
            }));
    return all;
  }
}
