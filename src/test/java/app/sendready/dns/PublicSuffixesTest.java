package app.sendready.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sendready.Figures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicSuffixesTest {
  private static final Path SUITE = Path.of("../shared/suites/psl/test_psl.txt");
  private static final Pattern CHECK =
      Pattern.compile("^checkPublicSuffix\\((null|'([^']*)'), (null|'([^']*)')\\);");

  private final PublicSuffixes suffixes = PublicSuffixes.bundled();

  /// The list's own checks: name, and the domain that one owner holds.
  @Test
  void theSuiteOfTheList() throws Exception {
    assumeTrue(Files.exists(SUITE), "the suite psl is not here");
    List<String> misses = new ArrayList<>();
    int count = 0;
    for (String line : Files.readAllLines(SUITE)) {
      Matcher check = CHECK.matcher(line);
      if (!check.find()) {
        continue;
      }
      count++;
      Optional<String> typed = Optional.ofNullable(check.group(2));
      Optional<DomainName> wanted = Optional.ofNullable(check.group(4)).flatMap(this::name);
      Optional<DomainName> found = typed.flatMap(this::name).flatMap(suffixes::registrable);
      if (!found.equals(wanted)) {
        misses.add(line + " but " + found);
      }
    }
    Figures.line("suite psl: " + (count - misses.size()) + "/" + count);
    assertThat(misses).isEmpty();
    assertThat(count).isEqualTo(78);
  }

  /// As the program understands a typed name; a single label is one here, too.
  private Optional<DomainName> name(String text) {
    return switch (TypedName.parse(text)) {
      case TypedName.Understood understood -> Optional.of(understood.name());
      case TypedName.NotAName none ->
          none.reason() == TypedName.Reason.SINGLE_LABEL
              ? TypedName.parse("x." + text) instanceof TypedName.Understood below
                  ? Optional.of(below.name().parent())
                  : Optional.empty()
              : Optional.empty();
    };
  }

  @ParameterizedTest
  @CsvSource({
    "shop.example.com, com, ICANN",
    "shop.co.uk, co.uk, ICANN",
    "me.github.io, github.io, PRIVATE",
    "shop.example, example, UNLISTED",
    "xn--80aa3adxha4f.xn--p1ai, xn--p1ai, ICANN"
  })
  void aNameEndsInASuffixOfSomePart(String name, String suffix, PublicSuffixes.Part part) {
    assertThat(suffixes.of(DomainName.of(name)))
        .isEqualTo(new PublicSuffixes.Match(DomainName.of(suffix), part));
  }

  @ParameterizedTest
  @CsvSource({"a", "qqq", "zzzzzz", "0", "a.b.c.d.e"})
  void aNameOfNoRuleIsUnlisted(String name) {
    assertThat(suffixes.of(DomainName.of("shop." + name)).part())
        .isEqualTo(PublicSuffixes.Part.UNLISTED);
  }

  @Test
  void theListSaysWhenItWasMade() {
    assertThat(suffixes.date()).isEqualTo(LocalDate.of(2026, 8, 19));
  }
}
