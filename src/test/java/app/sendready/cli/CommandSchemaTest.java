package app.sendready.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.JsonSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the commands print for programs is as the schema files say.
class CommandSchemaTest {
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
    assertThat(seen.keySet()).contains("dkim", "dmarc", "hosts", "logo", "message", "plan", "spf");
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
}
