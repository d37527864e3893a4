package app.sendready.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {
  @Test
  void caseAndFinalDotDoNotCount() {
    assertThat(DomainName.of("MiXed.Example.")).isEqualTo(DomainName.of("mixed.example"));
    assertThat(DomainName.of("MiXed.Example")).hasToString("mixed.example.");
    assertThat(DomainName.of("a.example").withoutDot()).isEqualTo("a.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".a", "a..b", "..", "\\", "a\\2", "a\\25", "a\\999", "почта.example"})
  void whatIsNoName(String text) {
    assertThat(DomainName.parse(text)).isEmpty();
  }

  @Test
  void lengthsEndAtTheirLimits() {
    String label = "a".repeat(63);
    assertThat(DomainName.parse(label + ".example")).isPresent();
    assertThat(DomainName.parse(label + "a.example")).isEmpty();
    String full = String.join(".", label, label, label, "a".repeat(61));
    assertThat(DomainName.parse(full)).isPresent();
    assertThat(DomainName.parse(full + "a")).isEmpty();
    assertThat(DomainName.of(full).tryChild("x")).isEmpty();
  }

  @Test
  void escapesReadAndPrint() {
    DomainName name = DomainName.of("\\@.a\\.b.\\032x.example");
    assertThat(name.labels()).isEqualTo(List.of("@", "a.b", " x", "example"));
    assertThat(name).hasToString("\\@.a\\.b.\\032x.example.");
  }

  @Test
  void printedNamesReadBackTheSame() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    for (int i = 0; i < 20_000; i++) {
      List<String> labels =
          random
              .ints(random.nextInt(1, 5), 1, 20)
              .mapToObj(length ->
                  random
                      .ints(length, 0, 256)
                      .collect(
                          StringBuilder::new, (s, c) -> s.append((char) c), StringBuilder::append)
                      .toString())
              .toList();
      DomainName name = DomainName.ofLabels(labels).orElseThrow();
      assertThat(DomainName.parse(name.toString())).contains(name);
    }
  }

  @Test
  void familyRelations() {
    DomainName zone = DomainName.of("example.com");
    DomainName name = zone.child("ak._domainkey");
    assertThat(name.isWithin(zone)).isTrue();
    assertThat(zone.isWithin(name)).isFalse();
    assertThat(DomainName.of("badexample.com").isWithin(zone)).isFalse();
    assertThat(name.relativeTo(zone)).isEqualTo("ak._domainkey");
    assertThat(zone.relativeTo(zone)).isEmpty();
    assertThat(name.parent()).isEqualTo(zone.child("_domainkey"));
    assertThat(DomainName.ROOT.parent()).isEqualTo(DomainName.ROOT);
    assertThat(name.isWithin(DomainName.ROOT)).isTrue();
    assertThat(name.last(1)).hasToString("com.");
  }

  @Test
  void canonicalOrderIsFromTheRoot() {
    assertThat(List.of("z.example", "a.z.example", "example", "yljkjljk.a.example", "a.example"))
        .extracting(DomainName::of)
        .satisfies(names ->
            assertThat(names.stream().sorted().map(DomainName::withoutDot).toList())
                .containsExactly(
                    "example", "a.example", "yljkjljk.a.example", "z.example", "a.z.example"));
  }

  @ParameterizedTest
  @CsvSource({
    "example.com, example.com",
    "' Example.COM. ', example.com",
    "https://www.example.com/path?x=1#y, www.example.com",
    "http://user@example.com:8080/, example.com",
    "news@example.com, example.com",
    "News <news@example.com>, example.com",
    "mailto:news@example.com, example.com",
    "example.com:443, example.com",
    "почта-бренда.example, xn----7sbbdpf0ddios3d.example",
    "ПОЧТА.РФ, xn--80a1acny.xn--p1ai",
    "straße.example, xn--strae-oqa.example",
    "_dmarc.example.com, _dmarc.example.com",
    "xn--80a1acny.xn--p1ai, xn--80a1acny.xn--p1ai",
    "example。com, example.com"
  })
  void whatPeopleTypeIsUnderstood(String typed, String ascii) {
    assertThat(TypedName.parse(typed))
        .isInstanceOfSatisfying(
            TypedName.Understood.class, u -> assertThat(u.name().withoutDot()).isEqualTo(ascii));
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "'  ', EMPTY",
    "example, SINGLE_LABEL",
    "exa mple.com, SPACE",
    "exam!ple.com, BAD_CHARACTER",
    "192.0.2.1, IS_ADDRESS",
    "2001:db8::1, IS_ADDRESS",
    "a..example, EMPTY_LABEL",
    ".example.com, EMPTY_LABEL",
    "-a.example, HYPHEN_AT_END",
    "'a\u05d0.example', BAD_IDN"
  })
  void whatIsNotADomainIsNamed(String typed, TypedName.Reason reason) {
    assertThat(TypedName.parse(typed))
        .isInstanceOfSatisfying(
            TypedName.NotAName.class, none -> assertThat(none.reason()).isEqualTo(reason));
  }

  @Test
  void tooLongIsSaid() {
    whatIsNotADomainIsNamed("a".repeat(64) + ".example", TypedName.Reason.LABEL_TOO_LONG);
    whatIsNotADomainIsNamed("a.".repeat(130) + "example", TypedName.Reason.NAME_TOO_LONG);
  }

  @Test
  void bothFormsCanBeShown() {
    assertThat(TypedName.unicode(DomainName.of("xn--80a1acny.xn--p1ai"))).isEqualTo("почта.рф");
    assertThat(TypedName.unicode(DomainName.of("example.com"))).isEqualTo("example.com");
  }
}
