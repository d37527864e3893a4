package app.sendready.json;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/// One object, printed member by member while it is made: for lists that are too long to be held.
/// Reads like [Json#print()].
public final class JsonStream implements AutoCloseable {
  private static final int SIZE = 64 * 1024;

  private final StringWriter text = new StringWriter();
  private final Consumer<String> out;
  private final JsonGenerator generator;

  /// @param out takes the text piece by piece, each ending between two values
  public JsonStream(Consumer<String> out) {
    this.out = out;
    generator = JsonText.generator(text, true);
    generator.writeStartObject();
  }

  public void put(String name, Json value) {
    generator.writeName(name);
    JsonText.write(value, generator);
  }

  /// Begins a list, which takes elements until it is ended.
  public void begin(String name) {
    generator.writeName(name);
    generator.writeStartArray();
  }

  public void add(Json element) {
    JsonText.write(element, generator);
    if (text.getBuffer().length() > SIZE) {
      give();
    }
  }

  /// Ends the list.
  public void end() {
    generator.writeEndArray();
  }

  private void give() {
    generator.flush();
    out.accept(JsonText.visible(text.toString()));
    text.getBuffer().setLength(0);
  }

  @Override
  public void close() {
    generator.writeEndObject();
    generator.close();
    text.append('\n');
    out.accept(JsonText.visible(text.toString()));
  }
}
