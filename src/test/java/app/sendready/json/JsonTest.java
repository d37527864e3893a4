package app.sendready.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  private static final Json.Obj WHOLE =
      Json.object()
          .put("z", "я\u202e\"\\\u0000")
          .put("a", Long.MIN_VALUE)
          .put("truth", true)
          .put("none", Json.orNull(Optional.empty()))
          .put("list", Json.list(List.of(Json.of(1), Json.object().end(), Json.texts(List.of()))))
          .end();

  @Test
  void aValueComesBackAsItWasPrinted() {
    assertThat(Json.parse(WHOLE.print())).isEqualTo(new Json.Parsed.Read(WHOLE));
    assertThat(Json.parse(WHOLE.printLine())).isEqualTo(new Json.Parsed.Read(WHOLE));
  }

  @Test
  void printingIsTheSameEverywhere() {
    assertThat(WHOLE.print())
        .isEqualTo(
            """
            {
              "z": "я\\u202e\\"\\\\\\u0000",
              "a": -9223372036854775808,
              "truth": true,
              "none": null,
              "list": [
                1,
                {},
                []
              ]
            }
            """);
    assertThat(Json.texts(List.of("a", "b")).printLine()).isEqualTo("[\"a\",\"b\"]");
  }

  @Test
  void membersOfAnotherSortCountAsMissing() {
    assertThat(WHOLE.text("a")).isEmpty();
    assertThat(WHOLE.text("none")).isEmpty();
    assertThat(WHOLE.number("z")).isEmpty();
    assertThat(WHOLE.truth("z")).isEmpty();
    assertThat(WHOLE.object("list")).isEmpty();
    assertThat(WHOLE.list("a")).isEmpty();
    assertThat(WHOLE.texts("list")).isEmpty();
    assertThat(WHOLE.objects("list")).containsExactly(Json.object().end());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|1|1",
        "{|1|2",
        "{\"a\": 1} x|1|11",
        "{'a': 1}|1|2",
        "[1,]|1|4",
      })
  void damageIsAPlace(String text, int line, int column) {
    assertThat(Json.parse(text)).isInstanceOf(Json.Parsed.Damaged.class);
    Json.Parsed.Damaged damaged = (Json.Parsed.Damaged) Json.parse(text);
    assertThat(damaged.line()).isEqualTo(line);
    assertThat(damaged.column()).isBetween(1, column + 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "\"\\ud8", "nul", "\u0000", "{\"a\"}"})
  void badTextNeverThrows(String text) {
    assertThat(Json.parse(text)).isInstanceOf(Json.Parsed.Damaged.class);
  }

  @Test
  void numbersThatMeanNothingHereKeepTheirDigits() {
    String text = "{\"a\":1.50,\"b\":1e999999999,\"c\":99999999999999999999}";
    assertThat(Json.parse(text))
        .isInstanceOfSatisfying(
            Json.Parsed.Read.class,
            read -> {
              assertThat(read.value().printLine()).isEqualTo(text);
              assertThat(((Json.Obj) read.value()).number("a")).isEmpty();
              assertThat(((Json.Obj) read.value()).number("c")).isEmpty();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":\"x\",\"b\":\"y|{\"a\":\"x\"}",
        "{\"a\":[1,2,{\"c\":true,\"d\":fal|{\"a\":[1,2,{\"c\":true}]}",
        "{\"a\":1,\"b\"|{\"a\":1}",
        "{\"a\":1,\"b\":}|{\"a\":1}",
        "{\"a\":1} x|{\"a\":1}",
        "[1,]|[1]",
        "oops|null",
      })
  void whatStandsBeforeDamageIsSalvaged(String text, String whole) {
    Json.Salvaged salvaged = Json.salvage(text);
    assertThat(salvaged.damage()).isPresent();
    assertThat(salvaged.value().printLine()).isEqualTo(whole);
  }

  @Test
  void soundTextHasNoDamage() {
    assertThat(Json.salvage(WHOLE.print()))
        .isEqualTo(new Json.Salvaged(WHOLE, Optional.empty(), Optional.empty()));
  }

  @Test
  void deepNestingNeverThrows() {
    assertThat(Json.parse("[".repeat(1_000_000))).isInstanceOf(Json.Parsed.Damaged.class);
    assertThat(Json.parse("{\"a\":".repeat(100_000))).isInstanceOf(Json.Parsed.Damaged.class);
  }

  @Test
  void manySmallThingsAreNotAllRead() {
    for (String each : List.of("{},", "[],", "0,", "\"\",", "{\"a\":0},")) {
      int fit = 900_000 / 5;
      assertThat(Json.parse("[" + each.repeat(fit) + "0]"))
          .as(each)
          .isInstanceOf(Json.Parsed.Read.class);
      assertThat(Json.parse("[" + each.repeat(1_000_001) + "0]"))
          .as(each)
          .isInstanceOf(Json.Parsed.Damaged.class);
    }
  }

  @Test
  void noiseNeverThrows() {
    Random random = new Random(7);
    String alphabet = "{}[]\",:0123456789.eE-+ truefalsn\\u\n";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(30); j > 0; j--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThat(Json.parse(text.toString())).isNotNull();
      assertThat(Json.salvage(text.toString())).isNotNull();
    }
  }
}
