package app.sendready.ui.step.records;

import app.sendready.check.Action;
import app.sendready.check.Fix;
import app.sendready.check.Judgement;
import app.sendready.check.RowReport;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.provider.Dialect;
import app.sendready.provider.DnsHost;
import app.sendready.provider.PanelRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What to know before a row is typed: shown with the row, since afterwards is too late.
///
/// @param dialect the form that the row is written in now
/// @param zone where it is edited
record Cautions(Dialect dialect, Optional<DnsHost> host, DomainName zone) {
  /// A TXT string holds so many octets (RFC 1035 §3.3).
  private static final int STRING = 255;

  List<Text> of(PanelRow row) {
    List<Text> all = new ArrayList<>();
    if (row.hasGap()) {
      all.add(Text.of("records.gap"));
    }
    row.blind().ifPresent(all::add);
    Optional<Judgement> judgement = row.seen().map(RowReport::judgement);
    judgement.ifPresent(judged -> stands(row.action(), judged, all));
    boolean typed = row.action() == Action.ADD || row.action() == Action.CHANGE;
    if (typed && row.expected().type() == RecordType.TXT) {
      row.canonical().ifPresent(value -> length(value, all));
    }
    if (typed && leadsSomewhere(row.expected().type())) {
      target(row, all);
    }
    judgement.ifPresent(judged -> toDelete(judged, all));
    return all;
  }

  /// What is there already and matters for this row.
  private static void stands(Action action, Judgement judged, List<Text> all) {
    boolean elsewhere = action == Action.KEEP && judged.found().isEmpty();
    if (action == Action.CONFLICT || action == Action.REMOVE || elsewhere) {
      all.add(judged.worst().title());
      all.add(judged.worst().cure());
    }
  }

  private void length(String value, List<Text> all) {
    int length = value.getBytes(StandardCharsets.UTF_8).length;
    if (dialect.isTooLong(value)) {
      all.add(
          Text.of("records.too-long", "length", length)
              .with("limit", dialect.textMax().orElse(length))
              .with("panel", host.map(DnsHost::name).orElse("")));
    } else if (host.isEmpty() && length > STRING && dialect.text() != Dialect.TextForm.SPLIT) {
      all.add(Text.of("records.long", "length", length));
    }
  }

  private static boolean leadsSomewhere(RecordType type) {
    return type == RecordType.CNAME || type == RecordType.MX;
  }

  private void target(PanelRow row, List<Text> all) {
    if (row.expected().type() == RecordType.CNAME
        && host.filter(h -> h.notes().contains("cloudflare-proxy")).isPresent()) {
      all.add(Text.of("records.proxy"));
    }
    if (dialect.finalDot()) {
      all.add(
          Text.of("records.final-dot", "zone", TypedName.unicode(zone))
              .with("panel", host.map(DnsHost::name).orElse("")));
    }
  }

  private static void toDelete(Judgement judged, List<Text> all) {
    judged.findings().stream()
        .flatMap(finding -> finding.fix().stream())
        .forEach(fix -> {
          if (fix instanceof Fix.Remove(var name, var type, String value)) {
            all.add(Text.of("records.remove", "type", type.toString()).with("value", value));
          }
        });
  }
}
