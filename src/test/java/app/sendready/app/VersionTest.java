package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The version is decided in the pom, and nowhere else; what the program says of itself follows.
class VersionTest {
  @Test
  void theProgramSaysTheVersionOfThePom() throws IOException {
    Matcher version =
        Pattern.compile("<artifactId>sendready</artifactId>\\s*<version>([^<]+)</version>")
            .matcher(Files.readString(Path.of("pom.xml")));
    assertThat(version.find()).isTrue();
    assertThat(Version.read())
        .as("as Maven has written it; a compiler alone writes nothing into files")
        .isEqualTo(version.group(1));
  }
}
