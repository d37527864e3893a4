package app.sendready;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The schema files that are installed with the program, and what real output says against them.
public final class JsonSchemas {
  private static final Path FOLDER = Path.of("src/site/schema");
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Map<String, Schema> ALL = new ConcurrentHashMap<>();

  private JsonSchemas() {}

  /// The names of the commands that have one.
  public static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString().replace(".schema.json", ""))
          .sorted()
          .toList();
    }
  }

  /// What in an output is not as its schema has it; empty where all is.
  public static List<String> wrong(String command, String json) {
    return ALL
        .computeIfAbsent(command, JsonSchemas::read)
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static Schema read(String command) {
    try {
      return REGISTRY.getSchema(Files.readString(FOLDER.resolve(command + ".schema.json")));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
