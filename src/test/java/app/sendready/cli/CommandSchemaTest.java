package app.sendready.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.JsonSchemas;
import app.sendready.app.Words;
import app.sendready.blocklist.Blocklist;
import app.sendready.blocklist.Blocklists;
import app.sendready.dns.DomainName;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import app.sendready.i18n.Language;
import app.sendready.web.TlsProbeResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the commands print for programs is as the schema files say.
class CommandSchemaTest {
  private static final Path REPORTS =
      Path.of(
          System.getProperty("sendready.suites", "../shared/suites"), "dmarc-reports", "reports");
  private static final Path GOLDEN = Path.of("src/test/resources/app/sendready/cli");

  /// The golden files are what the commands' own tests hold the output against.
  @Test
  void everyGoldenOutputIsAsItsSchemaSays() throws IOException {
    TreeMap<String, Integer> seen = new TreeMap<>();
    try (Stream<Path> files = Files.list(GOLDEN)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        String name = file.getFileName().toString();
        String command = name.replaceAll("[-._].*", "");
        if (JsonSchemas.names().contains(command)) {
          assertThat(JsonSchemas.wrong(command, Files.readString(file))).as(name).isEmpty();
          seen.merge(command, 1, Integer::sum);
        }
      }
    }
    assertThat(seen.keySet())
        .contains("dkim", "dmarc", "hosts", "logo", "message", "plan", "reports", "spf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v=spf1 -all",
        "v=spf1 include:_spf.example.com ~all",
        "v=spf1 include:missing.example.com ?all",
        "v=spf1 ip4:192.0.2.0/24 a mx ptr exists:%{i}.example.com exp=why.example.com -all",
        "v=spf1 redirect=example.com",
        "v=spf1 ip4:192.0.2.300",
        "v=spf1",
        "nothing"
      })
  void spf(String record) {
    for (List<String> asked :
        List.of(List.<String>of(), List.of("--ip", "192.0.2.4"), List.of("--ip", "2001:db8::4"))) {
      CommandRun run = new CommandRun();
      run.zone.txt("example.com", record);
      run.zone.txt("_spf.example.com", "v=spf1 ip4:192.0.2.4 -all");
      run.zone.txt("why.example.com", "%{i} may not");
      List<String> args =
          Stream.concat(Stream.of("spf", "example.com", "--format", "json"), asked.stream())
              .toList();
      String out = run.run(args.toArray(String[]::new)).out();
      assertThat(JsonSchemas.wrong("spf", out)).as(out).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v=DKIM1; p=",
        "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
        "v=DKIM1; t=y; k=rsa; p=AAAA",
        "p=!!!",
        "v=DKIM2; p=",
        "nothing"
      })
  void dkim(String record) {
    String out = new CommandRun().run("dkim", "--record", record, "--format", "json").out();
    assertThat(JsonSchemas.wrong("dkim", out)).as(out).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v=DMARC1; p=reject",
        "v=DMARC1; p=none; sp=quarantine; rua=mailto:a@example.com; p=reject",
        "v=DMARC1; pct=50",
        "v=DMARC1; p=block",
        "nothing"
      })
  void dmarc(String record) {
    for (String result : List.of("pass", "fail", "temperror")) {
      CommandRun run = new CommandRun();
      run.zone.txt("_dmarc.example.com", record);
      String out =
          run.run("dmarc", "news.example.com", "--spf", "example.com=" + result, "--format", "json")
              .out();
      assertThat(JsonSchemas.wrong("dmarc", out)).as(out).isEmpty();
    }
  }

  private static Stream<TlsProbeResult> sites() {
    Instant from = Instant.parse("2026-01-01T00:00:00Z");
    Instant to = Instant.parse("2027-01-01T00:00:00Z");
    List<String> names = List.of("trk.example.com");
    return Stream.of(
        new TlsProbeResult.Unreached("no web here"),
        new TlsProbeResult.NoCertificate("plain text"),
        new TlsProbeResult.Shown(names, true, from, to, Optional.empty(), Optional.empty()),
        new TlsProbeResult.Shown(names, false, from, from, Optional.of("old"), Optional.empty()),
        new TlsProbeResult.Shown(
            names,
            true,
            from,
            to,
            Optional.empty(),
            Optional.of("https://www.example.com/"),
            Optional.of("max-age=31536000; includeSubDomains; preload")));
  }

  @ParameterizedTest
  @MethodSource("sites")
  void links(TlsProbeResult site) {
    for (String caa : List.of("", "letsencrypt.org", ";", "%%%")) {
      for (List<String> tracking : List.of(List.of("trk"), List.of("trk", "go"))) {
        CommandRun run = new CommandRun();
        run.secure = _ -> site;
        if (!caa.isEmpty()) {
          run.zone.add(DomainName.of("example.com"), 300, new Rdata.Caa(0, "issue", caa));
        }
        List<String> args = new ArrayList<>(List.of("links", "example.com", "--format", "json"));
        tracking.forEach(label -> args.addAll(List.of("--tracking", label)));
        assertThat(run.run(args.toArray(String[]::new)).out()).startsWith("{");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "127.0.0.2", "127.255.255.254", "127.255.255.255", "192.0.2.1", "no answer"})
  void blocklists(String said) {
    for (String ip : List.of("192.0.2.4", "2001:db8::25")) {
      CommandRun run = new CommandRun();
      for (Blocklist list : Blocklists.builtIn().lists()) {
        String zone = list.zone().withoutDot();
        run.zone.address("2.0.0.127." + zone, "127.0.0.2");
        if (said.equals("no answer")) {
          run.zone.fail("4.2.0.192." + zone, RecordType.A, Trouble.Kind.TIMEOUT);
        } else if (!said.isEmpty()) {
          run.zone.address("4.2.0.192." + zone, said).address("example.com." + zone, said);
        }
      }
      String out =
          run.run(
                  "blocklists",
                  "example.com",
                  "--mode",
                  "on-premise",
                  "--mta",
                  "mta-1=" + ip,
                  "--format",
                  "json")
              .out();
      assertThat(out).startsWith("{");
    }
  }

  /// Reports as reporters really send them, each alone.
  @Test
  void reports() throws IOException {
    int outputs = 0;
    try (Stream<Path> files = Files.walk(REPORTS)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String out = new CommandRun().run("reports", file.toString(), "--format", "json").out();
        assertThat(out).as(file.toString()).startsWith("{");
        outputs++;
      }
    }
    assertThat(outputs).isGreaterThan(15);
  }

  /// Everything that is not held against a schema here is named, with the reason.
  @Test
  void everyCommandThatPrintsJsonHasASchema() {
    assertThat(JsonSchemas.names())
        .containsExactly(
            "blocklists",
            "bulk",
            "check",
            "dkim",
            "dmarc",
            "hosts",
            "links",
            "logo",
            "message",
            "plan",
            "reports",
            "rotate",
            "spf",
            "watch");
    assertThat(
            new Options(Words.in(Language.ENGLISH, ZoneOffset.UTC))
                .commandLine("").getSubcommands().keySet().stream()
                    .filter(command -> !JsonSchemas.names().contains(command)))
        .as("practice prints where it listens, in text")
        .containsExactly("practice");
  }
}
