package app.sendready.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.app.Words;
import app.sendready.i18n.Language;
import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class WordNotesTest {
  private final WordNotes notes = new WordNotes();

  @BeforeAll
  static void toolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  private List<String> shown(Language language, String... sentences) {
    notes.show(Words.in(language, ZoneOffset.UTC), List.of(sentences));
    return notes.getChildren().stream().map(n -> ((Label) n).getText()).toList();
  }

  @Test
  void theWordsOfASentenceAreExplained() {
    assertThat(shown(Language.ENGLISH, "Add the TXT record; turn the proxy off."))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("TXT — "))
        .anyMatch(line -> line.startsWith("proxy — "));
    assertThat(notes.isManaged()).isTrue();
    assertThat(shown(Language.RUSSIAN, "Отвечает только запись-шаблон «*»."))
        .singleElement()
        .asString()
        .startsWith("запись-шаблон — ");
  }

  @Test
  void plainWordsAndTheUsersOwnNamesAreNot() {
    assertThat(shown(Language.ENGLISH, "Wait an hour.", "mx.example.com leads nowhere.")).isEmpty();
    assertThat(notes.isManaged()).isFalse();
  }
}
