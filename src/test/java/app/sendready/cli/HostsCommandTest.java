package app.sendready.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.Golden;
import app.sendready.cli.CommandRun.Ran;
import app.sendready.provider.DnsHost;
import app.sendready.provider.HostWord;
import app.sendready.provider.ProviderCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The list of DNS hosts, and how one is named with `--dns-host`.
class HostsCommandTest {
  private static final List<DnsHost> HOSTS = ProviderCatalogue.builtIn().hosts();

  private final CommandRun command = new CommandRun();

  @Test
  void everyHostIsListedWithItsIdNameServersAndHabits() {
    Ran ran = command.run("hosts");
    assertThat(ran.status()).isZero();
    for (DnsHost host : HOSTS) {
      assertThat(ran.out()).contains(host.id() + "  " + host.name() + "\n");
      host.servers().forEach(server -> assertThat(ran.out()).contains(server.notation()));
    }
    Golden.check(getClass(), "hosts.txt", command.run("hosts", "cloudflare").out());
    Golden.check(getClass(), "hosts_ru.txt", command.run("hosts", "REG", "--lang", "ru").out());
    Golden.check(
        getClass(), "hosts.json", command.run("hosts", "Route 53", "--format", "json").out());
    Golden.check(getClass(), "help-hosts.txt", command.run("hosts", "--help").out());
  }

  @Test
  void aServersNameFindsItsHost() {
    assertThat(command.run("hosts", "ns1.reg.ru").out()).startsWith("reg-ru  ");
    command.refused("in the list", "hosts", "ns1.nobody.example");
  }

  @ParameterizedTest
  @CsvSource({
    "cloudflare, cloudflare",
    "Cloudflare, cloudflare",
    "CLOUDFLARE, cloudflare",
    "Amazon Route 53, route53",
    "route 53, route53",
    "Amazon, route53",
    "azure dns, azure",
    "timeweb, timeweb",
    "RU-CENTER, ru-center",
    "Squarespace, squarespace",
    "namecheap, namecheap",
    "digital ocean, digitalocean"
  })
  void aHostIsNamedAsPeopleNameIt(String word, String id) {
    assertThat(HostWord.of(word, HOSTS))
        .isInstanceOfSatisfying(
            HostWord.One.class, one -> assertThat(one.host().id()).isEqualTo(id));
    Ran ran = command.run("plan", "example.com", "--dns-host", word);
    assertThat(ran.status()).as(ran.err()).isZero();
  }

  @Test
  void whatIsAmbiguousOrUnknownIsRefusedWithTheNearest() {
    command.refused("yandex-360", "plan", "example.com", "--dns-host", "yandex");
    command.refused("Did you mean cloudflare?", "plan", "example.com", "--dns-host", "clodflare");
    command.refused("godaddy", "plan", "example.com", "--dns-host", "go dady");
    command.refused("sendready hosts", "plan", "example.com", "--dns-host", "nowhere at all");
    command.refused("sendready hosts", "plan", "example.com", "--dns-host", "x".repeat(100_000));
    command.refused("Did you mean cloudflare?", "hosts", "cloudfare");
  }
}
