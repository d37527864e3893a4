package app.sendready.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.JsonSchemas;
import app.sendready.check.Checker;
import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import app.sendready.json.Json;
import app.sendready.kind.Kinds;
import app.sendready.network.MemoryNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `check --baseline` as cron and monitoring use it.
class BaselineCommandTest {
  @TempDir Path folder;

  private final MemoryZone world =
      new MemoryZone(KindScenarios.CLOCK)
          .apex("example.com", "ns1.example.com")
          .address("ns1.example.com", "203.0.113.53")
          .address("example.com", "203.0.113.10");
  private final CommandRun run = new CommandRun();
  private Path before;
  private int looks;
  private Duration paused = Duration.ZERO;

  @BeforeEach
  void prepare() throws IOException {
    run.kinds = Kinds.all();
    run.patience =
        new Services.Patience() {
          @Override
          public void pause(Duration time) {
            paused = paused.plus(time);
          }

          @Override
          public int untilStopped(Work work) throws Refusal {
            return work.run();
          }
        };
    run.checker =
        (request, progress) -> {
          looks++;
          try {
            return new Checker(Kinds.all(), KindScenarios.CLOCK)
                .run(request.answers(), new MemoryNetwork(world), progress);
          } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
          }
        };
    before = folder.resolve("before.json");
    Files.writeString(before, run.run("check", "example.com", "--format", "json").out());
    looks = 0;
  }

  private CommandRun.Ran compared(String... more) {
    String[] args = new String[more.length + 4];
    System.arraycopy(
        new String[] {"check", "example.com", "--baseline", before.toString()}, 0, args, 0, 4);
    System.arraycopy(more, 0, args, 4, more.length);
    return run.run(args);
  }

  @Test
  void whatWasWrongAlreadyIsNoNews() {
    CommandRun.Ran ran = compared();
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .startsWith("Nothing has changed at example.com since 23 November 2026, 12:00 (UTC).");
    assertThat(looks).isEqualTo(1);
  }

  @Test
  void whatBrokeIsToldOnceItIsSeenTwice() {
    world.remove(DomainName.of("example.com"), RecordType.A);
    CommandRun.Ran ran = compared();
    assertThat(ran.status()).isEqualTo(Cli.FAILED);
    assertThat(ran.out()).contains("✕ Worse: apex example.com A", "→ ", "now: nothing");
    assertThat(looks).isEqualTo(2);
    assertThat(paused).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void whatIsMendedIsToldAndIsNoAlarm() {
    world.mx("example.com", 10, "mx.example.com").address("mx.example.com", "203.0.113.25");
    CommandRun.Ran ran = compared();
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("✓ Better: mx example.com MX");
  }

  @Test
  void whatCannotBeCheckedHasAStatusOfItsOwn() {
    world.fail("example.com", RecordType.A, Trouble.Kind.TIMEOUT);
    CommandRun.Ran ran = compared();
    assertThat(ran.status()).isEqualTo(Cli.NOT_CHECKED);
    assertThat(ran.out()).contains("Nothing has changed", "? Could not check: apex");
  }

  @Test
  void asJsonItIsTheReportWithWhatHasChanged() {
    world.remove(DomainName.of("example.com"), RecordType.A);
    String out = compared("--format", "json").out();
    assertThat(JsonSchemas.wrong("check", out)).isEmpty();
    Json.Obj json = (Json.Obj) ((Json.Parsed.Read) Json.parse(out)).value();
    assertThat(json.number("schema")).contains(1L);
    assertThat(json.text("baselineAt")).contains("2026-11-23T12:00:00Z");
    Json.Obj change = json.objects("changes").getFirst();
    assertThat(change.text("change")).contains("broke");
    assertThat(change.object("before").orElseThrow().texts("found")).hasSize(1);
    assertThat(change.object("now").orElseThrow().texts("found")).isEmpty();
  }

  @Test
  void anotherQuestionThanThenIsNotPassedOver() {
    CommandRun.Ran ran = compared("--tracking", "go", "--format", "json");
    assertThat(ran.status()).isEqualTo(Cli.FAILED);
    assertThat(JsonSchemas.wrong("check", ran.out())).isEmpty();
    Json.Obj json = (Json.Obj) ((Json.Parsed.Read) Json.parse(ran.out())).value();
    Json.Obj change = json.objects("changes").getFirst();
    assertThat(change.text("change")).contains("seen");
    assertThat(change.text("name")).contains("go.example.com.");
    assertThat(change.object("before").orElseThrow().text("status")).contains("unknown");
    assertThat(looks).isEqualTo(2);
  }

  @Test
  void prometheusGetsNumbersWithABaselineAndWithout() {
    world.remove(DomainName.of("example.com"), RecordType.A);
    assertThat(compared("--format", "prometheus").out())
        .contains("sendready_changes{domain=\"example.com\",change=\"broke\"} 1");
    assertThat(run.run("check", "example.com", "--format", "prometheus").out())
        .contains("sendready_record_status{domain=\"example.com\",id=\"apex\"");
  }

  @Test
  void whatAProjectSaysIsKnownIsNoNews() throws IOException {
    world.remove(DomainName.of("example.com"), RecordType.A);
    Path project = folder.resolve("p.sendready");
    String known =
        "{\"schema\":1,\"answers\":{\"domain\":\"example.com\",\"mode\":\"cloud\"},"
            + "\"known\":[{\"code\":\"apex.nothing-receives\",\"date\":\"2026-11-29\",\"reason\":\"R\"}]}";
    Files.writeString(project, known);
    CommandRun.Ran ran =
        run.run("check", "--project", project.toString(), "--baseline", before.toString());
    assertThat(ran.out()).contains("Known since 2026-11-29: apex").doesNotContain("Worse: apex");
    String apart = "– Known since 2026-11-29: apex example.com A (R)";
    assertThat(run.run("check", "--project", project.toString()).out()).endsWith(apart + "\n");
    String json = run.run("check", "--project", project.toString(), "--format", "json").out();
    assertThat(JsonSchemas.wrong("check", json)).isEmpty();
    assertThat(((Json.Obj) ((Json.Parsed.Read) Json.parse(json)).value()).objects("records"))
        .filteredOn(row -> row.object("known").isPresent())
        .extracting(row -> row.text("id").orElse(""))
        .containsExactly("apex");
    CommandRun.Ran csv = run.run("check", "--project", project.toString(), "--format", "csv");
    assertThat(csv.out()).doesNotContain("Known since");
    assertThat(csv.err()).endsWith(apart + "\n");
    assertThat(csv.err()).doesNotContain("covers nothing");
    Files.writeString(project, known.replace("apex.nothing", "apex.notihng"));
    assertThat(run.run("check", "--project", project.toString()).err())
        .contains("apex.notihng-receives", "covers nothing");
    Files.writeString(project, known.replace("2026-11-29", "yesterday"));
    run.refused("known", "check", "--project", project.toString());
  }

  @Test
  void whatCannotBeMeantIsRefused() throws IOException {
    run.refused("is about example.com", "check", "example.org", "--baseline", before.toString());
    run.refused(
        "json or prometheus",
        "check",
        "example.com",
        "--baseline",
        before.toString(),
        "--format",
        "pdf");
    run.refused("--watch goes", "check", "example.com", "--baseline", before.toString(), "--watch");
    Files.writeString(before, "{}");
    run.refused("no earlier report", "check", "example.com", "--baseline", before.toString());
  }
}
