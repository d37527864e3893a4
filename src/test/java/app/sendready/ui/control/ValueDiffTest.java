package app.sendready.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.app.Words;
import app.sendready.i18n.Language;
import app.sendready.text.Comparison;
import app.sendready.ui.fx.Localized;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class ValueDiffTest {
  @BeforeAll
  static void toolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  /// The same pieces and sentences that the text report shows, in whichever language.
  @Test
  void theWindowShowsThePiecesAndNotesOfTheComparison() {
    Localized words = new Localized(Language.ENGLISH, l -> Words.in(l, ZoneOffset.UTC));
    ValueDiff diff = new ValueDiff(words);
    Comparison comparison = Comparison.of("v=DKIM1; p=MIGf", "v=DKIM1;\u200b p=МIGf");
    diff.show(comparison);
    List<TextFlow> lines = all(diff, TextFlow.class);
    assertThat(pieces(lines.get(0), "diff-expected")).isEqualTo(comparison.expected());
    assertThat(pieces(lines.get(1), "diff-found")).isEqualTo(comparison.found());
    assertThat(Comparison.plain(comparison.found()))
        .isEqualTo("v=DKIM1;[⟨U+200B⟩] p=[М⟨U+041C⟩]IGf");
    for (Language language : Language.values()) {
      words.language().set(language);
      assertThat(all(diff, Label.class).stream().map(Label::getText))
          .containsAll(
              comparison.notes().stream().map(Words.in(language, ZoneOffset.UTC)::say).toList());
    }
  }

  private static List<Comparison.Piece> pieces(TextFlow line, String mark) {
    return line.getChildren().stream()
        .map(Text.class::cast)
        .map(t -> new Comparison.Piece(t.getText(), t.getStyleClass().contains(mark)))
        .toList();
  }

  private static <T> List<T> all(Parent root, Class<T> type) {
    List<T> found = new ArrayList<>();
    for (Node node : root.getChildrenUnmodifiable()) {
      if (type.isInstance(node)) {
        found.add(type.cast(node));
      } else if (node instanceof Parent parent) {
        found.addAll(all(parent, type));
      }
    }
    return found;
  }
}
