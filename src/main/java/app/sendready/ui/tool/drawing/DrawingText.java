package app.sendready.ui.tool.drawing;

import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import app.sendready.text.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A drawing in words: what a screen reader says of a stop, and the whole as plain text.
public final class DrawingText {
  private DrawingText() {}

  /// The whole, a stop a paragraph.
  public static String of(Text title, Drawing drawing, Messages say) {
    List<String> lines = new ArrayList<>();
    lines.add(say.say(title));
    lines.add(say.say(drawing.status().key()) + ": " + say.say(drawing.summary()));
    lines.add("");
    lines.addAll(stops(drawing.stops(), say));
    return String.join("\n", lines);
  }

  private static List<String> stops(List<DrawingStop> stops, Messages say) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < stops.size(); i++) {
      DrawingStop stop = stops.get(i);
      lines.add((i + 1) + ". " + head(stop, say));
      Stream.concat(
              stop.says().stream().map(say::say),
              stop.details().stream().flatMap(detail -> lines(detail, say)))
          .forEach(line -> lines.add("   " + line));
    }
    return lines;
  }

  /// A stop as it is read aloud. A published key is not: nobody can follow four hundred letters.
  static String spoken(int number, int of, DrawingStop stop, Messages say) {
    List<String> parts = new ArrayList<>();
    parts.add(say.say(Text.of("drawing.stop.spoken", "number", number).with("of", of)));
    parts.add(head(stop, say) + ".");
    stop.says().forEach(sentence -> parts.add(say.say(sentence)));
    for (DrawingStop.Detail detail : stop.details()) {
      switch (detail) {
        case DrawingStop.Detail.Fact fact -> parts.add(fact(fact, say) + ".");
        case DrawingStop.Detail.Beside beside -> lines(beside, say).forEach(parts::add);
        case DrawingStop.Detail.Strings(List<List<Comparison.Piece>> strings) ->
            parts.add(say.say(Text.of("drawing.strings", "count", strings.size())) + ".");
        case DrawingStop.Detail.ToType _ -> {}
        case DrawingStop.Detail.Compared(Comparison comparison) ->
            comparison.notes().forEach(note -> parts.add(say.say(note)));
      }
    }
    return String.join(" ", parts);
  }

  private static String head(DrawingStop stop, Messages say) {
    String head = say.say(stop.role());
    String name =
        stop.details().stream()
            .filter(DrawingStop.Detail.ToType.class::isInstance)
            .map(typed -> ((DrawingStop.Detail.ToType) typed).value())
            .findFirst()
            .orElse(stop.name());
    String named = name.isEmpty() ? head : head + ": " + VisibleText.of(name);
    return stop.status().map(now -> named + " — " + say.say(now.key())).orElse(named);
  }

  private static Stream<String> lines(DrawingStop.Detail detail, Messages say) {
    return switch (detail) {
      case DrawingStop.Detail.Fact fact -> Stream.of(fact(fact, say));
      case DrawingStop.Detail.Beside(String planned, String happened) ->
          Stream.of(
              say.say("drawing.planned") + ": " + VisibleText.of(planned),
              say.say("drawing.happened")
                  + ": "
                  + (happened.isEmpty() ? say.say("drawing.not-known") : VisibleText.of(happened)));
      case DrawingStop.Detail.Strings(List<List<Comparison.Piece>> strings) ->
          strings.stream().map(string -> "\"" + Comparison.plain(string) + "\"");
      case DrawingStop.Detail.ToType _ -> Stream.of();
      case DrawingStop.Detail.Compared(Comparison comparison) ->
          Stream.concat(
              Stream.of(
                  say.say("control.diff.expected") + " " + Comparison.plain(comparison.expected()),
                  say.say("control.diff.found") + " " + Comparison.plain(comparison.found())),
              comparison.notes().stream().map(say::say));
    };
  }

  private static String fact(DrawingStop.Detail.Fact fact, Messages say) {
    return say.say(fact.name()) + ": " + say.say(fact.value());
  }
}
