package app.sendready.logo;

import app.sendready.check.Verdict;
import app.sendready.kind.bimi.LogoReport;
import app.sendready.kind.bimi.SvgDrawing;
import app.sendready.kind.bimi.SvgLogo;
import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Draws a checked logo.
final class LogoPainter {
  /// The sizes at which mailboxes show logos.
  static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 96);

  /// A larger file than twice what providers take is not drawn: its parts could be used so often
  /// that drawing never ends.
  private static final int MOST_BYTES = 64 * 1024;

  /// A file that cannot be drawn is nothing to log: what is wrong with it is told in findings. Held
  /// on to, because a logger that nobody holds forgets how it was set.
  private static final Logger JSVG = Logger.getLogger("com.github.weisj.jsvg");

  static {
    JSVG.setLevel(Level.OFF);
  }

  private static final Duration TIME = Duration.ofSeconds(2);
  private static final int NESTING = 64;
  private static final int USES_IN_USES = 2;
  private static final int PATHS = 2000;

  private LogoPainter() {}

  /// The logo at each size; none for a file that is refused, too large, or cannot be drawn.
  static List<Picture> paint(byte[] file, LogoReport report) {
    Optional<byte[]> plain = SvgLogo.plain(file).filter(svg -> svg.length <= MOST_BYTES);
    if (report.status() == Verdict.FAIL || plain.isEmpty() || !SvgDrawing.isModest(plain.get())) {
      return List.of();
    }
    FutureTask<List<Picture>> drawing = new FutureTask<>(() -> paint(plain.get()));
    // Drawing cannot be interrupted; a thread that does not come back is left to itself.
    Thread.ofPlatform().daemon().name("logo").start(drawing);
    try {
      return drawing.get(TIME.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return List.of();
    } catch (ExecutionException | TimeoutException cannotBeDrawn) {
      // What a library makes of a stranger's file; the report has said all that is sure.
      return List.of();
    }
  }

  private static List<Picture> paint(byte[] plain) {
    SVGDocument document = new SVGLoader().load(new ByteArrayInputStream(plain), null, context());
    return document == null
        ? List.of()
        : SIZES.stream().map(size -> paint(document, size)).toList();
  }

  private static LoaderContext context() {
    return LoaderContext.builder()
        .externalResourcePolicy(ResourcePolicy.DENY_ALL)
        .documentLimits(new DocumentLimits(NESTING, USES_IN_USES, PATHS))
        .build();
  }

  private static Picture paint(SVGDocument document, int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      document.renderWithPlatform(
          NullPlatformSupport.INSTANCE, graphics, new ViewBox(0, 0, size, size));
    } finally {
      graphics.dispose();
    }
    return new Picture(size, image.getRGB(0, 0, size, size, null, 0, size));
  }
}
