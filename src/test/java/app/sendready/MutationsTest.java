package app.sendready;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
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
