package app.sendready.json;

import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/// Text to [Json] and back, by the streaming half of Jackson. Its limits on depth and length hold,
/// and one of ours on how much there is: an empty object takes three characters and a hundred
/// bytes.
final class JsonText {
  /// Many times what the recording of a check takes, and some 100 MB of memory.
  private static final int MOST_TOKENS = 1_000_000;

  static Json.Parsed parse(String text) {
    Json.Salvaged read = salvage(text);
    return read.damage()
        .<Json.Parsed>map(d -> d)
        .orElseGet(() -> new Json.Parsed.Read(read.value()));
  }

  static Json.Salvaged salvage(String text) {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxTokenCount(MOST_TOKENS).build())
            .build();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
      return new JsonText(parser).read();
    }
  }

  private static final JsonFactory PRINTER = new JsonFactory();

  private final JsonParser parser;
  private Optional<Json.Parsed.Damaged> damage = Optional.empty();
  private Optional<String> twice = Optional.empty();

  private JsonText(JsonParser parser) {
    this.parser = parser;
  }

  private Json.Salvaged read() {
    Json value = new Json.Null();
    if (next() == null) {
      damaged(parser.currentLocation());
    } else {
      value = value();
      if (damage.isEmpty() && next() != null) {
        damaged(parser.currentLocation());
      }
    }
    return new Json.Salvaged(value, damage, twice);
  }

  /// The next token; none at the end and from the first damage on.
  private @Nullable JsonToken next() {
    try {
      return damage.isEmpty() ? parser.nextToken() : null;
    } catch (JacksonException notJson) {
      damaged(notJson.getLocation());
      return null;
    }
  }

  private void damaged(@Nullable TokenStreamLocation at) {
    if (damage.isEmpty()) {
      damage =
          Optional.of(
              at == null
                  ? new Json.Parsed.Damaged(1, 1)
                  : new Json.Parsed.Damaged(
                      Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr())));
    }
  }

  /// The value that begins at the current token.
  private Json value() {
    try {
      return switch (parser.currentToken()) {
        case START_OBJECT -> object();
        case START_ARRAY -> array();
        case VALUE_STRING -> new Json.Str(parser.getString());
        case VALUE_NUMBER_INT ->
            parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? new Json.Digits(parser.getString())
                : new Json.Num(parser.getLongValue());
        case VALUE_NUMBER_FLOAT -> new Json.Digits(parser.getString());
        case VALUE_TRUE -> new Json.Bool(true);
        case VALUE_FALSE -> new Json.Bool(false);
        default -> new Json.Null();
      };
    } catch (JacksonException notJson) {
      // A text is read only when it is asked for.
      damaged(notJson.getLocation());
      return new Json.Null();
    }
  }

  private Json object() {
    Map<String, Json> members = new LinkedHashMap<>();
    JsonToken token = next();
    while (token == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      if (next() == null) {
        damaged(parser.currentLocation());
        break;
      }
      Json member = value();
      boolean cut =
          damage.isPresent() && !(member instanceof Json.Obj || member instanceof Json.Arr);
      if (!cut) {
        if (members.put(name, member) != null && twice.isEmpty()) {
          twice = Optional.of(name);
        }
      }
      token = next();
    }
    if (token != JsonToken.END_OBJECT) {
      damaged(parser.currentLocation());
    }
    return new Json.Obj(members);
  }

  private Json array() {
    List<Json> elements = new ArrayList<>();
    JsonToken token = next();
    while (token != null && token != JsonToken.END_ARRAY) {
      Json element = value();
      boolean cut =
          damage.isPresent() && !(element instanceof Json.Obj || element instanceof Json.Arr);
      if (!cut) {
        elements.add(element);
      }
      token = next();
    }
    if (token == null) {
      damaged(parser.currentLocation());
    }
    return new Json.Arr(elements);
  }

  static String print(Json value, boolean pretty) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = generator(out, pretty)) {
      write(value, generator);
    }
    return visible(out.toString());
  }

  static JsonGenerator generator(Writer out, boolean pretty) {
    ObjectWriteContext context = pretty ? new Pretty() : ObjectWriteContext.empty();
    return PRINTER.createGenerator(context, out);
  }

  /// Signs that hide or turn what stands beside them are written by their numbers (RFC 8259 §7), so
  /// that JSON can be shown in a terminal. They stand in texts and names only; those below the
  /// space are written so already.
  static String visible(String json) {
    if (isPlain(json)) {
      return json;
    }
    StringBuilder out = new StringBuilder();
    json.codePoints()
        .forEach(c -> {
          if (isHidden(c)) {
            for (char unit : Character.toChars(c)) {
              out.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
            }
          } else {
            out.appendCodePoint(c);
          }
        });
    return out.toString();
  }

  /// Almost every text, and all of a long one is looked at.
  private static boolean isPlain(String json) {
    for (int i = 0; i < json.length(); ) {
      char unit = json.charAt(i);
      int c = unit < 0x7f ? unit : json.codePointAt(i);
      if (isHidden(c)) {
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  private static boolean isHidden(int c) {
    return c >= 0x7f
        && switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              true;
          default -> false;
        };
  }

  static void write(Json value, JsonGenerator to) {
    switch (value) {
      case Json.Obj(Map<String, Json> members) -> {
        to.writeStartObject();
        members.forEach((name, member) -> {
          to.writeName(name);
          write(member, to);
        });
        to.writeEndObject();
      }
      case Json.Arr(List<Json> elements) -> {
        to.writeStartArray();
        elements.forEach(element -> write(element, to));
        to.writeEndArray();
      }
      case Json.Str(String text) -> to.writeString(text);
      case Json.Num(long number) -> to.writeNumber(number);
      case Json.Digits(String digits) -> to.writeNumber(digits);
      case Json.Bool(boolean truth) -> to.writeBoolean(truth);
      case Json.Null() -> to.writeNull();
    }
  }

  /// Two spaces and a line feed on every system.
  private static final class Pretty extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      Separators separators =
          Separators.createDefaultInstance()
              .withObjectNameValueSpacing(Separators.Spacing.AFTER)
              .withObjectEmptySeparator("")
              .withArrayEmptySeparator("");
      return new DefaultPrettyPrinter(separators)
          .withObjectIndenter(indenter)
          .withArrayIndenter(indenter);
    }
  }
}
