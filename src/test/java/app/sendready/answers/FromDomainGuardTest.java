package app.sendready.answers;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FromDomainGuardTest {
  private final FromDomainGuard guard = FromDomainGuard.bundled();

  private Optional<FromDomainGuard.Remark> remark(String typed) {
    return TypedName.parse(typed) instanceof TypedName.Understood(DomainName name, String _)
        ? guard.remark(name)
        : Optional.empty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com",
        "news.example.com",
        "shop.example",
        "shop.co.uk",
        "news.yandex.ru",
        "straße.example",
        "рассылка.рф",
        "почта.example",
        "日本ゴルフ.example"
      })
  void nothingIsSaidOfAnOrdinaryDomain(String domain) {
    assertThat(remark(domain)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "gmail.com, fromdomain.free-mailbox",
    "Mail.RU, fromdomain.free-mailbox",
    "tilda.ws, fromdomain.shared-host",
    "project.tilda.ws, fromdomain.shared-host",
    "someone.github.io, fromdomain.shared-host",
    "co.uk, fromdomain.public-suffix",
    "www.ck, ",
    "uk.com, fromdomain.public-suffix"
  })
  void whereNobodyCanPublishIsStopped(String domain, String key) {
    Optional<FromDomainGuard.Remark> remark = remark(domain);
    assertThat(remark.map(r -> r.text().key())).isEqualTo(Optional.ofNullable(key));
    assertThat(remark.map(FromDomainGuard.Remark::stops).orElse(true)).isTrue();
  }

  @Test
  void anEndingIsStoppedWithTheDateOfTheList() {
    assertThat(remark("co.uk").map(r -> r.text().args().get("date"))).contains("2026-08-19");
  }

  @Test
  void aNameBelowASharedEndingIsLetThroughWithAWord() {
    assertThat(remark("shop.uk.com"))
        .contains(
            new FromDomainGuard.Remark(
                false,
                Text.of("fromdomain.below-shared", "domain", "shop.uk.com")
                    .with("host", "uk.com")));
  }

  @ParameterizedTest
  @CsvSource({
    // Latin with one Cyrillic letter, the other way round, and with a Greek one.
    "sh\u043ep.example, fromdomain.mixed-scripts, \u043e",
    "\u043f\u043e\u0447\u0442a.\u0440\u0444, fromdomain.mixed-scripts, a",
    "p\u03b1ge.example, fromdomain.mixed-scripts, \u03b1",
    // Every letter Cyrillic, and every one of them looks Latin.
    "\u0441\u043e\u0441\u043e.com, fromdomain.looks-latin, "
  })
  void lettersThatPassForOthersAreRemarkedUpon(String domain, String key, String letter) {
    FromDomainGuard.Remark remark = remark(domain).orElseThrow();
    assertThat(remark.stops()).isFalse();
    assertThat(remark.text().key()).isEqualTo(key);
    assertThat(remark.text().args().get("ascii")).asString().startsWith("xn--");
    assertThat(Optional.ofNullable(remark.text().args().get("letter")))
        .isEqualTo(Optional.ofNullable(letter));
  }

  @Test
  void whatLooksLatinUnderACyrillicEndingIsOrdinary() {
    assertThat(remark("\u0441\u043e\u0441\u043e.\u0440\u0444")).isEmpty();
  }

  @Test
  void theRegisteredNameIsTheOneThatIsBought() {
    assertThat(guard.registered(DomainName.of("a.news.shop.co.uk")))
        .isEqualTo(DomainName.of("shop.co.uk"));
    assertThat(guard.isSoldIn(DomainName.of("co.uk"))).isTrue();
    assertThat(guard.isSoldIn(DomainName.ROOT)).isTrue();
    assertThat(guard.isSoldIn(DomainName.of("example.com"))).isFalse();
    assertThat(guard.isSoldIn(DomainName.of("github.io"))).isFalse();
  }

  /// They are compared as they are written.
  @ParameterizedTest
  @ValueSource(strings = {"free-mailboxes.txt", "shared-hosts.txt"})
  void theListsHoldNamesAsDnsHasThem(String file) throws IOException {
    try (InputStream in = Objects.requireNonNull(FromDomainGuard.class.getResourceAsStream(file))) {
      List<String> names =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
      assertThat(names).hasSizeGreaterThan(50);
      assertThat(names.stream().map(name -> DomainName.of(name).withoutDot()).toList())
          .isEqualTo(names);
    }
  }
}
