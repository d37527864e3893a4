package app.sendready.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.Golden;
import app.sendready.cli.CommandRun.Ran;
import app.sendready.reports.read.Made;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Reports from a folder of everything that comes to such a mailbox, in each form.
class ReportsCommandTest {
  private static final int DAY = 24 * 60 * 60;

  private final CommandRun command = new CommandRun();

  @TempDir private Path folder;

  @BeforeEach
  void fill() throws IOException {
    for (int day = 0; day < 10; day++) {
      String report =
          Made.REPORT
              .replace("id-1", "id-" + day)
              .replace("1764288000", String.valueOf(1764288000 + day * DAY))
              .replace("1764374399", String.valueOf(1764374399 + day * DAY))
              .replace("<count>7<", "<count>700<");
      write("r" + day + ".xml.gz", Made.gzip(Made.octets(report)));
    }
    write(
        "twice.eml",
        Made.mail(
            "application/zip",
            "r.zip",
            Made.zip("r.xml", Made.octets(Made.REPORT.replace("id-1", "id-3")))));
    write(
        "odd.xml",
        Made.octets(
            Made.REPORT
                .replace("id-1", "id-odd")
                .replace("<sp>none</sp>", "<sp>None")
                .replace("example.com", "other.example")));
    write(
        "tls.json",
        Made.octets(
            "{\"organization-name\": \"Reporter\", \"report-id\": \"1\", \"policies\": []}"));
    write("notes.txt", Made.octets("call the \u202eprinter"));
  }

  private void write(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
  }

  private Ran run(String... more) {
    String[] args = new String[more.length + 2];
    args[0] = "reports";
    args[1] = folder.toString();
    System.arraycopy(more, 0, args, 2, more.length);
    return command.run(args);
  }

  private String placeless(String text) {
    return text.replace(folder.toString(), "mail").replace("\\", "/");
  }

  @Test
  void textSaysTheAnswerFirst() {
    Ran english = run();
    assertThat(english.status()).isEqualTo(Cli.NOTHING_FAILED);
    Golden.check(getClass(), "reports.txt", placeless(english.out()));
    Golden.check(getClass(), "reports_ru.txt", placeless(run("--lang", "ru").out()));
  }

  @Test
  void jsonHasEveryReportOnceAndEverythingElse() {
    JsonNode json = new ObjectMapper().readTree(run("--format", "json").out());
    assertThat(json.get("reports")).hasSize(11);
    JsonNode odd = json.get("reports").get(0);
    assertThat(odd.get("file").asString()).isEqualTo(folder.resolve("odd.xml").toString());
    assertThat(odd.get("reporter").asString()).isEqualTo("reporter.example");
    assertThat(odd.get("reportId").asString()).isEqualTo("id-odd");
    assertThat(odd.get("messages").asLong()).isEqualTo(10);
    assertThat(odd.get("begin").isNumber()).isTrue();
    assertThat(odd.get("findings").get(0).get("code").asString()).isEqualTo("reports.tags-mended");
    assertThat(
            json.get("unread").values().stream()
                .map(u -> u.get("findings").get(0).get("code").asString()))
        .containsExactly("reports.not-a-report", "reports.tls-report", "reports.duplicate");
    JsonNode domain = json.get("domains").get(0);
    assertThat(domain.get("domain").asString()).isEqualTo("example.com");
    assertThat(domain.get("messages").asLong()).isEqualTo(7030);
    assertThat(domain.get("next").get("policy").asString()).isEqualTo("quarantine");
    assertThat(domain.get("next").get("ready").asBoolean()).isFalse();
    assertThat(domain.get("next").get("touched").asLong()).isEqualTo(30);
    assertThat(domain.get("senders")).hasSize(2);
    assertThat(json.get("domains").get(1).get("domain").asString()).isEqualTo("other.example");
    Golden.check(getClass(), "reports.json", placeless(run("--format", "json").out()));
  }

  @Test
  void csvHasALineForEachSender() {
    Golden.check(getClass(), "reports.csv", run("--format", "csv").out().replace("\r\n", "\n"));
  }

