import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/// Draws an icon in every size that a system asks for: `Icons FILE.svg NAME FOLDER`. Leaves
/// `SIZE/NAME.png` for Linux, `NAME.ico` for Windows and `NAME.icns` for macOS.
final class Icons {
  private static final List<Integer> SIZES = List.of(16, 22, 24, 32, 48, 64, 128, 256, 512, 1024);

  /// The sizes of an `.ico`; it has one byte for each, 0 for 256.
  private static final List<Integer> WINDOWS = List.of(16, 24, 32, 48, 64, 256);

  /// The kinds of entries of an `.icns` that are pictures in PNG, each with its size.
  private static final List<Entry> MAC =
      List.of(
          new Entry("icp4", 16),
          new Entry("icp5", 32),
          new Entry("ic11", 32),
          new Entry("ic12", 64),
          new Entry("ic07", 128),
          new Entry("ic08", 256),
          new Entry("ic13", 256),
          new Entry("ic09", 512),
          new Entry("ic14", 512),
          new Entry("ic10", 1024));

  private record Entry(String kind, int size) {}

  private final SVGDocument drawing;

  private Icons(SVGDocument drawing) {
    this.drawing = drawing;
  }

  public static void main(String[] args) throws IOException {
    System.setProperty("java.awt.headless", "true");
    Path svg = Path.of(args[0]);
    String name = args[1];
    Path into = Path.of(args[2]);
    Icons icons =
        new Icons(
            Objects.requireNonNull(new SVGLoader().load(svg.toUri().toURL()), svg + " is no SVG"));
    for (int size : SIZES) {
      Path file = into.resolve(size + "/" + name + ".png");
      Files.createDirectories(file.getParent());
      Files.write(file, icons.png(size));
    }
    Files.write(into.resolve(name + ".ico"), icons.ico());
    Files.write(into.resolve(name + ".icns"), icons.icns());
  }

  private byte[] png(int size) throws IOException {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    drawing.render(null, pen, new ViewBox(0, 0, size, size));
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  private byte[] ico() throws IOException {
    List<byte[]> pictures = new ArrayList<>();
    for (int size : WINDOWS) {
      pictures.add(png(size));
    }
    int head = 6 + 16 * pictures.size();
    int whole = head + pictures.stream().mapToInt(picture -> picture.length).sum();
    ByteBuffer out = ByteBuffer.allocate(whole).order(ByteOrder.LITTLE_ENDIAN);
    out.putShort((short) 0).putShort((short) 1).putShort((short) pictures.size());
    int at = head;
    for (int i = 0; i < pictures.size(); i++) {
      byte size = (byte) (int) WINDOWS.get(i);
      out.put(size).put(size).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32);
      out.putInt(pictures.get(i).length).putInt(at);
      at += pictures.get(i).length;
    }
    pictures.forEach(out::put);
    return out.array();
  }

  private byte[] icns() throws IOException {
    ByteArrayOutputStream entries = new ByteArrayOutputStream();
    for (Entry entry : MAC) {
      byte[] picture = png(entry.size());
      entries.writeBytes(entry.kind().getBytes(StandardCharsets.US_ASCII));
      entries.writeBytes(ByteBuffer.allocate(4).putInt(8 + picture.length).array());
      entries.writeBytes(picture);
    }
    return ByteBuffer.allocate(8 + entries.size())
        .put("icns".getBytes(StandardCharsets.US_ASCII))
        .putInt(8 + entries.size())
        .put(entries.toByteArray())
        .array();
  }
}
