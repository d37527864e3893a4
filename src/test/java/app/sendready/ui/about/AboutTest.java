package app.sendready.ui.about;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.app.Words;
import app.sendready.i18n.Language;
import app.sendready.ui.fx.Localized;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// What the program says of itself.
class AboutTest {
  @BeforeAll
  static void toolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  private static Localized words(Language start) {
    return new Localized(start, language -> Words.in(language, ZoneOffset.UTC));
  }

  /// Without a scope a dependency is a part of the program.
  @Test
  void everyLibraryOfTheBuildIsNamedWithItsLicence() throws Exception {
    String build = Files.readString(Path.of("pom.xml"));
    build = build.substring(build.indexOf("</dependencyManagement>"));
    List<String> shipped =
        Pattern.compile("(?s)<dependency>(.*?)</dependency>")
            .matcher(build)
            .results()
            .map(found -> found.group(1))
            .filter(one -> !one.contains("<scope>test"))
            .map(one -> one.replaceAll("(?s).*<artifactId>(.*?)</artifactId>.*", "$1"))
            .toList();
    assertThat(shipped).contains("controlsfx", "dnsjava");
    assertThat(Library.all()).extracting(Library::artifact).containsAll(shipped);
    assertThat(Library.all()).noneMatch(each -> each.licence().isBlank());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyKeyHasItsWords(Language language) {
    Localized words = words(language);
    assertThat(KeysView.lines())
        .isNotEmpty()
        .allMatch(line -> words.messages().get().has(line.key()));
  }

  @Test
  void theDiagnosticsAreCopiedWhole() throws Exception {
    String copied =
        WaitForAsyncUtils.asyncFx(
                () -> {
                  AboutView view =
                      new AboutView(
                          words(Language.ENGLISH), "1.2", "SendReady 1.2\nJava 25", List.of());
                  view.getContent().lookupAll(".copy-word").stream()
                      .filter(node -> "about.copy".equals(node.getId()))
                      .forEach(node -> ((ButtonBase) node).fire());
                  return Clipboard.getSystemClipboard().getString();
                })
            .get();
    assertThat(copied).isEqualTo("SendReady 1.2\nJava 25");
  }
}
