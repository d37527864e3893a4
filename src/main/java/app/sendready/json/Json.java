package app.sendready.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One JSON value (RFC 8259 §3).
public sealed interface Json {
  /// Members in the order they were put or read.
  record Obj(Map<String, Json> members) implements Json {
    public Obj {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    public Optional<Json> get(String name) {
      return Optional.ofNullable(members.get(name)).filter(value -> !(value instanceof Null));
    }

    /// The member's text; empty where there is none or it is no text.
    public Optional<String> text(String name) {
      return get(name).filter(Str.class::isInstance).map(value -> ((Str) value).value());
    }

    /// The member's whole number; empty where there is none or it is no number.
    public Optional<Long> number(String name) {
      return get(name).filter(Num.class::isInstance).map(value -> ((Num) value).value());
    }

    /// The member's truth; empty where there is none or it is neither true nor false.
    public Optional<Boolean> truth(String name) {
      return get(name).filter(Bool.class::isInstance).map(value -> ((Bool) value).value());
    }

    public Optional<Obj> object(String name) {
      return get(name).filter(Obj.class::isInstance).map(Obj.class::cast);
    }

    /// The elements of a list; none where the member is missing or no list.
    public List<Json> list(String name) {
      return members.get(name) instanceof Arr(List<Json> all) ? all : List.of();
    }

    /// The texts of a list, leaving out what is no text.
    public List<String> texts(String name) {
      return list(name).stream()
          .filter(Str.class::isInstance)
          .map(value -> ((Str) value).value())
          .toList();
    }

    /// The objects of a list, leaving out what is no object.
    public List<Obj> objects(String name) {
      return list(name).stream().filter(Obj.class::isInstance).map(Obj.class::cast).toList();
    }
  }

  record Arr(List<Json> elements) implements Json {
    public Arr {
      elements = List.copyOf(elements);
    }
  }

  record Str(String value) implements Json {}

  /// A whole number.
  record Num(long value) implements Json {}

  /// Another number, such as a fraction, in its own digits. Nothing in this program means one; it
  /// is kept for those whose file it stands in.
  record Digits(String digits) implements Json {}

  record Bool(boolean value) implements Json {}

  record Null() implements Json {}

  /// What reading a text ends in.
  sealed interface Parsed {
    record Read(Json value) implements Parsed {}

    /// The text is not JSON from this place on; lines and columns count from 1.
    record Damaged(int line, int column) implements Parsed {}
  }

  static Parsed parse(String text) {
    return JsonText.parse(text);
  }

  /// What stands before the first damage, with everything closed that is open there.
  ///
  /// @param value `null` where nothing can be read
  /// @param damage where the text stops being JSON; empty where all of it is
  /// @param twice the first member that an object has twice, of which the last is here: RFC 8259 §4
  ///   leaves open which one counts
  record Salvaged(Json value, Optional<Parsed.Damaged> damage, Optional<String> twice) {}

  /// Reads as far as one can.
  static Salvaged salvage(String text) {
    return JsonText.salvage(text);
  }

  /// The value over several lines, indented by two, ending with a line feed.
  default String print() {
    return JsonText.print(this, true) + "\n";
  }

  /// The value on one line, without a line feed.
  default String printLine() {
    return JsonText.print(this, false);
  }

  static Json of(String text) {
    return new Str(text);
  }

  static Json of(long number) {
    return new Num(number);
  }

  static Json of(boolean truth) {
    return new Bool(truth);
  }

  static Json nothing() {
    return new Null();
  }

  /// The value's own text, or `null`.
  static Json orNull(Optional<?> value) {
    return value.<Json>map(v -> new Str(v.toString())).orElseGet(Null::new);
  }

  static Json texts(List<String> texts) {
    return new Arr(texts.stream().<Json>map(Str::new).toList());
  }

  static Json list(List<? extends Json> elements) {
    return new Arr(new ArrayList<>(elements));
  }

  static Builder object() {
    return new Builder();
  }

  /// Puts an object together, member after member.
  final class Builder {
    private final Map<String, Json> members = new LinkedHashMap<>();

    private Builder() {}

    public Builder put(String name, Json value) {
      members.put(name, value);
      return this;
    }

    public Builder put(String name, String text) {
      return put(name, of(text));
    }

    public Builder put(String name, long number) {
      return put(name, of(number));
    }

    public Builder put(String name, boolean truth) {
      return put(name, of(truth));
    }

    public Obj end() {
      return new Obj(members);
    }
  }
}
