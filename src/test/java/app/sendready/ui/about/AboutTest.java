package app.sendready.ui.about;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.app.Words;
import app.sendready.i18n.Language;
import app.sendready.ui.fx.Localized;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.FlowPane;
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

  @Test
  void aFaultIsShownWithWhereItIsKeptAndGoesOn() throws Exception {
    Path kept = Path.of("faults.txt").toAbsolutePath();
    String text = "SendReady 1.2\n\njava.lang.IllegalStateException: no row";
    AtomicInteger went = new AtomicInteger();
    String copied =
        WaitForAsyncUtils.asyncFx(
                () -> {
                  FaultView view =
                      new FaultView(
                          words(Language.ENGLISH),
                          new SimpleStringProperty(text),
                          new SimpleObjectProperty<>(Optional.of(kept)),
                          went::incrementAndGet);
                  Parent page = (Parent) view.getContent();
                  assertThat(((Labeled) part(page, "about.fault.kept")).getText())
                      .contains(kept.toString());
                  ((ButtonBase) part(page, "about.fault.copy")).fire();
                  ((ButtonBase) part(page, "about.fault.go-on")).fire();
                  return Clipboard.getSystemClipboard().getString();
                })
            .get();
    assertThat(copied).isEqualTo(text);
    assertThat(went).hasValue(1);
  }

  private static Node part(Parent page, String id) {
    return page.getChildrenUnmodifiable().stream()
        .flatMap(
            node -> node instanceof FlowPane pane ? pane.getChildren().stream() : Stream.of(node))
        .filter(node -> id.equals(node.getId()))
        .findFirst()
        .orElseThrow();
  }
}
