package app.sendready.project;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.i18n.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void aLookComesBackAndWhatIsNotKnownStays() throws IOException {
    Path file = folder.resolve("deep/settings.json");
    Settings.parse(
            """
            {"weather": 0.5, "resolvers": [{"name": "Own", "addresses": ["192.0.2.53"]}],
             "platform": "/srv/own.json"}
            """)
        .with(
            Language.RUSSIAN, "dark", 150, Optional.of(new Settings.Place(-5, 7, 1200, 800, true)))
        .write(file);

    Settings read = Settings.read(file);
    assertThat(read.language()).contains(Language.RUSSIAN);
    assertThat(read.theme()).contains("dark");
    assertThat(read.textSize()).contains(150);
    assertThat(read.window()).contains(new Settings.Place(-5, 7, 1200, 800, true));
    assertThat(read.resolvers().orElseThrow().getFirst().name()).isEqualTo("Own");
    assertThat(read.platform()).contains(Path.of("/srv/own.json"));
    assertThat(Files.readString(file)).contains("\"weather\": 0.5");
  }

  @Test
  void nothingInAFileKeepsTheProgramFromStarting() throws IOException {
    Path file = folder.resolve("settings.json");
    assertThat(Settings.read(file)).isEqualTo(Settings.none());
    assertThat(Settings.read(folder)).isEqualTo(Settings.none());
    for (String text :
        List.of("", "\u0000\u0000", "[1]", "{", "7", "[".repeat(60_000), "x".repeat(100_000))) {
      Files.writeString(file, text);
      assertThat(Settings.read(file)).isEqualTo(Settings.none());
    }
    Settings odd =
        Settings.parse(
            """
            {"language": "xx", "theme": "<script>", "textSize": 99999, "platform": "relative",
             "resolvers": [{"name": ""}], "window": {"x": 9999999999, "y": 0, "width": 1, "height": 1}
            """);
    assertThat(odd.language()).isEmpty();
    assertThat(odd.theme()).isEmpty();
    assertThat(odd.textSize()).isEmpty();
    assertThat(odd.window()).isEmpty();
    assertThat(odd.resolvers()).isEmpty();
    assertThat(odd.platform()).isEmpty();
  }
}
