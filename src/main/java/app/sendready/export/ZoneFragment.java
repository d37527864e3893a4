package app.sendready.export;

import app.sendready.check.Action;
import app.sendready.check.FoundRecord;
import app.sendready.dns.DomainName;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import app.sendready.provider.DnsHost;
import app.sendready.provider.PanelRow;
import app.sendready.provider.PanelSheet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The records as lines of a master file (RFC 1035 §5.1), to be taken into a zone that is there
/// already: no SOA, no NS, every name whole, every line with its own TTL.
///
/// What has to go is a comment of its own form, so that a person and a program can both follow it:
///
/// ```
/// ;- example.com. IN TXT "v=spf1 mx -all"
/// ```
///
/// Whoever deletes the records of these lines from the zone, and then takes in every line that is
/// no comment, has the planned zone. What must not simply be added is only mentioned: what has a
/// gap, lies in another zone, is right already or is a switch in the panel.
record ZoneFragment(Messages messages) {
  /// Short, so that a slip made while setting up is soon forgotten.
  private static final long TTL = 300;

  /// What a line begins with whose record is to be deleted.
  private static final String REMOVED = ";- ";

  public String of(PanelSheet document) {
    StringBuilder out = new StringBuilder();
    DocumentWords words = new DocumentWords(messages, document);
    comment(out, words.title());
    document
        .looked()
        .ifPresent(report ->
            comment(
                out,
                messages.say(
                    Text.of("export.looked", "time", messages.moment(report.checkedAt())))));
    words.rows().ifPresent(said -> comment(out, said));
    comment(out, messages.say("export.zone-file.note"));
    RecordWords records = new RecordWords(messages);
    document
        .grouped(document.typed())
        .forEach((group, rows) -> {
          if (group != PanelSheet.Group.PANEL) {
            out.append('\n');
            comment(out, words.heading(group));
          }
          rows.forEach(row -> row(row, document, records, out));
        });
    return out.toString();
  }

  private void row(PanelRow row, PanelSheet document, RecordWords records, StringBuilder out) {
    out.append('\n');
    comment(
        out,
        row.number()
            + ". "
            + messages.say("export.action." + row.action().word())
            + ": "
            + records.name(row.expected()));
    Optional<Text> why = why(row, document);
    if (why.isPresent()) {
      row.replacedValues()
          .forEach(old -> comment(out, messages.say(Text.of("export.instead-of", "value", old))));
      comment(out, messages.say(why.get()));
      line(row, ttl(document))
          .ifPresent(line -> comment(out, PanelRow.filled(row.expected(), line, messages)));
      return;
    }
    row.replaces().stream()
        .flatMap(old -> removal(row, old).stream())
        // Two rows may take the place of one record, which goes but once.
        .filter(line -> out.indexOf("\n" + line) < 0)
        .forEach(out::append);
    if (row.action() != Action.REMOVE) {
      line(row, ttl(document)).ifPresent(line -> out.append(line).append('\n'));
    }
  }

  private static Optional<String> removal(PanelRow row, FoundRecord old) {
    return Rdata.parse(old.type(), old.value())
        .map(rdata ->
            REMOVED + row.expected().name() + " IN " + old.type() + " " + content(rdata) + "\n");
  }

  /// Why a line is not to be taken into the zone as it is.
  private static Optional<Text> why(PanelRow row, PanelSheet document) {
    DomainName zone = document.panel().zone().orElse(document.plan().answers().fromDomain());
    if (row.isInReverseZone()) {
      return Optional.of(Text.of("export.reverse-zone"));
    }
    if (!row.expected().name().isWithin(zone)) {
      return Optional.of(Text.of("export.zone-file.elsewhere"));
    }
    if (row.zone().isPresent()) {
      return row.otherPanel();
    }
    if (row.hasGap()) {
      return Optional.of(Text.of("export.placeholder"));
    }
    if (row.isSwitch()) {
      return row.seen().map(judged -> judged.reason().cure());
    }
    return switch (row.action()) {
      case ADD, CHANGE, REMOVE -> row.blind();
      case KEEP -> Optional.of(Text.of("export.zone-file.keep"));
      case CONFLICT, NONE -> Optional.of(Text.of("export.zone-file.look-first"));
    };
  }

  private static long ttl(PanelSheet document) {
    return Math.max(
        TTL,
        document
            .panel()
            .host()
            .map(DnsHost::ttl)
            .map(ttl -> ttl.minimum().orElse(TTL))
            .orElse(TTL));
  }

  /// Empty where the value is none of its type, which no line could say.
  private static Optional<String> line(PanelRow row, long ttl) {
    return row.canonical()
        .flatMap(value -> Rdata.parse(row.expected().type(), value))
        .filter(ZoneFragment::isOneLine)
        .map(rdata ->
            row.expected().name()
                + " "
                + ttl
                + " IN "
                + row.expected().type()
                + " "
                + content(rdata));
  }

  /// Whatever is no text in quotes is written as it is, so it must hold nothing but plain signs.
  private static boolean isOneLine(Rdata rdata) {
    return rdata instanceof Rdata.Txt
        || rdata.text().chars().allMatch(c -> c >= ' ' && c <= '~' && c != ';');
  }

  private static String content(Rdata rdata) {
    return rdata instanceof Rdata.Txt(RecordType _, List<String> strings)
        ? strings.stream().map(ZoneFragment::quoted).collect(Collectors.joining(" "))
        : rdata.text();
  }

  /// One character-string; whatever is no plain sign by its number, so that it stays what it is and
  /// cannot end the line (RFC 1035 §5.1).
  private static String quoted(String octets) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < octets.length(); i++) {
      char c = octets.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        out.append(String.format(Locale.ROOT, "\\%03d", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  /// A comment ends with its line, so nothing in it may begin a new one.
  private static void comment(StringBuilder out, String text) {
    out.append("; ").append(VisibleText.of(text)).append('\n');
  }
}
