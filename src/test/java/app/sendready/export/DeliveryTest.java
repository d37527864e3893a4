package app.sendready.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.sendready.disk.DiskTrouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {
  @TempDir Path place;

  private static Map<String, byte[]> files(String... names) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : names) {
      files.put(name, ("new " + name).getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private static DiskTrouble refused(Path folder, Map<String, byte[]> files) {
    return catchThrowableOfType(Delivery.Refused.class, () -> Delivery.write(folder, files))
        .trouble();
  }

  @Test
  void aFolderIsMadeAndFilledWithNothingElse() throws Exception {
    Path folder = place.resolve("one").resolve("two");
    Delivery.write(folder, files("a.txt", "b.txt"));
    assertThat(names(folder)).containsExactly("a.txt", "b.txt");
    assertThat(folder.resolve("b.txt")).hasContent("new b.txt");
  }

  @Test
  void takenNamesAreToldAndReplaced() throws Exception {
    Files.writeString(place.resolve("b.txt"), "old");
    assertThat(Delivery.taken(place, List.of("a.txt", "b.txt"))).containsExactly("b.txt");
    Delivery.write(place, files("a.txt", "b.txt"));
    assertThat(place.resolve("b.txt")).hasContent("new b.txt");
  }

  @Test
  void whereOneFileCannotGoNoneGoes() throws Exception {
    Files.writeString(place.resolve("a.txt"), "old");
    Files.createDirectory(place.resolve("b.txt"));
    assertThat(refused(place, files("a.txt", "b.txt", "c.txt"))).isEqualTo(DiskTrouble.IN_THE_WAY);
    assertThat(names(place)).containsExactly("a.txt", "b.txt");
    assertThat(place.resolve("a.txt")).hasContent("old");
  }

  @Test
  void aFileInPlaceOfTheFolderIsSaidToBeInTheWay() throws Exception {
    Path file = Files.writeString(place.resolve("file"), "x");
    assertThat(refused(file, files("a.txt"))).isEqualTo(DiskTrouble.IN_THE_WAY);
    assertThat(refused(file.resolve("folder"), files("a.txt"))).isEqualTo(DiskTrouble.IN_THE_WAY);
  }

  @Test
  void callingOffLeavesTheFolderAsItWas() throws Exception {
    Path folder = place.resolve("folder");
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Delivery.write(folder, files("a.txt")))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
    assertThat(folder).doesNotExist();
  }
}
