package app.sendready.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A folder that somebody else has prepared, with links at the names that a program might use.
class StrangersFolderTest {
  private static final String TREASURE = "treasure";

  @TempDir Path folder;
  @TempDir Path elsewhere;

  private Path file;
  private Path victim;

  @BeforeEach
  void prepare() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    file = folder.resolve("shop.sendready");
    victim = Files.writeString(elsewhere.resolve("victim"), TREASURE);
  }

  private String link(String name) throws IOException {
    Files.createSymbolicLink(folder.resolve(name), victim);
    return name;
  }

  /// The names that a program of this number might use, and those that older versions did.
  private void linkEverywhere() throws IOException {
    long pid = ProcessHandle.current().pid();
    link(".shop.sendready.lock");
    link(".shop.sendready.part");
    link(".shop.sendready." + pid + ".part");
    link(".shop.sendready.bak." + pid + ".part");
    link(".shop.sendready.bak.part");
    link("shop.sendready.bak");
    link("locks");
  }

  @Test
  void savingTouchesNothingThatALinkLeadsTo() throws IOException {
    Files.writeString(file, "before");
    linkEverywhere();
    try (FileTurn _ = new Turns(elsewhere.resolve("locks")).at(file)) {
      SafeFile.keep(file, folder.resolve("shop.sendready.bak"));
      SafeFile.write(file, "after", Rights.KEPT);
    }
    assertThat(victim).hasContent(TREASURE);
    assertThat(file).hasContent("after");
    assertThat(folder.resolve("shop.sendready.bak")).hasContent("before");
    assertThat(Files.isSymbolicLink(folder.resolve("shop.sendready.bak"))).isFalse();
  }

  @Test
  void nothingIsWrittenThroughALinkInTheFilesOwnPlace() throws IOException {
    link("shop.sendready");
    for (Rights rights : Rights.values()) {
      assertThatThrownBy(() -> SafeFile.write(file, "after", rights))
          .isInstanceOf(FileAlreadyExistsException.class);
      assertThatThrownBy(() -> SafeFile.create(file, new byte[1], rights))
          .isInstanceOf(FileAlreadyExistsException.class);
    }
    assertThat(victim).hasContent(TREASURE);
    assertThat(Files.isSymbolicLink(file)).isTrue();
  }

  @Test
  void aLinkThatLeadsNowhereMakesNoFileThere() throws IOException {
    Path nowhere = elsewhere.resolve("new");
    Files.createSymbolicLink(file, nowhere);
    assertThatThrownBy(() -> SafeFile.write(file, "after", Rights.USUAL))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThatThrownBy(() -> SafeFile.create(file, new byte[1], Rights.SECRET))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void whatLooksLikeLeftoversIsTakenAwayAndNotWhatItLeadsTo() throws IOException {
    link(".shop.sendready.999999999.part");
    link(".shop.sendready.999999999-0123456789abcdef.part");
    Files.createDirectory(folder.resolve(".shop.sendready.999999998.part"));
    SafeFile.tidy(file);
    assertThat(victim).hasContent(TREASURE);
  }

  /// Old locks were opened, emptied and filled; these are opened only.
  @ParameterizedTest
  @ValueSource(strings = {"link", "folder", "pipe", "file"})
  void aLockOfAnySortIsNeitherFollowedNorWrittenNorWaitedFor(String sort)
      throws IOException, InterruptedException {
    Path locks = Files.createDirectory(folder.resolve("locks"));
    for (int i = 0; i < 256; i++) {
      Path sign = locks.resolve(String.format("%02x.lock", i));
      switch (sort) {
        case "link" -> Files.createSymbolicLink(sign, victim);
        case "folder" -> Files.createDirectory(sign);
        case "pipe" -> {
          if (i == 0) {
            Odd.pipe(sign);
          } else {
            Files.createSymbolicLink(sign, locks.resolve("00.lock"));
          }
        }
        default -> Files.writeString(sign, TREASURE);
      }
    }
    try (FileTurn _ = new Turns(locks).at(file)) {
      assertThat(victim).hasContent(TREASURE);
    }
    if (sort.equals("file")) {
      try (Stream<Path> all = Files.list(locks)) {
        assertThat(all).allSatisfy(each -> assertThat(each).hasContent(TREASURE));
      }
    }
  }

  @Test
  void filesOfUsersAreTheirsAlone() throws IOException {
    for (Rights rights : new Rights[] {Rights.KEPT, Rights.OWNER, Rights.SECRET}) {
      Path own = folder.resolve("own" + rights);
      SafeFile.write(own, "x", rights);
      assertThat(rights(own)).as(rights.name()).isEqualTo("rw-------");
    }
    Files.writeString(file, "shared");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
    SafeFile.write(file, "x", Rights.KEPT);
    assertThat(rights(file)).isEqualTo("rw-rw-r--");
    SafeFile.write(file, "x", Rights.OWNER);
    assertThat(rights(file)).isEqualTo("rw-------");
  }

  @Test
  void aPartIsNeverThereWithOtherRights() throws IOException {
    try (Part part = Part.of(file, Rights.OWNER);
        Stream<Path> all = Files.list(folder)) {
      Path there = all.findFirst().orElseThrow();
      assertThat(rights(there)).isEqualTo("rw-------");
      assertThat(there.getFileName().toString())
          .matches("\\.shop\\.sendready\\.[0-9]+-[0-9a-f]{16}\\.part");
      part.write(new byte[10]);
    }
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).as("what is not taken goes").isEmpty();
    }
  }

  private static String rights(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  /// A program that writes at the same moment is waited for, whichever way it came to the file.
  @Test
  void oneFileHasOneTurnByWhicheverWayOneComesToIt() throws IOException {
    Files.writeString(file, "x");
    Path other = Files.createSymbolicLink(elsewhere.resolve("way"), folder);
    Turns turns = new Turns(elsewhere.resolve("locks"));
    try (FileTurn _ = turns.at(file)) {
      Optional<Exception> refused = Odd.elsewhere(() -> turns.at(other.resolve("shop.sendready")));
      assertThat(refused).isPresent();
    }
  }
}
