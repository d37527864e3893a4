package app.sendready.project;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.i18n.Language;
import app.sendready.i18n.Text;
import app.sendready.network.PublicResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  private static final Settings.Place PLACE = new Settings.Place(-5, 7, 1200, 800, true);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void place() {
    file = folder.resolve("deep/settings.json");
  }

  private SettingsFile open() {
    return SettingsFile.open(file, Runnable::run);
  }

  private void put(String text) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  private static List<String> keys(List<Text> wrong) {
    return wrong.stream().map(Text::key).toList();
  }

  @Test
  void whatIsSetComesBackAndWhatIsNotKnownStays() throws IOException {
    Path platform = folder.resolve("own.json").toAbsolutePath();
    put(
        """
        {"weather": 0.5, "resolvers": [{"name": "Own", "addresses": ["192.0.2.53"]}]}
        """);
    SettingsFile written = open();
    assertThat(written.wrong()).isEmpty();
    written.change(now -> now.withLanguage(Language.RUSSIAN));
    written.change(now -> now.withTheme("dark"));
    written.change(now -> now.withTextSize(150));
    written.change(now -> now.withWindow(PLACE));
    written.change(now -> now.withNotices(false));
    written.change(now -> now.withPlatform(Optional.of(platform)));

    Settings read = open().now();
    assertThat(read.language()).contains(Language.RUSSIAN);
    assertThat(read.theme()).contains("dark");
    assertThat(read.textSize()).contains(150);
    assertThat(read.window()).contains(PLACE);
    assertThat(read.notices()).contains(false);
    assertThat(read.publicResolvers()).extracting(PublicResolver::name).containsExactly("Own");
    assertThat(read.platform()).contains(platform);
    assertThat(Files.readString(file)).contains("\"weather\": 0.5");
  }

  @Test
  void nothingInAFileKeepsTheProgramFromStarting() throws IOException {
    assertThat(open().wrong()).isEmpty();
    for (String text :
        List.of("", "\u0000\u0000", "[1]", "{", "7", "[".repeat(60_000), "x".repeat(100_000))) {
      put(text);
      SettingsFile read = open();
      assertThat(read.now()).isEqualTo(Settings.none());
      assertThat(read.wrong()).as(text.substring(0, Math.min(9, text.length()))).isNotEmpty();
    }
  }

  @Test
  void eachEntryThatCannotBeUsedIsNamedAndTheFileIsKept() throws IOException {
    String odd =
        """
        {"language": "xx", "theme": "<script>", "textSize": 99999, "platform": "relative",
         "resolvers": [{"name": "Own", "addresses": ["192.0.2.53"]}, {"name": "Half"}],
         "notices": 7, "window": {"x": 9999999999, "y": 0, "width": 1, "height": 1},
         "weather": "fine"}
        """;
    put(odd);
    SettingsFile read = open();
    assertThat(read.now().language()).isEmpty();
    assertThat(read.now().theme()).isEmpty();
    assertThat(read.now().textSize()).isEmpty();
    assertThat(read.now().window()).isEmpty();
    assertThat(read.now().platform()).isEmpty();
    assertThat(read.now().publicResolvers()).hasSize(1);
    List<Object> named = new ArrayList<>();
    read.wrong().forEach(one -> named.add(one.args().getOrDefault("entry", one.key())));
    assertThat(named)
        .containsExactly(
            "project.settings.file",
            "language",
            "theme",
            "textSize",
            "window",
            "notices",
            "platform",
            "project.settings.resolver",
            "project.settings.kept");

    read.change(now -> now.withTheme("dark"));
    assertThat(file.resolveSibling("settings-kept.json")).hasContent(odd);
    // Half a resolver and what nobody understood are still there to be mended.
    assertThat(Files.readString(file)).contains("Half", "relative", "\"theme\": \"dark\"");
    assertThat(keys(open().wrong())).contains("project.settings.resolver");
    assertThat(file.resolveSibling("settings-kept-2.json")).exists();
    open();
    assertThat(file.resolveSibling("settings-kept-3.json")).doesNotExist();
  }

  @Test
  void aDamagedFileIsUsedAsFarAsItCanBeRead() throws IOException {
    put("{\"theme\": \"dark\", \"textSize\": 15");
    SettingsFile read = open();
    assertThat(read.now().theme()).contains("dark");
    assertThat(keys(read.wrong()))
        .contains("project.settings.cut")
        .endsWith("project.settings.kept");
  }

  @Test
  void whatCannotBeReadIsNotWrittenOver() throws IOException {
    Files.createDirectories(file);
    SettingsFile read = open();
    assertThat(keys(read.wrong())).containsExactly("project.settings.unreadable");
    read.change(now -> now.withTheme("dark"));
    assertThat(file).isDirectory();
  }

  @Test
  void twoWindowsDoNotTakeEachOthersChangesBack() {
    SettingsFile one = open();
    SettingsFile other = open();
    one.change(now ->
        now.withResolvers(Optional.of(List.of(new ListedResolver("Own", "192.0.2.53", "", true)))));
    other.change(now -> now.withTheme("dark"));
    one.change(now -> now.withTextSize(150));

    Settings read = open().now();
    assertThat(read.theme()).contains("dark");
    assertThat(read.textSize()).contains(150);
    assertThat(read.resolvers()).isPresent();
  }

  @Test
  void goingBackToWhatIsBuiltInLeavesNothingBehind() throws IOException {
    put("{\"resolvers\": [], \"platform\": \"/srv/own.json\"}");
    SettingsFile read = open();
    assertThat(read.now().publicResolvers()).isEmpty();
    read.change(now -> now.withResolvers(Optional.empty()).withPlatform(Optional.empty()));
    assertThat(read.now().publicResolvers()).isEqualTo(PublicResolversFile.builtIn());
    assertThat(Files.readString(file)).doesNotContain("resolvers", "platform");
  }

  @Test
  void aResolverThatIsOffIsNotAsked() {
    SettingsFile read = open();
    read.change(now ->
        now.withResolvers(
            Optional.of(
                List.of(
                    new ListedResolver("Own", "192.0.2.53", "https://192.0.2.53/dns-query", false),
                    new ListedResolver("Ours", " 192.0.2.54;2001:db8::53 ", "", true)))));
    assertThat(open().now().publicResolvers())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.name()).isEqualTo("Ours");
          assertThat(one.addresses()).hasSize(2);
        });
    assertThat(open().now().resolvers().orElseThrow().getFirst().on()).isFalse();
  }
}
