package app.sendready.project;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.KindScenarios;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformFileTest {
  private static final String WHOLE =
      """
      {"name": "Own", "spfInclude": "SPF.own.example.", "trackingTarget": "t.own.example",
       "bounceTarget": "b.own.example", "selector": "own", "trackingLabel": "go",
       "bounceLabel": "back", "serverLabel": "mx1"}
      """;

  @TempDir Path folder;

  private static String with(String member, String value) {
    return WHOLE.replaceFirst("\\{", "{\"" + member + "\": " + value + ", ");
  }

  private static String why(String text) {
    return PlatformFile.parse(text, "own.json") instanceof PlatformFile.Unusable unusable
        ? unusable.why().key() + " " + unusable.why().args()
        : "usable";
  }

  @Test
  void theBuiltInProfileIsThePlatformOfTheTests() {
    assertThat(PlatformFile.builtIn()).isEqualTo(KindScenarios.PLATFORM);
  }

  @Test
  void aProfileMayLeaveOutWhatIsOptional() {
    assertThat(PlatformFile.parse(WHOLE, "own.json"))
        .isInstanceOfSatisfying(
            PlatformFile.Read.class,
            read -> {
              assertThat(read.platform().spfInclude()).hasToString("spf.own.example.");
              assertThat(read.platform().formerSpfIncludes()).isEmpty();
            });
  }

  @Test
  void whatIsWrongIsSaid() {
    assertThat(why("")).startsWith("project.platform.no-json");
    assertThat(why("{\"name\": \"Own\",\n}"))
        .isEqualTo("project.platform.no-json {file=own.json, line=2, column=1}");
    assertThat(why("[]")).startsWith("project.platform.no-profile");
    assertThat(why(WHOLE + "{}")).startsWith("project.platform.no-json");
    assertThat(why("[".repeat(100_000))).startsWith("project.platform.no-json");
    assertThat(why("{}"))
        .isEqualTo("project.platform.missing {file=own.json, member=name, value=}");
    assertThat(why(WHOLE.replace("t.own.example", "nodots")))
        .isEqualTo("project.platform.no-name {file=own.json, member=trackingTarget, value=nodots}");
    assertThat(why(WHOLE.replace("\"go\"", "\"go.\""))).startsWith("project.platform.no-label");
    assertThat(why(WHOLE.replace("\"own\"", "\"o w n\"")))
        .startsWith("project.platform.no-selector");
    assertThat(why(WHOLE.replace("\"Own\"", "7"))).startsWith("project.platform.no-string");
    assertThat(why(WHOLE.replace("\"own\"", "[\"own\"]")))
        .isEqualTo("project.platform.no-string {file=own.json, member=selector, value=}");
    assertThat(why(with("formerSpfIncludes", "\"spf.old.example\"")))
        .startsWith("project.platform.no-list {file=own.json, member=formerSpfIncludes");
    assertThat(why(with("knownSelectors", "[\"ak\", 7]")))
        .startsWith("project.platform.no-list {file=own.json, member=knownSelectors");
    assertThat(why(with("colour", "{\"unknown\": [1, 2.5, null]}")))
        .startsWith("project.platform.unknown {file=own.json, member=colour,");
    assertThat(why(with("knownSelector", "[\"ak\"]")))
        .startsWith("project.platform.unknown {file=own.json, member=knownSelector,");
    assertThat(why(with("spfInclude", "\"spf.other.example\"")))
        .isEqualTo("project.platform.twice {file=own.json, member=spfInclude}");
    for (String label : List.of("ba.ck", "ba ck", "", "192.0.2.1", "-back", "a,b")) {
      assertThat(why(WHOLE.replace("\"back\"", "\"" + label + "\"")))
          .as(label)
          .startsWith(label.isEmpty() ? "project.platform.missing" : "project.platform.no-label");
    }
    assertThat(why(WHOLE.replace("\"back\"", "\"go\"")))
        .startsWith("project.platform.same-label {file=own.json, member=bounceLabel");
    assertThat(why(WHOLE.replace("\"mx1\"", "\"GO\"")))
        .startsWith("project.platform.same-label {file=own.json, member=serverLabel");
  }

  @Test
  void aFileThatCannotBeReadIsSaid() throws IOException {
    assertThat(PlatformFile.read(folder.resolve("none.json")).toString()).contains("no-file");
    assertThat(PlatformFile.read(folder).toString()).contains("unreadable");
    Path koi = Files.write(folder.resolve("a.json"), new byte[] {(byte) 0xd0, '"'});
    assertThat(PlatformFile.read(koi).toString()).contains("no-text");
    Path large = Files.writeString(folder.resolve("b.json"), " ".repeat(70_000));
    assertThat(PlatformFile.read(large).toString()).contains("too-large");
    Path bom =
        Files.writeString(folder.resolve("c.json"), "\ufeff" + WHOLE, StandardCharsets.UTF_8);
    assertThat(PlatformFile.read(bom)).isInstanceOf(PlatformFile.Read.class);
  }
}
