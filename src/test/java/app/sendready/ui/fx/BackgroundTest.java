package app.sendready.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundTest {
  private final Background straight = new Background(Runnable::run, Runnable::run);
  private final List<String> heard = new ArrayList<>();

  private void run(java.util.concurrent.Callable<String> call) {
    straight.run(call, heard::add, failed -> heard.add("failed: " + failed.getMessage()));
  }

  @Test
  void everyCallIsHeardOfOnceHoweverItEnds() {
    run(() -> "done");
    run(() -> {
      throw new IllegalArgumentException("no");
    });
    run(() -> {
      throw new OutOfMemoryError("on purpose");
    });
    run(() -> {
      throw new StackOverflowError("deep");
    });
    assertThat(heard)
        .containsExactly(
            "done",
            "failed: no",
            "failed: java.lang.OutOfMemoryError: on purpose",
            "failed: java.lang.StackOverflowError: deep");
  }
}
