package app.sendready.app;

import static app.sendready.ui.OnFx.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.ui.OnFx;
import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.net.URL;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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

  /// The installers' icons are drawn of the SVG: the window's must look the same.
  @Test
  void theWindowsIconIsTheOneOfTheInstallers() throws Exception {
    URL drawing = Path.of("assets/sendready.svg").toUri().toURL();
    SVGDocument svg = Objects.requireNonNull(new SVGLoader().load(drawing));
    for (Image image : onFx(WindowIcon::images)) {
      int size = (int) image.getWidth();
      if (size < 48) {
        continue;
      }
      BufferedImage drawn = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
      Graphics2D pen = drawn.createGraphics();
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      svg.render(null, pen, new ViewBox(0, 0, size, size));
      int different = 0;
      for (int x = 0; x < size; x++) {
        for (int y = 0; y < size; y++) {
          Color other = new Color(drawn.getRGB(x, y), true);
          Color own = new Color(image.getPixelReader().getArgb(x, y), true);
          different += isNear(own, other) ? 0 : 1;
        }
      }
      assertThat(different * 100.0 / size / size).as("%d", size).isLessThan(3);
    }
  }

  private static boolean isNear(Color one, Color other) {
    return Math.abs(one.getRed() - other.getRed()) < 100
        && Math.abs(one.getGreen() - other.getGreen()) < 100
        && Math.abs(one.getBlue() - other.getBlue()) < 100
        && Math.abs(one.getAlpha() - other.getAlpha()) < 100;
  }
}
