package app.sendready.ui.tool.drawing;

import app.sendready.i18n.Text;
import app.sendready.text.Comparison;
import app.sendready.ui.control.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One stop of a way.
///
/// @param role what it is, in words
/// @param name what is called so in DNS; empty where there is no such name
/// @param status how good it is; empty where that is no question
/// @param says sentences about it
/// @param details what is known of it
public record DrawingStop(
    Text role, String name, Optional<Status> status, List<Text> says, List<Detail> details) {
  public DrawingStop {
    says = List.copyOf(says);
    details = List.copyOf(details);
  }

  public static DrawingStop of(Text role, String name) {
    return new DrawingStop(role, name, Optional.empty(), List.of(), List.of());
  }

  /// The same stop, this good.
  public DrawingStop is(Status now) {
    return new DrawingStop(role, name, Optional.of(now), says, details);
  }

  /// The same stop with one more sentence.
  public DrawingStop say(Text sentence) {
    List<Text> more = new ArrayList<>(says);
    more.add(sentence);
    return new DrawingStop(role, name, status, more, details);
  }

  /// The same stop with one more thing that is known of it.
  public DrawingStop with(Detail detail) {
    List<Detail> more = new ArrayList<>(details);
    more.add(detail);
    return new DrawingStop(role, name, status, says, more);
  }

  /// The same stop with what is to be typed there.
  ///
  /// @param what it is, in words that fit after "Copied the"
  public DrawingStop copied(Text what, String value) {
    return with(new Detail.ToType(what, value));
  }

  /// The same stop with one more fact, its value as DNS has it.
  public DrawingStop fact(String key, String value) {
    return with(new Detail.Fact(Text.of(key), Text.of("drawing.value", "value", value)));
  }

  /// The same stop with one more fact.
  public DrawingStop fact(String key, Text value) {
    return with(new Detail.Fact(Text.of(key), value));
  }

  /// Something known of a stop.
  public sealed interface Detail {
    /// A name and what stands for it.
    record Fact(Text name, Text value) implements Detail {}

    /// A published text in the strings that it was cut into (RFC 1035 §3.3.14), each in pieces; a
    /// piece that differs is not as it should be.
    record Strings(List<List<Comparison.Piece>> strings) implements Detail {
      public Strings {
        strings = strings.stream().map(List::copyOf).toList();
      }
    }

    /// What is to be typed, exactly; it can be copied.
    ///
    /// @param what it is, in words that fit after "Copied the"
    record ToType(Text what, String value) implements Detail {}

    /// What was planned and what really was, beside each other.
    ///
    /// @param happened empty where that is not known
    record Beside(String planned, String happened) implements Detail {}

    /// What should stand there and what does, with the difference marked.
    record Compared(Comparison comparison) implements Detail {}
  }
}
