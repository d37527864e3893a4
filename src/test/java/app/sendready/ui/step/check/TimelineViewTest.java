package app.sendready.ui.step.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.i18n.Language;
import app.sendready.ui.Sample;
import app.sendready.ui.control.Status;
import java.time.Instant;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class TimelineViewTest {
  @BeforeAll
  static void toolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void whoUnfoldsItHasSeenWhatIsNewAndWhatComesWhileItIsOpen() throws Exception {
    ObservableList<TimelineEntry> changes = FXCollections.observableArrayList(turned());
    IntegerProperty unseen = new SimpleIntegerProperty(1);
    WaitForAsyncUtils.asyncFx(
            () -> {
              TimelineView view =
                  new TimelineView(
                      changes,
                      unseen,
                      () -> unseen.set(0),
                      Sample.words(Language.ENGLISH),
                      new Region());
              ToggleButton fold = (ToggleButton) node(view, "check.timeline");
              Node badge = node(view, "check.timeline.fresh");
              assertThat(badge.isVisible()).isTrue();

              fold.setSelected(true);
              assertThat(badge.isVisible()).isFalse();
              assertThat(unseen.get()).isZero();

              changes.add(turned());
              unseen.set(1);
              assertThat(badge.isVisible()).isFalse();
              VBox all = (VBox) view.getChildren().get(1);
              assertThat(all.getChildren()).hasSize(2);

              fold.setSelected(false);
              unseen.set(1);
              assertThat(badge.isVisible()).isTrue();
              return view;
            })
        .get();
  }

  private static TimelineEntry turned() {
    return new TimelineEntry.StatusChanged(
        Instant.parse("2026-11-25T14:02:00Z"), 1, Sample.TRACKING, Status.PASS);
  }

  private static Node node(VBox view, String id) {
    return ((Pane) view.getChildren().getFirst())
        .getChildren().stream().filter(n -> id.equals(n.getId())).findFirst().orElseThrow();
  }
}
