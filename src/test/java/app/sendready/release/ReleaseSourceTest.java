package app.sendready.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseSourceTest {
  private static final ReleasePublisher US = new ReleasePublisher();
  private static final ReleaseSource SOURCE = US.at("https://www.example.com/newest.json");
  private static final String GOOD =
      "{\"version\": \"1.2.0\", \"published\": \"2026-12-24\", \"page\":"
          + " \"https://www.example.com/\"}";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "1.0.0, 1.0.0-beta, true",
    "1.0.0-beta, 1.0.0, false",
    "1.0.0-beta.2, 1.0.0-beta, true",
    "1.0.0-beta.10, 1.0.0-beta.9, true",
    "1.0.0-rc.1, 1.0.0-beta.9, true",
    "1.0.1, 1.0.0, true",
    "1.10.0, 1.9.9, true",
    "2.0.0, 10.0.0, false",
    "1.0.0, 1.0.0, false",
    "1.0.0, 1.0, false",
    "1.0.0-beta, 0.9.9, true",
    "1.0.0, ${project.version}, false",
    "1.0.0, '', false",
  })
  void versionsAreCompared(String version, String running, boolean after) {
    Release release = new Release(version, LocalDate.EPOCH, URI.create(ReleasePublisher.PAGE));
    assertThat(release.isAfter(running)).isEqualTo(after);
  }

  @Test
  void whatIsSignedIsBelieved() {
    assertThat(SOURCE.read(US.answer("1.2.0")))
        .contains(
            new Release("1.2.0", LocalDate.parse("2026-12-24"), URI.create(ReleasePublisher.PAGE)));
  }

  static Stream<String> forged() {
    String signature = US.sign(GOOD);
    return Stream.of(
        new ReleasePublisher().answer("9.0.0"),
        ReleasePublisher.envelope(GOOD.replace("1.2.0", "9.0.0"), signature),
        ReleasePublisher.envelope(GOOD + " ", signature),
        ReleasePublisher.envelope(GOOD, ""),
        ReleasePublisher.envelope(GOOD, "!!!"),
        ReleasePublisher.envelope(GOOD, signature.substring(4)),
        ReleasePublisher.envelope(GOOD, Base64.getEncoder().encodeToString(new byte[64])),
        "{\"signed\": " + GOOD + ", \"signature\": \"" + signature + "\"}",
        "{\"signature\": \"" + signature + "\"}",
        GOOD,
        "[]",
        "",
        "<html>Log in to the hotel's network</html>");
  }

  @ParameterizedTest
  @MethodSource("forged")
  void whatIsNotSignedIsNotBelieved(String answer) {
    assertThat(SOURCE.read(answer)).isEmpty();
  }

  /// Also what we sign is bounded: a slip of ours shall harm nobody.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.2.0 | ",
        "1.2.0 | newest",
        "1.2.0 | 1\u202e.2",
        "1.2.0 | -1",
        "1.2.0 | 1.0000000000000000000000000000000000000001",
        "2026-12-24 | 24.12.2026",
        "2026-12-24 | ",
        "https: | http:",
        "https: | javascript:",
        "https://www.example.com/ | file:///etc/passwd",
        "https://www.example.com/ | https:///",
        "https://www.example.com/ | a b",
        "version | versions",
        "published | publish",
        "page | pages",
      })
  void whatIsSignedAndMakesNoSenseIsNotUsed(String part, String other) {
    assertThat(SOURCE.read(US.signed(GOOD))).isPresent();
    String odd = GOOD.replace(part, other == null ? "" : other);
    assertThat(odd).isNotEqualTo(GOOD);
    assertThat(SOURCE.read(US.signed(odd))).isEmpty();
  }

  private static Properties built(String address, String key) {
    Properties built = new Properties();
    built.putAll(Map.of("address", address, "key", key));
    return built;
  }

  @Test
  void theBuildDecidesWhomToAsk() {
    assertThat(ReleaseSource.of(built("https://www.example.com/newest.json", US.key())))
        .contains(SOURCE);
    for (String none : List.of("", "  ", "${release.address}", "http://example.com/", "newest")) {
      assertThat(ReleaseSource.of(built(none, US.key()))).as(none).isEmpty();
    }
    assertThat(ReleaseSource.of(built("https://www.example.com/newest.json", ""))).isEmpty();
    assertThat(ReleaseSource.of(new Properties())).isEmpty();
  }

  /// There is no place yet where versions are published. Whoever builds one in has a key as well,
  /// and it is a key.
  @Test
  void thisBuildAsksNobodyOrSomebodyWhoCanBeBelieved() throws Exception {
    String pom = Files.readString(Path.of("pom.xml"));
    assertThat(pom).contains("<release.address/>").contains("<release.key/>");
    assertThat(ReleaseSource.ofProgram()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2.0-beta", "1.2.0"})
  void whatTheReleaseScriptSignsIsBelieved(String version) throws Exception {
    Path secret = folder.resolve("key");
    String key = notice("keys", secret.toString());
    String page = "https://www.example.com/releases/" + version;
    String answer = notice(secret.toString(), version, "2026-12-24", page);
    ReleaseSource source = new ReleaseSource(URI.create("https://www.example.com/"), key);
    assertThat(source.read(answer))
        .contains(new Release(version, LocalDate.parse("2026-12-24"), URI.create(page)));
    assertThat(SOURCE.read(answer)).isEmpty();
  }

  private static String notice(String... args) throws IOException, InterruptedException {
    List<String> line =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "installer/release/Notice.java"),
                Stream.of(args))
            .toList();
    Process run = new ProcessBuilder(line).redirectErrorStream(true).start();
    String out = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(run.waitFor()).as(out).isZero();
    return out;
  }
}
