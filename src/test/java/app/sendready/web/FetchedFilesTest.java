package app.sendready.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FetchedFilesTest {
  private static final URI LOGO = URI.create("https://example.com/logo.svg");

  private final List<URI> asked = new ArrayList<>();
  private final FetchedFiles files = new FetchedFiles();
  private final Fetcher pressed =
      files.onPress(uri -> {
        asked.add(uri);
        return new WebAnswer.Failed("time " + asked.size());
      });

  @Test
  void askNobodyBeforeAPress() {
    assertThat(files.fetch(LOGO)).isEqualTo(new WebAnswer.NotAsked());
    assertThat(asked).isEmpty();
  }

  @Test
  void knowWhatThePressHasShownAndAskNobodyAgain() {
    pressed.fetch(LOGO);
    assertThat(files.fetch(LOGO)).isEqualTo(new WebAnswer.Failed("time 1"));
    assertThat(files.fetch(LOGO)).isEqualTo(new WebAnswer.Failed("time 1"));
    assertThat(asked).containsExactly(LOGO);
  }

  @Test
  void everyPressAsksAnew() {
    pressed.fetch(LOGO);
    pressed.fetch(LOGO);
    assertThat(files.fetch(LOGO)).isEqualTo(new WebAnswer.Failed("time 2"));
  }

  @Test
  void keepOnlyTheNewestFew() {
    pressed.fetch(LOGO);
    for (int i = 0; i < 100; i++) {
      pressed.fetch(URI.create("https://example.com/" + i));
    }
    assertThat(files.fetch(LOGO)).isEqualTo(new WebAnswer.NotAsked());
    assertThat(files.fetch(URI.create("https://example.com/99")))
        .isEqualTo(new WebAnswer.Failed("time 101"));
  }
}
