package app.sendready.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.Golden;
import app.sendready.cli.CommandRun.Ran;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpfCommandTest {
  private final CommandRun command = new CommandRun();

  @BeforeEach
  void publish() {
    command.zone.txt(
        "example.com", "v=spf1 a include:spf.akmta.net include:_spf.example.net exp=why.%{d} -all");
    command.zone.txt("why.example.com", "%{i} is not one of ours");
    command.zone.txt("spf.akmta.net", "v=spf1 ip4:192.0.2.0/24 -all");
    command.zone.txt("_spf.example.net", "v=spf1 mx ip6:2001:db8::/32 ?all");
    command.zone.address("example.com", "203.0.113.7");
    command.zone.mx("_spf.example.net", 10, "mx.example.net");
    command.zone.address("mx.example.net", "198.51.100.5");
    command.zone.txt("neutral.example", "v=spf1 ?all");
    command.zone.txt("soft.example", "v=spf1 ~all");
    command.zone.txt("broken.example", "v=spf1 ipv4:192.0.2.1 -all");
    command.zone.fail("silent.example", RecordType.TXT, Trouble.Kind.TIMEOUT);
    command.zone.txt("xn--80a1acny.example", "v=spf1 ip4:192.0.2.1 -all");
  }

  @Test
  void printsJson() {
    Ran ran =
        command.run(
            "spf",
            "--ip",
            "192.0.2.9",
            "--sender",
            "a@example.com",
            "--helo",
            "mta.example.com",
            "--format",
            "json",
            "--resolver",
            "192.0.2.53");
    assertThat(ran.status()).isZero();
    assertThat(command.asked.toString()).isEqualTo("[[192.0.2.53:53]]");
    Golden.check(getClass(), "spf.json", ran.out());
  }

  @Test
  void printsText() {
    Ran ran = command.run("spf", "example.com", "--ip", "203.0.113.99");
    assertThat(ran.status()).isEqualTo(Cli.FAILED);
    Golden.check(getClass(), "spf.txt", ran.out());
    Golden.check(getClass(), "spf_ru.txt", command.run("spf", "example.com", "--lang=ru").out());
  }

  @Test
  void helpTellsTheStatus() {
    Golden.check(getClass(), "help-spf.txt", command.run("spf", "--help").out());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          192.0.2.9,          a@example.com,      x.example,   pass,      0
          ::ffff:192.0.2.9,   A@EXAMPLE.COM,      x.example,   pass,      0
          2001:DB8::1,        @example.com,       x.example,   pass,      0
          203.0.113.99,       example.com,        x.example,   fail,      1
          192.0.2.9,          <a@example.com>,    x.example,   pass,      0
          192.0.2.9,          <>,                 example.com, pass,      0
          192.0.2.9,          "",                 EXAMPLE.com, pass,      0
          192.0.2.9,          a@neutral.example,  x.example,   neutral,   0
          192.0.2.9,          a@soft.example,     x.example,   softfail,  0
          192.0.2.9,          a@broken.example,   x.example,   permerror, 1
          192.0.2.9,          a@silent.example,   x.example,   temperror, 3
          192.0.2.9,          a@nothing.example,  x.example,   none,      0
          192.0.2.1,          a@почта.example,    x.example,   pass,      0
          192.0.2.9,          a@localhost,        x.example,   none,      0
          192.0.2.9,          a@b..example,       x.example,   none,      0
          192.0.2.9,          a@[192.0.2.9],      x.example,   none,      0
          192.0.2.9,          "",                 OEMCOMPUTER, none,      0
          192.0.2.9,          "",                 "",          none,      0
          192.0.2.9,          -x@example.com,     x.example,   pass,      0
          """)
  void anySenderHasAResult(String ip, String sender, String helo, String result, int status) {
    Ran ran =
        command.run("spf", "--ip", ip, "--sender", sender, "--helo", helo, "--format", "json");
    assertThat(ran.out()).startsWith("{\n  \"result\": \"" + result + "\",");
    assertThat(ran.status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "example.com, 0",
    "nothing.example, 0",
    "broken.example, 1",
    "silent.example, 3",
    "no_domain, 0"
  })
  void withoutAnAddressTheRecordAloneIsTold(String domain, int status) {
    Ran ran = command.run("spf", domain, "--format", "json");
    assertThat(ran.out()).startsWith("{\n  \"result\": null,");
    assertThat(ran.status()).isEqualTo(status);
    assertThat(command.run("spf", domain).out()).contains("SPF of " + domain);
  }

  @Test
  void whatCannotBeAskedIsRefused() {
    command.refused("after spf", "spf");
    command.refused("“192.0.2.400”", "spf", "example.com", "--ip", "192.0.2.400");
    command.refused("“ns”", "spf", "example.com", "--resolver", "ns");
    command.refused("not “csv”", "spf", "example.com", "--format", "csv");
    command.refused("a space", "spf", "exa mple.com");
    command.refused("a space", "spf", "v=spf1 -all");
    command.refused("a space", "spf", "exa mple.com", "--ip", "192.0.2.1");
    command.refused("address of a server", "spf", "[192.0.2.1]");
  }
}
