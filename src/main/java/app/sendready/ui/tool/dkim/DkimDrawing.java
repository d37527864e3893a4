package app.sendready.ui.tool.dkim;

import app.sendready.check.Finding;
import app.sendready.check.Verdict;
import app.sendready.dns.Alias;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.RRset;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.key.DkimKey;
import app.sendready.key.PastedKey;
import app.sendready.kind.dkim.DkimRecord;
import app.sendready.kind.dkim.DkimStatus;
import app.sendready.text.Comparison;
import app.sendready.ui.control.Status;
import app.sendready.ui.tool.drawing.Drawing;
import app.sendready.ui.tool.drawing.DrawingStop;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws one published key: selector, name, aliases, text, key.
///
/// @param name that receivers ask for: selector, `_domainkey`, signing domain
/// @param expected the record that should stand there, where it is known
public record DkimDrawing(DomainName name, Optional<String> expected) {
  /// So many records are drawn; more are a mistake that shows in the first ones.
  private static final int RECORDS_SHOWN = 4;

  /// What it is about, in words.
  public Text title() {
    return Text.of("dkimkey.title", "name", TypedName.unicode(name));
  }

  /// Asks for the key and draws what came.
  public Drawing draw(Resolver dns) {
    DnsAnswer answer = dns.ask(name, RecordType.TXT);
    List<DrawingStop> stops = new ArrayList<>();
    stops.add(selector());
    stops.add(DrawingStop.of(Text.of("dkimkey.role.name"), TypedName.unicode(name)));
    for (Alias hop : answer.aliases()) {
      stops.add(
          DrawingStop.of(Text.of("dkimkey.role.alias"), TypedName.unicode(hop.to()))
              .say(Text.of("dkimkey.alias"))
              .fact("dkimkey.ttl", Text.of("dkimkey.seconds", "count", hop.ttl())));
    }
    return switch (answer) {
      case DnsAnswer.Found(RRset rrset, List<Alias> _, _) -> found(rrset, stops);
      case DnsAnswer.NoData _, DnsAnswer.NxDomain _ ->
          ended(stops, Status.FAIL, Text.of("dkimkey.nothing"));
      case DnsAnswer.Failed _ -> ended(stops, Status.UNKNOWN, Text.of("dkimkey.untold"));
    };
  }

  private DrawingStop selector() {
    List<String> labels = name.labels();
    int at = Math.max(0, labels.indexOf("_domainkey"));
    return DrawingStop.of(Text.of("dkimkey.role.selector"), String.join(".", labels.subList(0, at)))
        .fact("dkimkey.domain", TypedName.unicode(name.last(labels.size() - at - 1)));
  }

  private static Drawing ended(List<DrawingStop> stops, Status status, Text why) {
    stops.add(stops.removeLast().is(status).say(why));
    return new Drawing(status, why, stops);
  }

  private Drawing found(RRset rrset, List<DrawingStop> stops) {
    List<Rdata.Txt> texts = rrset.all(Rdata.Txt.class);
    Optional<DkimKey> wanted =
        expected.flatMap(text ->
            PastedKey.parse(text) instanceof PastedKey.Key key
                ? Optional.of(key.key())
                : Optional.empty());
    for (Rdata.Txt text : texts.stream().limit(RECORDS_SHOWN).toList()) {
      stops.add(text(text).fact("dkimkey.ttl", Text.of("dkimkey.seconds", "count", rrset.ttl())));
      if (texts.size() > 1) {
        stops.add(stops.removeLast().is(Status.FAIL));
      } else {
        DkimStatus status = DkimStatus.of(text.text(), wanted);
        stops.add(key(status, text.text(), wanted));
        return new Drawing(Status.of(status.verdict()), title(worst(status)), stops);
      }
    }
    return new Drawing(Status.FAIL, Text.of("dkimkey.several", "count", texts.size()), stops);
  }

  /// The published text, cut where its strings end; a private key is shown nowhere.
  private DrawingStop text(Rdata.Txt txt) {
    DrawingStop stop = DrawingStop.of(Text.of("dkimkey.role.text"), "");
    String text = txt.text();
    if (PastedKey.isPrivate(text)) {
      return stop.is(Status.FAIL);
    }
    String right = expected.orElse(text);
    DrawingStop shown =
        stop.with(new DrawingStop.Detail.Strings(Comparison.cut(right, strings(txt))));
    return right.equals(text)
        ? shown
        : shown.with(new DrawingStop.Detail.Compared(Comparison.of(right, text)));
  }

  /// The strings as people read them; octets beyond ASCII can be read only where all are together.
  private static List<String> strings(Rdata.Txt txt) {
    boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(txt.octets());
    return plain ? txt.strings() : List.of(txt.text());
  }

  private DrawingStop key(DkimStatus status, String text, Optional<DkimKey> wanted) {
    DrawingStop stop =
        DrawingStop.of(Text.of("dkimkey.role.key"), "").is(Status.of(status.verdict()));
    for (Finding finding : status.findings()) {
      stop = stop.say(title(finding));
    }
    if (status.key().isPresent()) {
      DkimKey key = status.key().get();
      stop =
          stop.fact("dkimkey.type", key.algorithm() == DkimKey.Algorithm.RSA ? "RSA" : "Ed25519")
              .fact("dkimkey.bits", String.valueOf(key.bits()))
              .fact("dkimkey.fingerprint", key.shortFingerprint());
    }
    if (wanted.isPresent() && !wanted.equals(status.key())) {
      stop = stop.fact("dkimkey.fingerprint.expected", wanted.get().shortFingerprint());
    }
    return DkimRecord.parse(text) instanceof DkimRecord.Parsed.Ok(DkimRecord record)
        ? flags(stop, record)
        : stop;
  }

  private static DrawingStop flags(DrawingStop stop, DkimRecord record) {
    DrawingStop all =
        stop.fact(
            "dkimkey.flags",
            record.flags().isEmpty()
                ? Text.of("dkimkey.flags.none")
                : Text.of("drawing.value", "value", "t=" + String.join(":", record.flags())));
    if (!record.hashes().isEmpty()) {
      all = all.fact("dkimkey.hashes", String.join(":", record.hashes()));
    }
    return record.services().isEmpty()
        ? all
        : all.fact("dkimkey.services", String.join(":", record.services()));
  }

  private static Finding worst(DkimStatus status) {
    Verdict worst = status.verdict();
    return status.findings().stream()
        .filter(finding -> finding.verdict() == worst)
        .findFirst()
        .orElseThrow();
  }

  private Text title(Finding finding) {
    List<String> labels = name.labels();
    int at = Math.max(0, labels.indexOf("_domainkey"));
    return finding
        .with("name", name.withoutDot())
        .with("selector", String.join(".", labels.subList(0, at)))
        .with("domain", name.last(labels.size() - at - 1).withoutDot())
        .title();
  }
}
