package app.sendready.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.app.Words;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/// How sentences name a domain that is not written in Latin letters.
class DomainsTest {
  private static final Messages ENGLISH = Words.in(Language.ENGLISH, ZoneOffset.UTC);

  @Test
  void aSentenceNamesTheDomainAsItsOwnerWritesIt() {
    assertThat(ENGLISH.say(Text.of("spf.type-99.title", "domain", "xn--e1afmkfd.example")))
        .isEqualTo("пример.example also has a record of the old type SPF.");
  }

  @Test
  void aNameToTypeStaysAsDnsHasIt() {
    Text text =
        Text.of("spf.wrong-name.title", "domain", "xn--e1afmkfd.example")
            .with("name", "spf.xn--e1afmkfd.example");
    assertThat(ENGLISH.say(text))
        .isEqualTo(
            "The SPF record is at spf.xn--e1afmkfd.example, but пример.example itself has"
                + " none.");
  }

  @Test
  void whatIsNoSuchNameStaysWhatItIs() {
    assertThat(Domains.asWritten("xn--a.example")).isEqualTo("xn--a.example");
    assertThat(Domains.asWritten("example.com")).isEqualTo("example.com");
    assertThat(Domains.asWritten(7)).isEqualTo(7);
  }
}