  @Test
  void namesAreLookedUpOnRequestAlone() throws IOException {
    write(
        "stranger.xml",
        Made.octets(Made.REPORT.replace("id-1", "s").replace("2001:db8::1", "198.51.100.20")));
    command
        .zone
        .ptr("198.51.100.20", "mx1.host.example")
        .address("mx1.host.example", "198.51.100.20")
        .ptr("2001:db8::1", "\\226\\128\\174\\027[2Jfalse.bank.example");
    assertThat(run("--format", "json").out())
        .doesNotContain("lookUp")
        .doesNotContain("addressNames");
    assertThat(command.asked).isEmpty();
    Ran text = run("--look-up", "--resolver", "192.0.2.53");
    assertThat(command.asked).isNotEmpty().allSatisfy(to -> assertThat(to).hasSize(1));
    assertThat(text.out())
        .contains("host.example, by its reverse names: 3, 3, 1")
        .contains("Names of 2 addresses: 1 confirmed, 1 unconfirmed, 0 without a name.")
        .contains("198.51.100.20  mx1.host.example")
        .contains("2001:db8::1  calls itself")
        .doesNotContain("\u202e")
        .doesNotContain("\u001b");
    JsonNode json = new ObjectMapper().readTree(run("--look-up", "--format", "json").out());
    assertThat(json.get("lookUp").toString())
        .isEqualTo(
            "{\"asked\":2,\"confirmed\":1,\"unconfirmed\":1,\"none\":0,\"untold\":0,\"left\":0}");
    assertThat(json.get("domains").get(0).get("senders").toString())
        .contains("\"kind\":\"host\"")
        .contains(
            "[{\"address\":\"198.51.100.20\",\"state\":\"confirmed\",\"name\":\"mx1.host.example\"}]");
  }

  @Test
  void theStatusSaysWhetherAllCouldBeRead() throws IOException {
    write("broken.zip", java.util.Arrays.copyOf(Made.zip("a", Made.octets(Made.REPORT)), 40));
    assertThat(run("--format", "json").status()).isEqualTo(Cli.NOT_CHECKED);
    Path alone = Files.writeString(folder.resolve("alone.txt"), "hello", StandardCharsets.UTF_8);
    assertThat(command.run("reports", alone.toString()).status()).isEqualTo(Cli.NOT_CHECKED);
    assertThat(command.run("reports", folder.resolve("r1.xml.gz").toString()).status())
        .isEqualTo(Cli.NOTHING_FAILED);
  }

  @Test
  void lostMailIsAFailure() throws IOException {
    for (int day = 0; day < 3; day++) {
      write(
          "lost" + day + ".xml",
          Made.octets(
              Made.REPORT
                  .replace("id-1", "lost-" + day)
                  .replace("<p>none", "<p>reject")
                  .replace(
                      "example.com</domain><result>softfail", "sendgrid.net</domain><result>pass")
                  .replace("example.com", "lost.example")));
    }
    Ran ran = run("--format", "json");
    assertThat(ran.status()).isEqualTo(Cli.FAILED);
    assertThat(ran.out()).contains("\"rung.losing\"");
  }

  @Test
  void aProjectSaysWhoseReportsTheyAre() throws IOException {
    Path project = folder.resolve("p.sendready");
    Files.writeString(
        project,
        "{\"schema\": 1, \"answers\": {\"domain\": \"news.other.example\"}, \"fields\": {}}");
    Ran ran =
        command.run(
            "reports", folder.toString(), "--project", project.toString(), "--format", "json");
    JsonNode json = new ObjectMapper().readTree(ran.out());
    assertThat(json.get("reports").get(0).get("findings").toString())
        .doesNotContain("other-domain");
    assertThat(json.get("reports").get(1).get("findings").get(0).get("code").asString())
        .isEqualTo("reports.other-domain");
  }

  @Test
  void whatCannotBeRunIsRefused() {
    command.refused("Say where the reports are", "reports");
    command.refused("There is no file or folder", "reports", folder.resolve("gone").toString());
    command.refused("text, json or csv", "reports", folder.toString(), "--format", "pdf");
  }
}
