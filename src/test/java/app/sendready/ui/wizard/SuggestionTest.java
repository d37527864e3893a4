package app.sendready.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

final class SuggestionTest {
  private final SimpleObjectProperty<String> choice = new SimpleObjectProperty<>("first");
  private final SimpleObjectProperty<String> suggested = new SimpleObjectProperty<>("a");
  private final Suggestion<String> suggestion = new Suggestion<>(choice, suggested);

  @Test
  void theChoiceFollowsUntilSomebodyHasMadeIt() {
    assertThat(choice.get()).isEqualTo("a");
    suggested.set("b");
    assertThat(choice.get()).isEqualTo("b");
    choice.set("mine");
    suggested.set("c");
    assertThat(choice.get()).isEqualTo("mine");
  }

  @Test
  void whatCameFromElsewhereStaysThoughItIsWhatIsSuggested() {
    suggestion.made();
    suggested.set("b");
    assertThat(choice.get()).isEqualTo("a");
  }
}
