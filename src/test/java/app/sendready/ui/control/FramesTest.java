package app.sendready.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class FramesTest {
  private final AtomicLong clock = new AtomicLong();
  private final AtomicLong frame = new AtomicLong();
  private final List<Long> frames = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void toolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  /// Pieces that each take a frame's share come one a frame, small ones many.
  @Test
  void slowPiecesAreSpreadOverFrames() {
    Platform.runLater(() -> {
      AnimationTimer count =
          new AnimationTimer() {
            @Override
            public void handle(long now) {
              frame.incrementAndGet();
            }
          };
      count.start();
      Frames some = new Frames(clock::get);
      for (int i = 0; i < 3; i++) {
        some.later(this::slow);
      }
      for (int i = 0; i < 3; i++) {
        some.later(() -> frames.add(frame.get()));
      }
      some.later(count::stop);
    });
    await().until(() -> frames.size() == 6);
    long first = frames.getFirst();
    assertThat(frames.subList(0, 3)).containsExactly(first, first + 1, first + 2);
    assertThat(frames.subList(3, 6)).containsOnly(first + 3);
  }

  private void slow() {
    frames.add(frame.get());
    clock.addAndGet(20_000_000);
  }
}
