package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against programs that only write down what they were given.
@DisabledOnOs(OS.WINDOWS)
class DesktopBrowserTest {
  private static final String ADDRESS = "https://dash.example.com/dns?a=1&b=$(id)";

  @TempDir Path folder;
  private final List<String> unopened = new ArrayList<>();

  private void program(String name, String line) throws IOException {
    Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + line + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void open(String address) {
    new DesktopBrowser("Linux", new SystemPrograms("/nowhere:" + folder), Runnable::run)
        .open(address, unopened::add);
  }

  @Test
  void theDesktopOpensTheAddressAsItIs() throws IOException {
    program("xdg-open", "printf '%s|' \"$@\" > '" + folder.resolve("told") + "'");
    open(ADDRESS);
    assertThat(folder.resolve("told")).hasContent(ADDRESS + "|");
    assertThat(unopened).isEmpty();
  }

  @Test
  void whatOneProgramCannotTheNextMay() throws IOException {
    program("xdg-open", "exit 3");
    program("gio", "printf '%s|' \"$@\" > '" + folder.resolve("told") + "'");
    open(ADDRESS);
    assertThat(folder.resolve("told")).hasContent("open|" + ADDRESS + "|");
    assertThat(unopened).isEmpty();
  }

  @Test
  void whereNothingOpensItThatIsSaid() throws IOException {
    open(ADDRESS);
    program("xdg-open", "exit 4");
    open(ADDRESS);
    assertThat(unopened).containsExactly(ADDRESS, ADDRESS);
  }

  @Test
  @Timeout(20)
  void aBrowserThatWasNotOpenBeforeStaysOpen() throws IOException {
    program("xdg-open", "exec sleep 8");
    open(ADDRESS);
    assertThat(unopened).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "/etc/passwd", "javascript:alert(1)", ""})
  void whatIsNoAddressIsHandedToNoProgram(String odd) throws IOException {
    program("xdg-open", "touch '" + folder.resolve("told") + "'");
    open(odd);
    assertThat(folder.resolve("told")).doesNotExist();
    assertThat(unopened).containsExactly(odd);
  }
}
