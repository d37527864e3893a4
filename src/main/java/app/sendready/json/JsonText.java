package app.sendready.json;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/// Text to [Json] and back, by the streaming half of Jackson. Its limits on depth and length hold.
final class JsonText {
  private JsonText() {}

  static Json.Parsed parse(String text) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      if (parser.currentToken() == null) {
        return damaged(parser.currentLocation());
      }
      Json value = value(parser);
      return parser.nextToken() == null
          ? new Json.Parsed.Read(value)
          : damaged(parser.currentLocation());
    } catch (JacksonException notJson) {
      return damaged(notJson.getLocation());
    }
  }

  private static Json.Parsed damaged(TokenStreamLocation at) {
    return at == null
        ? new Json.Parsed.Damaged(1, 1)
        : new Json.Parsed.Damaged(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }

  private static Json value(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> new Json.Str(parser.getString());
      case VALUE_NUMBER_INT -> new Json.Num(parser.getLongValue());
      case VALUE_TRUE -> new Json.Bool(true);
      case VALUE_FALSE -> new Json.Bool(false);
      // A fraction too: nothing here means one, and rounding it would make up a value.
      default -> new Json.Null();
    };
  }

  private static Json object(JsonParser parser) {
    Map<String, Json> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, value(parser));
    }
    return new Json.Obj(members);
  }

  private static Json array(JsonParser parser) {
    List<Json> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser));
    }
    return new Json.Arr(elements);
  }

  static String print(Json value, boolean pretty) {
    StringWriter out = new StringWriter();
    ObjectWriteContext context = pretty ? new Pretty() : ObjectWriteContext.empty();
    try (JsonGenerator generator = new JsonFactory().createGenerator(context, out)) {
      write(value, generator);
    }
    return out.toString();
  }

  private static void write(Json value, JsonGenerator to) {
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
