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
import app.sendready.kind.dkim.PastedKey;
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
          .withKey(new Answers.SigningKey(new Selector("mine"), Optional.of("v=DKIM1; p=AAAA")))
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
}
