package app.sendready.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.DmarcPolicy;
import app.sendready.answers.Mode;
import app.sendready.answers.Selector;
import app.sendready.app.Words;
import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.i18n.Language;
import app.sendready.key.PastedKey;
import app.sendready.kind.Kinds;
import app.sendready.practice.Practice;
import app.sendready.project.Project;
import app.sendready.project.ProjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectOptionTest {
  private static final ProjectFile FORMAT =
      new ProjectFile(KindScenarios.PLATFORM, PastedKey::isPrivate);
  private static final Answers ANSWERS =
      Answers.start(DomainName.of("news.example.com"), Mode.CLOUD, KindScenarios.PLATFORM)
          .withKey(
              new Answers.SigningKey(new Selector("mine"), PastedKey.found(Practice.SAMPLE_KEY)))
          .withPolicy(
              new Answers.Policy(
                  DmarcPolicy.QUARANTINE, "reports@example.com", Optional.empty(), false));

  @TempDir Path folder;
  private final CommandRun command = new CommandRun();
  private String file = "";

  @BeforeEach
  void save() throws IOException {
    file = write(FORMAT.print(Project.of(ANSWERS)));
  }

  private String write(String text) throws IOException {
    return Files.writeString(folder.resolve("my.sendready"), text).toString();
  }

  private Answers read(String... options) throws Refusal {
    String[] args = new String[options.length + 3];
    args[0] = "plan";
    args[1] = "--project";
    args[2] = file;
    System.arraycopy(options, 0, args, 3, options.length);
    return new AnswersReader(
            new ParsedOptions(
                new Options(Words.in(Language.ENGLISH, ZoneOffset.UTC))
                    .commandLine("1")
                    .parseArgs(args)
                    .subcommand()))
        .read();
  }

  @Test
  void aNewerProgramsProjectIsTakenAndTold() throws IOException {
    write(FORMAT.print(Project.of(ANSWERS)).replace("\"schema\": 1", "\"schema\": 7"));
    CommandRun.Ran ran = command.run("plan", "--project", file);
    assertThat(ran.status()).isZero();
    assertThat(ran.err()).contains("A newer SendReady wrote this file.");
  }

  @Test
  void anAnswerThatIsNoneIsTold() throws IOException {
    write(FORMAT.print(Project.of(ANSWERS)).replace("\"mode\"", "\"traking\": [\"go\"], \"mode\""));
    CommandRun.Ran ran = command.run("plan", "--project", file);
    assertThat(ran.status()).isZero();
    assertThat(ran.err()).contains("traking");
  }

  @Test
  void whatStandsTwiceIsRefused() throws IOException {
    write("{\"schema\":1,\"answers\":{\"domain\":\"example.com\",\"domain\":\"example.org\"}}");
    command.refused("domain", "plan", "--project", file);
  }

  @Test
  void aProjectAnswersAllQuestions() throws Refusal {
    assertThat(read()).isEqualTo(ANSWERS);
    CommandRun.Ran ran = command.run("plan", "--project", file, "--format", "json");
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("news.example.com");
  }

  @Test
  void otherOptionsChangeItForThisRun() throws Refusal {
    Answers changed =
        read("news.example.com", "--selector", "other", "--tracking", "go", "--mode", "on-premise");
    assertThat(changed.key())
        .isEqualTo(new Answers.SigningKey(new Selector("other"), ANSWERS.key().publicKey()));
    assertThat(changed.links().tracking()).isEqualTo(List.of(DomainName.of("go.news.example.com")));
    assertThat(changed.policy()).isEqualTo(ANSWERS.policy());
    assertThat(changed.mode()).isEqualTo(Mode.ON_PREMISE);
  }

  @Test
  void whatCannotBeUsedIsSaid() throws IOException {
    command.refused("about news.example.com", "plan", "shop.example.com", "--project", file);
    command.refused("no project at", "plan", "--project", folder.resolve("none").toString());
    file =
        write(
            FORMAT.print(
                Project.empty()
                    .with(
                        Optional.empty(),
                        Map.of("domain.from", List.of("news.")),
                        Optional.empty())));
    command.refused("no complete domain", "plan", "--project", file);
    String whole = FORMAT.print(Project.of(ANSWERS));
    file = write(whole.substring(0, whole.length() - 20));
    command.refused("damaged from line", "plan", "--project", file);
    file = write("not a project");
    command.refused("not a SendReady project", "plan", "--project", file);
  }

  private void refusedWith(String before, String after, String... words) throws IOException {
    String text = FORMAT.print(Project.of(ANSWERS));
    assertThat(text).contains(before);
    file = write(text.replace(before, after));
    for (String asked : List.of("plan", "check")) {
      CommandRun.Ran ran = command.run(asked, "--project", file);
      assertThat(ran.status()).isEqualTo(Cli.USAGE);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err()).contains(words).doesNotContain("is shown");
      // Nobody wants to read a page of what cannot be used.
      assertThat(ran.err().lines()).allMatch(line -> line.length() < 300);
    }
  }

  @Test
  void aProjectWhoseValuesCannotBeReadIsNotOpenedWithOthers() throws IOException {
    refusedWith("\"cloud\"", "\"saas\"", "mode", "saas");
    refusedWith("\"cloud\"", "7", "mode", "7");
    refusedWith("\"quarantine\"", "\"strict\"", "dmarcPolicy", "strict");
    refusedWith("\"legacy\": false", "\"legacy\": \"perhaps\"", "legacy", "perhaps");
    refusedWith("reports@example.com", "nobody", "reportAddress", "nobody");
    refusedWith("\"ac-bounces.news", "\"ba ck.news", "bounce", "ba ck");
    refusedWith("\"trk.news.example.com\"", "\"trk.exmaple.com\"", "tracking", "Did you mean");
    refusedWith("\"trk.news.example.com\"", "{\"a\": 1}", "tracking");
    refusedWith("\"mine\"", "\"a..b\"", "selector", "a..b");
    refusedWith(
        "\"legacy\"", "\"logo\": \"http://example.com/a.svg\", \"legacy\"", "logo", "https://");
    refusedWith(
        "\"legacy\"", "\"trackingTarget\": \"links\", \"legacy\"", "trackingTarget", "links");
    refusedWith("\"legacy\"", "\"platform\": \"own\", \"legacy\"", "platform");
    refusedWith(
        "\"ac-bounces.news", "\"" + "ba ck.".repeat(200) + "news", "bounce", "ba ck.ba ck.");
  }

  @Test
  void whatStandsHalfTypedInAFieldIsNotLeftOut() throws IOException {
    file =
        write(
            FORMAT.print(
                Project.of(ANSWERS)
                    .with(
                        Optional.of(ANSWERS),
                        Map.of("policy.report", List.of("nobody")),
                        Optional.empty())));
    command.refused("“nobody”", "plan", "--project", file);
  }

  @Test
  void whatOnlyTheOtherModeAsksForIsLeftAlone() throws IOException {
    file =
        write(
            FORMAT.print(
                Project.of(ANSWERS)
                    .with(
                        Optional.of(ANSWERS),
                        Map.of(
                            "links.target", List.of("half"),
                            "links.server.addresses", List.of("192.0.2")),
                        Optional.empty())));
    assertThat(command.run("plan", "--project", file).status()).isZero();
  }

  @Test
  void aStricterPolicyIsReplacedOnTheCommandLineTooIfTheProjectSaysSo()
      throws Refusal, IOException {
    Answers weaker =
        ANSWERS.withPolicy(
            new Answers.Policy(
                DmarcPolicy.QUARANTINE, "reports@example.com", Optional.empty(), false, true));
    file = write(FORMAT.print(Project.of(weaker)));
    assertThat(read()).isEqualTo(weaker);
    assertThat(read("--no-weaken-dmarc").policy().weaken()).isFalse();
  }

  @Test
  void whatDnsCannotHoldIsRefusedWhereverItComesFrom() throws IOException {
    command.kinds = Kinds.all();
    command.refused(
        "Bounce sub-domain (CNAME)", "plan", "example.com", "--tracking", "x", "--bounce", "x");
    command.refused(
        "which is the same name",
        "check",
        "example.com",
        "--mode",
        "on-premise",
        "--tracking-target",
        "trk.example.com");
    command.refused("DMARC policy (TXT)", "plan", "example.com", "--tracking", "_dmarc");
    Answers clash =
        ANSWERS.withLinks(
            new Answers.Links(
                List.of(ANSWERS.links().bounce()), Optional.empty(), ANSWERS.links().bounce()));
    file = write(FORMAT.print(Project.of(clash)));
    command.refused("ac-bounces.news.example.com", "plan", "--project", file);
  }

  @Test
  void aServerWithoutAnAddressLeavesTheSpfRecordAGap() {
    command.kinds = Kinds.all();
    CommandRun.Ran ran =
        command.run(
            "plan",
            "example.com",
            "--mode",
            "on-premise",
            "--mta",
            "mta-1=192.0.2.4",
            "--mta",
            "mta-2",
            "--mail-from",
            "bounces.example.net",
            "--format",
            "json");
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .contains("v=spf1 ip4:192.0.2.4 ip4:<IP address of mta-2.example.com> ~all")
        .contains("spf2.0/pra ip4:192.0.2.4 ip4:<IP address of mta-2.example.com> ~all")
        .contains("\"bounces.example.net\"")
        .doesNotContain("v=spf1 ip4:192.0.2.4 ~all");
  }
}
