package app.sendready.ui.tool.panel;

import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Language;
import app.sendready.i18n.Text;
import app.sendready.provider.DnsHost;
import app.sendready.provider.Panel;
import app.sendready.provider.PanelRow;
import app.sendready.text.Comparison;
import app.sendready.ui.control.Status;
import app.sendready.ui.tool.drawing.Drawing;
import app.sendready.ui.tool.drawing.DrawingStop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Shows how one record is added, changed or deleted in a panel, in that panel's own words.
///
/// @param status of the row it mends
/// @param cure the row's sentence for what to do
/// @param panel where it is edited
/// @param current the value that stands there today and has to go, if any
/// @param delete whether the record is to be deleted
public record PanelDrawing(
    Status status,
    Text cure,
    Panel panel,
    DomainName name,
    RecordType type,
    String value,
    Optional<String> current,
    boolean delete) {
  private static final int NOTES_SHOWN = 3;

  /// What it is about, in words.
  public Text title() {
    return host()
        .map(host -> Text.of("panel.title", "host", host.name()))
        .orElse(Text.of("panel.title.unknown"));
  }

  private Optional<DnsHost> host() {
    return panel.host();
  }

  /// The way through the panel.
  ///
  /// @param language in which the panel's fields are called
  public Drawing draw(Language language) {
    List<DrawingStop> stops = new ArrayList<>();
    stops.add(open());
    stops.add(record());
    if (!delete) {
      PanelRow typed = typed();
      stops.add(name(language, typed.name()));
      stops.add(value(language, typed.value()));
      typed
          .priority()
          .ifPresent(first ->
              stops.add(
                  DrawingStop.of(Text.of("panel.role.priority"), "")
                      .copied(Text.of("panel.copy.priority"), String.valueOf(first))));
    }
    stops.add(save());
    return new Drawing(status, cure, stops);
  }

  private PanelRow typed() {
    return panel.row(name, type, value);
  }

  private DrawingStop open() {
    if (type == RecordType.PTR) {
      return DrawingStop.of(Text.of("panel.role.owner"), "");
    }
    String zone = panel.zone().map(TypedName::unicode).orElse("");
    DrawingStop stop =
        DrawingStop.of(
            Text.of("panel.role.open"), host().flatMap(host -> host.panelFor(zone)).orElse(""));
    return zone.isEmpty() ? stop : stop.fact("panel.zone", zone);
  }

  private DrawingStop record() {
    if (delete) {
      return DrawingStop.of(Text.of("panel.role.delete"), typed().name())
          .fact("panel.type", type.toString())
          .fact("panel.stands", value);
    }
    if (current.isEmpty()) {
      return DrawingStop.of(Text.of("panel.role.add"), "").fact("panel.type", type.toString());
    }
    return DrawingStop.of(Text.of("panel.role.find"), typed().name())
        .fact("panel.type", type.toString())
        .with(new DrawingStop.Detail.Compared(Comparison.of(value, current.get())));
  }

  private DrawingStop name(Language language, String typed) {
    String zone = panel.zone().map(TypedName::unicode).orElse("");
    DrawingStop stop =
        DrawingStop.of(
            panel
                .nameLabel(language)
                .map(label -> Text.of("panel.role.field", "field", label))
                .orElse(Text.of("panel.role.name")),
            "");
    if (!typed.isEmpty()) {
      stop = stop.copied(Text.of("panel.copy.name"), typed);
    }
    if (typed.isEmpty()) {
      return stop.say(Text.of("panel.name.empty"));
    }
    if (typed.equals("@")) {
      return stop.say(Text.of("panel.name.at", "zone", zone));
    }
    boolean relative = !name.toString().equals(typed) && !name.withoutDot().equals(typed);
    return relative ? stop.say(Text.of("panel.name.relative", "zone", zone)) : stop;
  }

  private DrawingStop value(Language language, String typed) {
    DrawingStop stop =
        DrawingStop.of(
                panel
                    .valueLabel(language, type)
                    .map(label -> Text.of("panel.role.field", "field", label))
                    .orElse(Text.of("panel.role.value")),
                "")
            .copied(Text.of("panel.copy.value"), typed);
    return stop.say(Text.of("panel.value.whole"));
  }

  private DrawingStop save() {
    DrawingStop stop = DrawingStop.of(Text.of("panel.role.save"), "");
    Optional<Text> heard = host().flatMap(DnsHost::heard);
    stop = heard.isPresent() ? stop.say(heard.get()) : stop;
    List<Text> notes = host().map(host -> host.noteTexts(type)).orElse(List.of());
    for (Text note : notes.stream().limit(NOTES_SHOWN).toList()) {
      stop = stop.say(note);
    }
    return stop.say(Text.of("panel.saved"));
  }
}
