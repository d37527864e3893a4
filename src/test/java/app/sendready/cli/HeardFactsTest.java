package app.sendready.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.app.Words;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.kind.Kinds;
import app.sendready.provider.DnsHost;
import app.sendready.provider.ProviderCatalogue;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What nobody has confirmed of a DNS host is told as such in every form of its records.
final class HeardFactsTest {
  private final CommandRun command = new CommandRun();

  @ParameterizedTest
  @ValueSource(strings = {"text", "csv", "json", "markdown", "html", "letter"})
  void whatIsOnlyHeardIsToldForEveryHost(String format) {
    command.kinds = Kinds.all();
    List<DnsHost> hosts = ProviderCatalogue.builtIn().hosts();
    assertThat(hosts).anyMatch(host -> host.heard().isPresent());
    for (DnsHost host : hosts) {
      for (Language language : Language.values()) {
        Messages say = Words.in(language, ZoneOffset.UTC);
        String printed =
            command
                .run(
                    "plan",
                    "example.com",
                    "--zone=example.com",
                    "--dns-host=" + host.id(),
                    "--format=" + format,
                    "--lang=" + language.tag())
                .out();
        assertThat(printed.contains(host.heard().map(say::say).orElse("said only by others")))
            .as(host.id())
            .isEqualTo(host.heard().isPresent());
      }
    }
  }
}
