package app.sendready;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares a text with a file beside the test. With `-Dsendready.golden=write` the files are
/// written instead; look at the difference before it is committed.
public final class Golden {
  private Golden() {}

  public static void check(Class<?> test, String file, String actual) {
    String place = test.getPackageName().replace('.', '/') + "/" + file;
    try {
      if ("write".equals(System.getProperty("sendready.golden"))) {
        Path path = Path.of("src/test/resources").resolve(place);
        Files.createDirectories(path.getParent());
        Files.writeString(path, actual, StandardCharsets.UTF_8);
        return;
      }
      try (InputStream in = Golden.class.getResourceAsStream("/" + place)) {
        String cure =
            place
                + ": if the new text is meant, run this test with -Dsendready.golden=write and"
                + " read the difference before it is committed";
        assertThat(in).as(cure).isNotNull();
        assertThat(actual)
            .as(cure)
            .isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
