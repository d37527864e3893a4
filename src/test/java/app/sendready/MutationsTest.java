package app.sendready;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.key.PastedKey;
import app.sendready.kind.bimi.SvgDrawing;
import app.sendready.live.MessageReading;
import app.sendready.project.PlatformFile;
import app.sendready.project.ProjectFile;
import app.sendready.project.SettingsReading;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A small part of what the tool `mutations` does.
class MutationsTest {
  private static final int TIMES = 2000;

  private static final int FEW = 40;

  @ParameterizedTest
  @MethodSource("forms")
  void nothingIsThrownWhereItIsWritten(Readers form) {
    assertThat(Mutations.run(form, FEW, 1).faults()).isEmpty();
  }

  /// Changed texts of which nothing is understood would find nothing.
  @Test
  void whatIsChangedWasGood() {
    assertThat(PlatformFile.parse(GoodFiles.PLATFORM, "p.json"))
        .isInstanceOf(PlatformFile.Read.class);
    assertThat(
            new ProjectFile(PlatformFile.builtIn(), PastedKey::isPrivate)
                .parse(GoodFiles.PROJECT, "p.sendready"))
        .isInstanceOfSatisfying(
            ProjectFile.Opened.class, opened -> assertThat(opened.leftOut()).isEmpty());
    assertThat(SettingsReading.leftOut(GoodFiles.SETTINGS)).isEmpty();
    assertThat(SvgDrawing.isModest(GoodFiles.LOGO.getBytes(StandardCharsets.UTF_8))).isTrue();
    assertThat(MessageReading.good()).hasSize(4).allMatch(MessageReading::isRead);
  }

  static Stream<Readers> forms() {
    return Readers.forms().stream();
  }

  static Stream<Readers> readers() {
    return Readers.all().stream();
  }

  @ParameterizedTest
  @MethodSource("readers")
  void nothingIsThrown(Readers reader) {
    assertThat(Mutations.run(reader, TIMES, 1).faults()).isEmpty();
  }
}
