package app.sendready.project;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.json.Json;
import app.sendready.network.PublicResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicResolversFileTest {
  @Test
  void theProgramKnowsFourAndHowToReachEach() {
    assertThat(PublicResolversFile.builtIn())
        .extracting(PublicResolver::name)
        .containsExactly("Cloudflare", "Google", "Quad9", "Yandex");
    assertThat(PublicResolversFile.builtIn())
        .allSatisfy(one -> {
          assertThat(one.https()).isPresent();
          assertThat(one.addresses().getFirst().isV4()).isTrue();
          assertThat(one.addresses()).anyMatch(address -> !address.isV4());
        });
  }

  @Test
  void eachSaysWhereItIsFromAndWhenThatWasLookedUp() throws IOException {
    try (InputStream in = PublicResolversFile.class.getResourceAsStream("resolvers.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Json.Parsed.Read read = (Json.Parsed.Read) Json.parse(text);
      assertThat(((Json.Arr) read.value()).elements())
          .hasSize(4)
          .allSatisfy(one -> {
            Json.Obj resolver = (Json.Obj) one;
            assertThat(resolver.text("source").orElseThrow()).startsWith("https://");
            assertThat(LocalDate.parse(resolver.text("checked").orElseThrow()))
                .isAfter(LocalDate.of(2026, 1, 1));
          });
    }
  }

  @Test
  void whatIsPrintedIsReadAgain() {
    List<PublicResolver> all = PublicResolversFile.builtIn();
    List<ListedResolver> listed = all.stream().map(ListedResolver::of).toList();
    assertThat(PublicResolversFile.parse(PublicResolversFile.print(listed).print())).contains(all);
  }

  @Test
  void httpsMayBeLeftOut() {
    assertThat(PublicResolversFile.parse("[{\"name\":\"Own\",\"addresses\":[\"192.0.2.1\"]}]"))
        .hasValueSatisfying(all -> assertThat(all.getFirst().https()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "[{}]",
        "[1]",
        "[{\"name\":\"\",\"addresses\":[\"192.0.2.1\"]}]",
        "[{\"name\":\"Own\",\"addresses\":[]}]",
        "[{\"name\":\"Own\",\"addresses\":[\"ns1.example\"]}]",
        "[{\"name\":\"Own\",\"addresses\":[\"192.0.2.1\"],\"https\":\"http://192.0.2.1/dns-query\"}]",
        "[{\"name\":\"Own\",\"addresses\":[\"192.0.2.1\"],\"https\":\"https://a:b@192.0.2.1/\"}]",
        "[{\"name\":\"Own\",\"addresses\":[\"192.0.2.1\"],\"https\":\"https:///dns-query\"}]",
        "[{\"name\":\"Own\",\"addresses\":[\"192.0.2.1\"],\"https\":\"ht tp\"}]"
      })
  void aListThatCannotBeUsedIsNone(String text) {
    assertThat(PublicResolversFile.parse(text)).isEmpty();
  }

  @Test
  void nobodyNeedsMoreThanEight() {
    String one = "{\"name\":\"Own\",\"addresses\":[\"192.0.2.1\"]}";
    assertThat(PublicResolversFile.parse("[" + (one + ",").repeat(7) + one + "]")).isPresent();
    assertThat(PublicResolversFile.parse("[" + (one + ",").repeat(8) + one + "]")).isEmpty();
  }
}
