package app.sendready;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// The schema files that are installed with the program, and what real output says against them.
public final class JsonSchemas {
  private static final Path FOLDER = Path.of("src/site/schema");
  private static final String ADDRESS = "https://sendready.example.com/schema/";

  /// One schema may point to another that lies beside it.
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(JsonSchemas::beside));

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Map<String, Schema> ALL = new ConcurrentHashMap<>();

  private JsonSchemas() {}

  /// The names of the commands that have one.
  public static List<String> names() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString().replace(".schema.json", ""))
          .sorted()
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
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

  /// An output spoiled in every way that its schema should notice at its first level: one more
  /// member, and each member as something that it never is.
  public static List<String> spoiled(String json) {
    List<String> all = new ArrayList<>();
    ObjectNode more = (ObjectNode) MAPPER.readTree(json);
    List<String> names = List.copyOf(more.propertyNames());
    all.add(more.put("more", 1).toString());
    for (String name : names) {
      ObjectNode other = (ObjectNode) MAPPER.readTree(json);
      all.add(other.set(name, MAPPER.createObjectNode().put("odd", 1)).toString());
    }
    return all;
  }

  private static @Nullable String beside(String address) {
    try {
      return address.startsWith(ADDRESS)
          ? Files.readString(FOLDER.resolve(address.substring(ADDRESS.length())))
          : null;
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static Schema read(String command) {
    try {
      return REGISTRY.getSchema(Files.readString(FOLDER.resolve(command + ".schema.json")));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
