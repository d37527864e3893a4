package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.i18n.Language;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManualPagesTest {
  @TempDir Path folder;

  /// As the image, the portable archive and a system's package have it.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "lib/my send/share/doc/manual",
        "lib/my send/share/doc/sendready/manual",
        "share/doc/sendready/manual"
      })
  void theManualIsFoundBesideTheProgram(String place) throws Exception {
    ManualPages pages = new ManualPages(folder.resolve("lib/my send"));
    assertThat(pages.index(Language.RUSSIAN)).isEmpty();
    Path index = folder.resolve(place).resolve("ru/index.html");
    Files.createDirectories(index.getParent());
    Files.writeString(index, "<html>");
    assertThat(pages.index(Language.RUSSIAN)).contains(index.toUri().toString());
    assertThat(pages.index(Language.RUSSIAN).get()).startsWith("file:").doesNotContain(" ");
    assertThat(pages.index(Language.ENGLISH)).isEmpty();
  }

  /// Out of a start-up cache a class says that it is from where the cache was made.
  @Test
  void theProgramIsWhereItsLauncherSaysItIs() throws Exception {
    Path jar = folder.resolve("Мои программы/lib/app/sendready.jar");
    assertThat(ManualPages.of(jar.toString())).isEmpty();
    Files.createDirectories(jar.getParent());
    Files.createFile(jar);
    ManualPages home = new ManualPages(folder.resolve("Мои программы"));
    assertThat(ManualPages.of(jar.toString())).contains(home);
    assertThat(ManualPages.of(jar + File.pathSeparator + "other.jar")).contains(home);
    Path other = Files.createFile(jar.resolveSibling("other.jar"));
    assertThat(ManualPages.of(other.toString())).isEmpty();
    assertThat(ManualPages.of("")).isEmpty();
    assertThat(ManualPages.of("\0")).isEmpty();
  }

  @Test
  void classesInAFolderAreNoPackage() {
    assertThat(ManualPages.ofProgram()).isEmpty();
  }
}
