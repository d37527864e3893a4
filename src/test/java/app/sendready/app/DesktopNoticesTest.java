package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Against programs that only write down what they were given.
@DisabledOnOs(OS.WINDOWS)
class DesktopNoticesTest {
  @TempDir Path folder;

  private Path told() {
    return folder.resolve("told");
  }

  private void program(String name, String line) throws IOException {
    Path program = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + line + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private void writingDown(String name) throws IOException {
    program(name, "for a in \"$@\"; do printf '%s|' \"$a\"; done > '" + told() + "'");
  }

  private DesktopNotices on(String system) {
    return new DesktopNotices(system, new SystemPrograms("/nowhere:" + folder), Runnable::run);
  }

  @Test
  void linuxIsToldByNotifySend() throws IOException {
    writingDown("notify-send");
    writingDown("gdbus");
    on("Linux").tell("-news.example.com", "1. SPF <b>& $(id) 'x'\nRight");
    assertThat(told())
        .hasContent("--app-name=SendReady|--|-news.example.com|1. SPF b $(id) 'x'\nRight|");
  }

  @Test
  void whereThatIsMissingTheBusIsCalled() throws IOException {
    writingDown("gdbus");
    on("Linux").tell("news.example.com", "it's \\ so\nRight");
    assertThat(Files.readString(told()))
        .startsWith("call|--session|--dest|org.freedesktop.Notifications|")
        .endsWith("|'SendReady'|0|''|'news.example.com'|'it\\'s \\\\ so\\nRight'|[]|{}|-1|");
  }

  @Test
  void aMacIsToldByItsScripts() throws IOException {
    writingDown("osascript");
    on("Mac OS X").tell("news.example.com", "Right");
    assertThat(Files.readString(told())).endsWith("|-e|end run|news.example.com|Right|");
  }

  @Test
  void whereThereIsNoWayNothingIsTold() throws IOException {
    on("Linux").tell("news.example.com", "Right");
    writingDown("notify-send");
    on("Windows 11").tell("news.example.com", "Right");
    assertThat(told()).doesNotExist();
  }

  @Test
  @Timeout(20)
  void aProgramThatHangsIsNotWaitedFor() throws IOException {
    program("notify-send", "exec sleep 60");
    on("Linux").tell("news.example.com", "Right");
    assertThat(told()).doesNotExist();
  }
}
