package app.sendready.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.JsonSchemas;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a command prints for programs, held against its schema file whenever a test runs one.
public final class PrintedJson {
  private PrintedJson() {}

  /// Says nothing of an output that is not JSON: text, tables, refusals.
  public static void isAsItsSchemaSays(String[] args, String out) {
    schema(Arrays.asList(args))
        .filter(_ -> out.startsWith("{"))
        .ifPresent(schema ->
            outputs(schema, out)
                .forEach(json -> {
                  assertThat(JsonSchemas.wrong(schema, json)).as(json).isEmpty();
                  assertThat(JsonSchemas.spoiled(json))
                      .as("as %s, if spoiled", schema)
                      .noneMatch(spoiled -> JsonSchemas.wrong(schema, spoiled).isEmpty());
                }));
  }

  private static Optional<String> schema(List<String> args) {
    return args.stream()
        .findFirst()
        .map(command -> args.contains("--watch") ? "watch" : command)
        .filter(JsonSchemas.names()::contains);
  }

  private static List<String> outputs(String schema, String out) {
    boolean lines = List.of("bulk", "watch").contains(schema);
    return lines ? out.lines().toList() : List.of(out);
  }
}
