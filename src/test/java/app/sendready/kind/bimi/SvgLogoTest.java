package app.sendready.kind.bimi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.sendready.check.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files that mean harm, and the shapes of files that do not.
class SvgLogoTest {
  private static final String HEAD =
      "<svg xmlns='http://www.w3.org/2000/svg' version='1.2' baseProfile='tiny-ps'";
  private static final String GOOD = HEAD + " viewBox='0 0 64 64'><title>Example</title></svg>";

  private static LogoReport check(String file) {
    return SvgLogo.check(file.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> codes(LogoReport report) {
    return report.findings().stream().map(f -> f.code().code()).toList();
  }

  private static byte[] packed(byte[] content, int times) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < times; i++) {
        out.write(content);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void aPackedFileIsReadLikeAPlainOne() throws IOException {
    byte[] file = packed(GOOD.getBytes(StandardCharsets.UTF_8), 1);
    LogoReport report = SvgLogo.check(file);
    assertThat(report.status()).isEqualTo(Verdict.PASS);
    assertThat(report.bytes()).isEqualTo(file.length);
    assertThat(report.square()).contains(true);
  }

  @Test
  void aPackedBombIsNotUnpacked() throws IOException {
    byte[] bomb = packed(new byte[1 << 20], 64);
    LogoReport report = Assertions.assertTimeout(Duration.ofSeconds(5), () -> SvgLogo.check(bomb));
    assertThat(codes(report)).containsExactly("bimi.logo-too-complex");
  }

  @Test
  void entitiesAreNotExpanded() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a").append(i).append(" '");
      laughs.append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
    }
    String file = laughs + "]>" + GOOD.replace("Example", "&a29;");
    LogoReport report = Assertions.assertTimeout(Duration.ofSeconds(5), () -> check(file));
    assertThat(report.status()).isEqualTo(Verdict.FAIL);
    assertThat(codes(report)).contains("bimi.logo-doctype");
  }

  @Test
  void nothingIsLoadedFromOutside() {
    LogoReport report =
        check(
            "<!DOCTYPE svg SYSTEM 'file:///etc/hostname' [<!ENTITY x SYSTEM 'file:///etc/hostname'>"
                + "<!ENTITY % y SYSTEM 'http://192.0.2.1/a'> %y;]>"
                + GOOD.replace("Example", "&x;"));
    assertThat(codes(report)).contains("bimi.logo-doctype");
    assertThat(check("<?xml-stylesheet href='https://example.com/a.css'?>" + GOOD).status())
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void manyElementsAndManyAttributesAreBounded() {
    String many = "<g/>".repeat(200_000);
    assertThat(codes(check(GOOD.replace("</svg>", many + "</svg>"))))
        .contains("bimi.logo-too-complex");
    StringBuilder attributes = new StringBuilder(" viewBox='0 0 64 64'");
    for (int i = 0; i < 20_000; i++) {
      attributes.append(" a").append(i).append("=''");
    }
    assertThat(check(HEAD + attributes + "><title>a</title></svg>").status())
        .isEqualTo(Verdict.FAIL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "viewBox='0 0 64 64' | true",
        "viewBox='0 0 64 48' | false",
        "viewBox='-10 -10 1.5e2 150' | true",
        "viewBox='0 0 64' | ",
        "viewBox='0 0 a b' | ",
        "width='100' height='100' | true",
        "width='1in' height='96px' | true",
        "width='100%' height='100%' | ",
        "width='100' height='50' | false"
      })
  void knowsASquare(String attributes, Boolean square) {
    assertThat(check(HEAD + " " + attributes + "><title>a</title></svg>").square())
        .isEqualTo(Optional.ofNullable(square));
  }

  @Test
  void metadataOfAnEditorIsLeftAlone() {
    String metadata = "<metadata><x:RDF xmlns:x='urn:x' x:about=''><x:a/></x:RDF></metadata>";
    assertThat(check(GOOD.replace("</svg>", metadata + "</svg>")).status()).isEqualTo(Verdict.PASS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fill=\"url(https://example.com/a)\" | bimi.logo-reference",
        "fill=\"URL( 'data:image/png;base64,AA' )\" | bimi.logo-reference",
        "fill=\"url(#a)\" | ",
        "fill=\"url('#a')\" | ",
        "href=\"https://example.com/\" | bimi.logo-reference",
        "onload=\"go()\" | bimi.logo-script",
        "style=\"fill:red\" | bimi.logo-attribute",
        "fill=\"none\" | "
      })
  void looksAtEveryAttribute(String attribute, String code) {
    String file = GOOD.replace("</svg>", "<rect " + attribute + "/></svg>");
    assertThat(codes(check(file))).isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void noBytesMakeItThrow() {
    Random random = new Random(96);
    byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 2_000; i++) {
      byte[] file = good.clone();
      for (int j = random.nextInt(8); j >= 0; j--) {
        file[random.nextInt(file.length)] = (byte) random.nextInt(256);
      }
      assertThatCode(() -> SvgLogo.check(file)).doesNotThrowAnyException();
    }
  }
}
