package app.sendready.app;

import static app.sendready.ui.OnFx.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.ui.OnFx;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnFx.class)
class WindowIconTest {
  @Test
  void everySizeIsDrawnWithItsCornersClear() {
    List<Image> images = onFx(WindowIcon::images);
    assertThat(images).extracting(Image::getWidth).contains(16.0, 32.0, 48.0, 256.0);
    for (Image image : images) {
      int size = (int) image.getWidth();
      assertThat(image.getHeight()).isEqualTo(size);
      Set<Integer> colours = new HashSet<>();
      for (int at = 0; at < size; at++) {
        colours.add(image.getPixelReader().getArgb(at, size / 2));
      }
      assertThat(colours).as("%d", size).hasSizeGreaterThan(2);
      assertThat(image.getPixelReader().getColor(0, 0).getOpacity()).isLessThan(0.5);
    }
  }
}
