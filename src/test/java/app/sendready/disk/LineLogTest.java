package app.sendready.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineLogTest {
  @TempDir Path folder;

  private List<String> reopened(Path file, String... more) throws IOException {
    List<String> before = new ArrayList<>();
    try (LineLog log = LineLog.open(file, (line, _) -> before.add(line))) {
      for (String line : more) {
        log.add(line);
      }
    }
    return before;
  }

  @Test
  void whatWasAddedIsThereTheNextTime() throws IOException {
    Path file = folder.resolve("log");
    assertThat(reopened(file, "one", "два")).isEmpty();
    assertThat(reopened(file, "three")).containsExactly("one", "два");
    assertThat(reopened(file)).containsExactly("one", "два", "three");
  }

  @Test
  void everyLineIsFoundAgainWhereItBegins() throws IOException {
    Path file = folder.resolve("log");
    String longer = "д".repeat(20_000);
    List<Long> places = new ArrayList<>();
    try (LineLog log = LineLog.open(file, (_, _) -> {})) {
      places.add(log.add("one"));
      places.add(log.add(longer));
      assertThat(log.line(places.getFirst())).isEqualTo("one");
      places.add(log.add("три"));
      assertThat(log.line(places.get(1))).isEqualTo(longer);
    }
    List<Long> again = new ArrayList<>();
    try (LineLog log = LineLog.open(file, (_, at) -> again.add(at))) {
      assertThat(log.line(again.getLast())).isEqualTo("три");
      assertThatThrownBy(() -> log.line(1_000_000)).isInstanceOf(IOException.class);
    }
    assertThat(again).isEqualTo(places);
  }

  @Test
  void aTornLineNeverWas() throws IOException {
    Path file = folder.resolve("log");
    Files.writeString(file, "one\ntw");
    assertThat(reopened(file, "three")).containsExactly("one");
    assertThat(Files.readString(file)).isEqualTo("one\nthree\n");
  }

  @Test
  void oneAtATime() throws IOException {
    Path file = folder.resolve("log");
    try (LineLog log = LineLog.open(file, (_, _) -> {})) {
      log.add("mine");
      assertThatThrownBy(() -> LineLog.open(file, (_, _) -> {})).isInstanceOf(LineLog.InUse.class);
    }
    assertThat(reopened(file)).containsExactly("mine");
  }

  @Test
  void noLinkIsFollowedAndNoEndlessLineKept() throws IOException {
    Path target = Files.writeString(folder.resolve("target"), "theirs");
    Path link = Files.createSymbolicLink(folder.resolve("link"), target);
    assertThatThrownBy(() -> LineLog.open(link, (_, _) -> {})).isInstanceOf(IOException.class);
    assertThat(target).hasContent("theirs");
    Path endless = Files.write(folder.resolve("endless"), new byte[5 * 1024 * 1024]);
    assertThatThrownBy(() -> LineLog.open(endless, (_, _) -> {}))
        .isInstanceOf(RegularFile.TooLarge.class);
  }

  @Test
  void whoKnowsTheLinesReadsNoneOfThemAndHoldsTheFileAllTheSame() throws IOException {
    Path file = folder.resolve("log");
    try (LineLog log = LineLog.open(file, (_, _) -> {})) {
      log.add("one");
    }
    try (LineLog log = LineLog.known(file, 4)) {
      assertThat(log.line(0)).isEqualTo("one");
      assertThat(log.add("two")).isEqualTo(4);
      assertThatThrownBy(() -> LineLog.known(file, 8)).isInstanceOf(LineLog.InUse.class);
    }
    assertThat(Files.readString(file)).isEqualTo("one\ntwo\n");
    assertThatThrownBy(() -> LineLog.known(file, 4)).isInstanceOf(EOFException.class);
    LineLog.known(file, 8).close();
  }
}
