package app.sendready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No reader, judge or writer takes long over a long text.
///
/// The tool `long-texts` holds every text to its bound. Here, in a machine that is warm for nothing
/// and busy with all the other tests, what goes beyond it must at least grow no faster than twice
/// the length, and stay within five times the bound.
class LongTextsTest {
  private static final double GROWTH = 8;
  private static final long LENIENT_NANOS = 5_000_000;

  static Stream<Readers> readers() {
    return Stream.concat(Readers.all().stream(), Readers.forms().stream());
  }

  @ParameterizedTest
  @MethodSource("readers")
  void noTextTakesLong(Readers reader) {
    List<LongTexts.Slow> slow = new ArrayList<>();
    assertTimeoutPreemptively(
        Duration.ofSeconds(90),
        () ->
            LongTexts.tooSlow(
                reader,
                each -> {
                  if (each.full() > GROWTH * each.quarter()
                      || each.full() > reader.most() * LENIENT_NANOS) {
                    slow.add(each);
                  }
                }));
    assertThat(slow).as(reader.name()).isEmpty();
  }
}
