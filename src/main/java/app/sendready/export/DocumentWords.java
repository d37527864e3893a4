package app.sendready.export;

import app.sendready.dns.TypedName;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.provider.DnsHost;
import app.sendready.provider.Panel;
import app.sendready.provider.PanelRow;
import app.sendready.provider.PanelSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The sentences above the rows, the same in every form of a document.
record DocumentWords(Messages messages, PanelSheet document) {
  /// `Records to publish for example.com · Cloud · Altcraft`.
  String title() {
    return messages.say(
        Text.of("export.plan.title", "domain", document.domain())
            .with("mode", Text.of("export.mode." + document.plan().answers().mode().word()))
            .with("platform", document.plan().answers().platform().name()));
  }

  /// How names are to be read, and whether anybody looked what stands in DNS. Nothing where neither
  /// is known: the names are whole then, and nothing has to be explained.
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    Panel panel = document.panel();
    if (panel.host().isPresent() || panel.zone().isPresent()) {
      notes.add(messages.say(form()));
    }
    document
        .looked()
        .ifPresent(report ->
            notes.add(
                messages.say(
                    Text.of("export.looked", "time", messages.moment(report.checkedAt())))));
    rows().ifPresent(notes::add);
    return notes;
  }

  /// What the panel offers as TTL, or the word for its own suggestion.
  String ttl(PanelRow row) {
    return document.panel(row).ttl().orElseGet(() -> messages.say("export.auto"));
  }

  /// What the panel calls its name field.
  String nameLabel(Panel panel) {
    return panel.nameLabel(messages.language()).orElseGet(() -> messages.say("export.column.name"));
  }

  /// What the panel calls the field for the content of a row.
  String valueLabel(PanelRow row) {
    return document
        .panel(row)
        .valueLabel(messages.language(), row.type())
        .orElseGet(() -> messages.say("export.column.value"));
  }

  /// That rows are left out, where they are.
  Optional<String> rows() {
    return switch (document.which()) {
      case ALL -> Optional.empty();
      case MISSING ->
          Optional.of(
              messages.say(
                  document.typed().isEmpty() ? "export.nothing-missing" : "export.only-missing"));
    };
  }

  private Text form() {
    Panel panel = document.panel();
    String host = panel.host().map(DnsHost::name).orElse("");
    if (panel.zone().isEmpty()) {
      return Text.of("export.form.whole", "host", host);
    }
    String zone = TypedName.unicode(panel.zone().get());
    if (panel.host().isEmpty()) {
      return Text.of("export.form.zone", "zone", zone);
    }
    return switch (panel.dialect().names()) {
      case RELATIVE -> Text.of("export.form.panel", "host", host).with("zone", zone);
      case FULL -> Text.of("export.form.panel.whole", "host", host);
      case FULL_WITH_DOT -> Text.of("export.form.panel.dot", "host", host);
    };
  }

  /// The panel's habits, worst trap first, and before them which of them we only heard of.
  List<String> habits() {
    List<Text> all = new ArrayList<>();
    document
        .panel()
        .host()
        .ifPresent(host -> {
          host.heard().ifPresent(all::add);
          all.addAll(host.noteTexts());
        });
    return all.stream().map(messages::say).toList();
  }

  /// Where and when some rows are typed.
  String heading(PanelSheet.Group group) {
    return messages.say("export.group." + group.name().toLowerCase(Locale.ROOT));
  }

  /// What to know before this row is typed.
  List<String> careful(PanelRow row) {
    List<Text> all = new ArrayList<>();
    row.otherPanel().ifPresent(all::add);
    if (row.hasGap()) {
      all.add(Text.of("export.placeholder"));
    }
    row.blind().ifPresent(all::add);
    if (row.isOfAnotherType()) {
      List<String> types =
          row.replaces().stream()
              .map(old -> old.type().toString())
              .filter(type -> !type.equals(row.type().toString()))
              .distinct()
              .toList();
      all.add(
          Text.of("export.other-type", "old", types)
              .with("new", row.type().toString())
              .with("name", row.expected().name().withoutDot()));
    }
    if (row.tooLong()) {
      all.add(Text.of("export.too-long"));
    }
    return all.stream().map(messages::say).toList();
  }
}
