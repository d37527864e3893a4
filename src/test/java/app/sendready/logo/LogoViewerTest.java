package app.sendready.logo;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.Finding;
import app.sendready.check.FindingCode;
import app.sendready.kind.bimi.BimiFinding;
import app.sendready.web.WebAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class LogoViewerTest {
  private static final URI ADDRESS = URI.create("https://example.com/logo.svg");
  private static final String GOOD =
      svg(
          """
          <defs><linearGradient id="g"><stop offset="0" stop-color="#ff0000"/>
          <stop offset="1" stop-color="#ff0000"/></linearGradient></defs>
          <rect width="100" height="100" fill="#0000ff"/>
          <g id="c"><circle cx="50" cy="50" r="25" fill="url(#g)"/></g>
          """);

  private static String svg(String content) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.2\" baseProfile=\"tiny-ps\""
        + " viewBox=\"0 0 100 100\"><title>Example</title>"
        + content
        + "</svg>";
  }

  private static LogoViewer.Viewed view(WebAnswer answer) {
    return new LogoViewer(uri -> answer).view(ADDRESS);
  }

  private static LogoViewer.Viewed view(byte[] file) {
    return view(new WebAnswer.Received(200, "image/svg+xml", file, ADDRESS));
  }

  private static LogoViewer.Viewed view(String file) {
    return view(file.getBytes(StandardCharsets.UTF_8));
  }

  private static List<FindingCode> codes(LogoViewer.Viewed viewed) {
    return viewed.findings().stream().map(Finding::code).toList();
  }

  private static int pixel(Picture picture, int x, int y) {
    return picture.argb()[y * picture.size() + x];
  }

  @Test
  void aGoodLogoIsDrawnAtEverySize() {
    LogoViewer.Viewed viewed = view(GOOD);
    assertThat(viewed.findings()).isEmpty();
    assertThat(viewed.pictures()).extracting(Picture::size).containsExactly(16, 24, 32, 48, 64, 96);
    for (Picture picture : viewed.pictures()) {
      assertThat(pixel(picture, 0, 0)).as("corner").isEqualTo(0xff0000ff);
      int middle = picture.size() / 2;
      assertThat(pixel(picture, middle, middle)).as("middle").isEqualTo(0xffff0000);
    }
  }

  @Test
  void aPackedLogoIsDrawnToo() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(GOOD.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(view(packed.toByteArray()).pictures()).hasSize(6);
  }

  @Test
  void whatProvidersRefuseIsNotDrawn() {
    LogoViewer.Viewed viewed = view(svg("<script>alert(1)</script>"));
    assertThat(codes(viewed)).contains(BimiFinding.LOGO_SCRIPT);
    assertThat(viewed.pictures()).isEmpty();
    assertThat(view(svg("<image href=\"https://example.com/x.png\"/>")).pictures()).isEmpty();
  }

  @Test
  void aFileThatIsOnlyNotSquareIsDrawnWithAWord() {
    LogoViewer.Viewed viewed =
        view(GOOD.replace("viewBox=\"0 0 100 100\"", "viewBox=\"0 0 100 50\""));
    assertThat(codes(viewed)).containsExactly(BimiFinding.LOGO_NOT_SQUARE);
    assertThat(viewed.pictures()).hasSize(6);
  }

  /// Each part uses the one before ten times: a thousand million circles, if it were drawn.
  @Test
  void partsThatUseEachOtherWithoutEndCostLittle() {
    StringBuilder parts = new StringBuilder("<g id=\"u0\"><circle cx=\"5\" cy=\"5\" r=\"5\"/></g>");
    for (int i = 1; i < 10; i++) {
      parts.append("<g id=\"u").append(i).append("\">");
      parts.append(("<use href=\"#u" + (i - 1) + "\"/>").repeat(10)).append("</g>");
    }
    List<LogRecord> logged = new ArrayList<>();
    Logger root = Logger.getLogger("");
    Handler ear = new Ear(logged);
    root.addHandler(ear);
    long start = System.nanoTime();
    view(svg(parts.toString()));
    view(
        svg(parts.toString())
            .replace("<use href", "<use xlink:href")
            .replace("<svg ", "<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\" "));
    root.removeHandler(ear);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    assertThat(logged).extracting(LogRecord::getMessage).isEmpty();
  }

  /// Hears what a library would print on standard error.
  private static final class Ear extends Handler {
    private final List<LogRecord> heard;

    Ear(List<LogRecord> heard) {
      this.heard = heard;
    }

    @Override
    public void publish(LogRecord line) {
      heard.add(line);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void noAnswerSaysNothingAboutTheLogo() {
    LogoViewer.Viewed viewed = view(new WebAnswer.Failed("no route"));
    assertThat(viewed.reached()).isFalse();
    assertThat(codes(viewed)).containsExactly(BimiFinding.LOGO_UNREACHED);
    assertThat(codes(view(new WebAnswer.Received(404, "", new byte[0], ADDRESS))))
        .containsExactly(BimiFinding.LOGO_NOT_FOUND);
  }

  private static Stream<String> costly() {
    return Stream.of(
        "<path d=\"M0 0H100\" stroke=\"#000\" stroke-dasharray=\"0.00001\"/>",
        "<path d=\"M0 0H100\" stroke=\"#000\" stroke-dasharray=\"5,1e-9\"/>",
        "<g style=\"stroke-dasharray:0.00001\"><path d=\"M0 0H100\" stroke=\"#000\"/></g>",
        "<style>path{stroke-dasharray:.00001}</style><path d=\"M0 0H100\" stroke=\"#000\"/>",
        "<style>path{stroke-d\\61 sharray:.00001}</style><path d=\"M0 0H9\" stroke=\"#000\"/>",
        "<path d=\"M0 0H999999999\" stroke=\"#000\" stroke-dasharray=\"1\"/>",
        "<g transform=\"scale(1000000)\"><path d=\"M0 0H9\" stroke=\"#000\""
            + " stroke-dasharray=\"1\"/></g>",
        "<filter id=\"f\"><feGaussianBlur stdDeviation=\"9999\"/></filter>"
            + "<rect width=\"100\" height=\"100\" filter=\"url(#f)\"/>",
        "<pattern id=\"p\" width=\"0.0001\" height=\"0.0001\" patternUnits=\"userSpaceOnUse\">"
            + "<rect width=\"1\" height=\"1\"/></pattern>"
            + "<rect width=\"100\" height=\"100\" fill=\"url(#p)\"/>",
        "<marker id=\"m\"><path d=\"M0 0H9\"/></marker>"
            + "<path d=\"M0 0H9\" marker-mid=\"url(#m)\"/>");
  }

  @ParameterizedTest
  @MethodSource("costly")
  void whatWouldCostMoreThanItsSizeForetellsIsNotDrawn(String content) {
    assertThat(view(svg(content)).pictures()).isEmpty();
  }

  @Test
  void dashesThatCanBeSeenAreDrawn() {
    String line = "<path d=\"M0 50H100\" stroke=\"#000\" stroke-dasharray=\"5, 2\"/>";
    assertThat(view(svg(line)).pictures()).hasSize(LogoPainter.SIZES.size());
  }

  @Test
  void longValuesAreReadInOnePass() {
    for (String value : List.of("1".repeat(500_000) + "x", " ".repeat(500_000) + "x")) {
      String file = GOOD.replace("<svg ", "<svg width=\"" + value + "\" ");
      file = file.replace("0 0 100 100", "0 0" + value + "100");
      file = file.replace("#0000ff", "url(" + value);
      assertThat(view(file).pictures()).isEmpty();
      assertThat(view(file).findings())
          .allMatch(f -> String.valueOf(f.args().get("names")).length() < 250);
    }
  }
}
