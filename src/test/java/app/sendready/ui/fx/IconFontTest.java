package app.sendready.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Area;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javafx.scene.text.Font;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignAIkonHandler;

/// The typeface of icons that the package has in place of the library's, with no other signs than
/// the program shows: JavaFX copies it at every start.
class IconFontTest {
  private static final Path SMALL = Path.of("installer/common/icons.ttf");
  private static final String ICONS = "org/kordamp/ikonli/materialdesign2/";

  @Test
  void everyIconOfTheProgramIsInItAndIsDrawnAsInTheLibrary() throws IOException {
    Set<Integer> used = used();
    String signs = used.stream().map(Integer::toHexString).collect(Collectors.joining(","));
    String cure =
        "unpack materialdesignicons-webfont.ttf from the jar of the icons, and run: pyftsubset"
            + " materialdesignicons-webfont.ttf --no-hinting --output-file="
            + SMALL
            + " --unicodes="
            + signs;
    assertThat(used).hasSizeGreaterThan(50);
    try (TrueTypeFont whole =
            new TTFParser()
                .parse(
                    new RandomAccessReadBuffer(
                        new MaterialDesignAIkonHandler().getFontResourceAsStream()));
        TrueTypeFont small =
            new TTFParser().parse(new RandomAccessReadBuffer(Files.readAllBytes(SMALL)))) {
      for (int sign : used) {
        int before = whole.getUnicodeCmapLookup().getGlyphId(sign);
        int now = small.getUnicodeCmapLookup().getGlyphId(sign);
        assertThat(now).as(cure).isPositive();
        Area drawn = new Area(small.getGlyph().getGlyph(now).getPath());
        assertThat(drawn.equals(new Area(whole.getGlyph().getGlyph(before).getPath())))
            .as(cure)
            .isTrue();
        assertThat(small.getAdvanceWidth(now)).as(cure).isEqualTo(whole.getAdvanceWidth(before));
      }
      assertThat(small.getNumberOfGlyphs()).as(cure).isLessThan(used.size() + 10);
    }
  }

  /// Ikonli looks the typeface up by its name.
  @Test
  void itIsCalledAsTheLibrarysIs() throws IOException {
    assertThat(Font.loadFont(Files.newInputStream(SMALL), 12).getFamily())
        .isEqualTo(new MaterialDesignAIkonHandler().getFontFamily());
  }

  /// The icons that the program's classes name.
  private static Set<Integer> used() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("target/classes"))) {
      return all.filter(path -> path.toString().endsWith(".class"))
          .flatMap(IconFontTest::fields)
          .filter(field -> field.owner().asInternalName().startsWith(ICONS))
          .map(IconFontTest::sign)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Stream<FieldRefEntry> fields(Path path) {
    try {
      return StreamSupport.stream(ClassFile.of().parse(path).constantPool().spliterator(), false)
          .filter(FieldRefEntry.class::isInstance)
          .map(FieldRefEntry.class::cast);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static int sign(FieldRefEntry field) {
    try {
      Class<?> icons = Class.forName(field.owner().asInternalName().replace('/', '.'));
      return ((Ikon) icons.getField(field.name().stringValue()).get(null)).getCode();
    } catch (ReflectiveOperationException unknown) {
      throw new IllegalStateException(field.toString(), unknown);
    }
  }
}
