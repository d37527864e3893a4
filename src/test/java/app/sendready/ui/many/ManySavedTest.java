package app.sendready.ui.many;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.JsonSchemas;
import app.sendready.baseline.Change;
import app.sendready.export.BulkCsv;
import app.sendready.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the window keeps and saves, with what has changed and what is known, is as the schema and
/// the manual have it.
@Timeout(120)
class ManySavedTest {
  private static final Path PAGE = Path.of("src/site/markdown/many-domains.md");
  private static final Pattern COLUMN =
      Pattern.compile("^\\| `([a-z]+)` \\| (.*) \\|$", Pattern.MULTILINE);
  private static final Pattern WORD = Pattern.compile("`([a-z]+)`");

  @TempDir Path folder;

  private ManyDesk desk;

  @BeforeEach
  void compared() throws IOException {
    desk = new ManyDesk(folder);
    Path then = desk.aWeekLater();
    desk.model.take(List.of(desk.table, then));
    desk.model.start();
  }

  private static Json.Obj json(String line) {
    return (Json.Obj) ((Json.Parsed.Read) Json.parse(line)).value();
  }

  private static boolean isKnownAnywhere(Json.Obj result) {
    return result.objects("records").stream().anyMatch(row -> row.object("known").isPresent());
  }

  @Test
  void everyLineThatIsSavedOrKeptIsAsTheSchemaSays() throws IOException {
    List<String> saved = Files.readAllLines(desk.saved("now.jsonl"));
    List<String> kept = Files.readAllLines(desk.kept());
    assertThat(saved).hasSize(ManyDesk.DOMAINS + 3);
    assertThat(saved)
        .as("each sort of line is there")
        .anyMatch(line -> line.contains("\"change\":\"broke\""))
        .anyMatch(line -> line.contains("\"change\":\"mended\""))
        .anyMatch(line -> line.contains("\"changes\":[]"))
        .anyMatch(line -> json(line).truth("new").orElse(false))
        .anyMatch(line -> json(line).text("problem").isPresent())
        .anyMatch(line -> isKnownAnywhere(json(line)) && line.contains("\"baselineAt\""));
    Stream.concat(saved.stream(), kept.stream().skip(1))
        .forEach(line -> {
          assertThat(JsonSchemas.wrong("bulk", line)).as(line).isEmpty();
          assertThat(JsonSchemas.spoiled(line))
              .as("if spoiled")
              .noneMatch(spoiled -> JsonSchemas.wrong("bulk", spoiled).isEmpty());
        });
  }

  /// Deeper than the first level.
  @Test
  void aChangeThatIsNoneAndWhatIsKnownWithoutReasonAreNoticed() throws IOException {
    String all = Files.readString(desk.saved("now.jsonl"));
    String broke = line(all, "\"change\":\"broke\"");
    String known = line(all, "\"known\":{");
    for (List<String> spoiled :
        List.of(
            List.of(broke, broke.replaceFirst("\"change\":\"broke\"", "\"change\":\"worse\"")),
            List.of(broke, broke.replaceFirst("\"before\":\\{", "\"before\":{\"more\":1,")),
            List.of(broke, broke.replaceFirst("\"changes\":\\[\\{", "\"changes\":[{\"more\":1,")),
            List.of(known, known.replaceFirst("\"known\":\\{\"since\":\"[^\"]*\",", "\"known\":{")),
            List.of(known, known.replaceFirst("\"since\":\"[^\"]*\"", "\"since\":\"once\"")))) {
      assertThat(spoiled.getLast()).isNotEqualTo(spoiled.getFirst());
      assertThat(JsonSchemas.wrong("bulk", spoiled.getFirst())).isEmpty();
      assertThat(JsonSchemas.wrong("bulk", spoiled.getLast())).isNotEmpty();
    }
    for (Change.Sort sort : Change.Sort.values()) {
      assertThat(JsonSchemas.wrong("bulk", broke.replace("\"broke\"", "\"" + sort.word() + "\"")))
          .isEmpty();
    }
  }

  private static String line(String all, String with) {
    return all.lines().filter(line -> line.contains(with)).findFirst().orElseThrow();
  }

  /// The columns that the manual names, and what it says of each.
  private static Map<String, String> documented() throws IOException {
    return COLUMN
        .matcher(Files.readString(PAGE))
        .results()
        .collect(
            Collectors.toMap(
                column -> column.group(1),
                column -> column.group(2),
                (one, _) -> one,
                LinkedHashMap::new));
  }

  private static List<String> words(String said) {
    return WORD.matcher(said).results().map(word -> word.group(1)).toList();
  }

  private static List<CSVRecord> csv(String text) throws IOException {
    return CSVFormat.RFC4180.parse(new StringReader(text.replace("\ufeff", ""))).getRecords();
  }

  @Test
  void theCsvHasTheColumnsAndTheWordsOfTheManual() throws IOException {
    Map<String, String> columns = documented();
    List<CSVRecord> rows = csv(Files.readString(desk.saved("now.csv")));
    assertThat(rows.getFirst().toList()).containsExactlyElementsOf(columns.keySet());
    assertThat(words(columns.get("change")))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of(Change.Sort.values()).map(Change.Sort::word), Stream.of("new"))
                .toList());
    List<CSVRecord> records = rows.subList(1, rows.size());
    assertThat(records).hasSizeGreaterThan(100).allMatch(row -> row.size() == columns.size());
    for (String column : List.of("verdict", "need", "action")) {
      assertThat(records.stream().map(row -> cell(row, columns, column)).distinct())
          .as(column)
          .isSubsetOf(Stream.concat(words(columns.get(column)).stream(), Stream.of("")).toList());
    }
    assertThat(records.stream().map(row -> cell(row, columns, "change")).distinct())
        .containsExactlyInAnyOrder("", "broke", "mended", "new");
    assertThat(records)
        .filteredOn(row -> cell(row, columns, "domain").equals("new-a.example.com"))
        .isNotEmpty()
        .allMatch(row -> cell(row, columns, "change").equals("new"));
    assertThat(records)
        .filteredOn(row -> cell(row, columns, "known").equals("2026-11-29 sends from elsewhere"))
        .hasSize(1)
        .allMatch(row -> cell(row, columns, "change").isEmpty());
  }

  private static String cell(CSVRecord row, Map<String, String> columns, String name) {
    return row.get(List.copyOf(columns.keySet()).indexOf(name));
  }

  /// CSV and JSON lines say the same of each record.
  @Test
  void theColumnSaysOfEachRecordWhatTheLineSays() throws IOException {
    Map<String, String> columns = documented();
    for (String line : Files.readAllLines(desk.saved("now.jsonl"))) {
      Json.Obj result = json(line);
      Map<String, String> changes =
          result.objects("changes").stream()
              .collect(
                  Collectors.toMap(
                      ManySavedTest::key, change -> change.text("change").orElseThrow()));
      String usual = result.truth("new").orElse(false) ? "new" : "";
      List<Json.Obj> records = result.objects("records");
      List<CSVRecord> rows = csv(new String(BulkCsv.rows(result), StandardCharsets.UTF_8));
      for (int i = 0; i < records.size(); i++) {
        assertThat(cell(rows.get(i), columns, "change"))
            .isEqualTo(changes.getOrDefault(key(records.get(i)), usual));
      }
    }
  }

  private static String key(Json.Obj row) {
    return Stream.of("id", "name", "type")
        .map(member -> row.text(member).orElseThrow())
        .collect(Collectors.joining(" "));
  }
}
