package app.sendready.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.AnswerField;
import app.sendready.answers.AnswerFields;
import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.answers.Parsed;
import app.sendready.app.Words;
import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.i18n.Language;
import app.sendready.i18n.Text;
import app.sendready.json.Json;
import app.sendready.key.PastedKey;
import app.sendready.project.PlatformFile;
import app.sendready.project.Project;
import app.sendready.project.ProjectFile;
import app.sendready.ui.fx.Background;
import app.sendready.ui.step.domain.DomainModel;
import app.sendready.ui.step.identity.IdentityModel;
import app.sendready.ui.step.identity.KeyReading;
import app.sendready.ui.step.links.LinksModel;
import app.sendready.ui.step.policy.PolicyModel;
import app.sendready.ui.wizard.WizardModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same text means the same in the window, on the command line and in a project file: every
/// line of `typed-answers.csv`, three ways.
class TypedAnswersTest {
  private static final DomainName FROM = DomainName.of("news.example.com");

  @TempDir Path folder;

  /// One line of the table.
  record Line(AnswerField<?> field, Mode mode, String typed, String outcome) {
    boolean isTaken() {
      return outcome.startsWith("=");
    }

    /// The value's texts, or the key of the sentence.
    String meaning() {
      return outcome.substring(1).split("~", -1)[0].strip();
    }

    Optional<String> caution() {
      return outcome.contains("~")
          ? Optional.of(outcome.substring(outcome.indexOf('~') + 1).strip())
          : Optional.empty();
    }

    Answers start() {
      return Answers.start(FROM, mode, PlatformFile.builtIn());
    }

    @Override
    public String toString() {
      return field.member() + " " + typed;
    }
  }

  static List<Line> lines() {
    try (InputStream in =
        TypedAnswersTest.class.getResourceAsStream("/app/sendready/answers/typed-answers.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(TypedAnswersTest::line)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Line line(String text) {
    String[] cells = text.split(" \\| ", -1);
    AnswerField<?> field =
        AnswerFields.all().stream()
            .filter(f -> f.member().equals(cells[0].strip()))
            .findFirst()
            .orElseThrow();
    return new Line(
        field, Mode.byWord(cells[1].strip()).orElseThrow(), cells[2].strip(), cells[3].strip());
  }

  private static String printed(AnswerField<?> field, Answers answers) {
    return String.join(" ", field.print(answers));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void itsMeaningIsAsTheTableSays(Line line) {
    Parsed<?> parsed = line.field().parse(Optional.of(FROM), line.typed());
    if (line.isTaken()) {
      assertThat(parsed.refusal()).isEmpty();
      assertThat(printed(line.field(), line.field().write(line.start(), List.of(line.typed()))))
          .isEqualTo(line.meaning());
      assertThat(caution(parsed)).isEqualTo(line.caution());
    } else {
      assertThat(parsed.refusal().map(Text::key)).contains(line.meaning());
    }
  }

  /// How the first of several values was read hides no caution about another.
  @Test
  void aCautionIsSaidWhicheverOfSeveralValuesItIsAbout() {
    assertThat(caution(AnswerFields.TRACKING.parse(Optional.of(FROM), List.of("TRK", "l_1"))))
        .contains("answer.label.underscore");
    assertThat(
            caution(
                AnswerFields.SERVERS.parse(
                    Optional.of(FROM), List.of("mta.example.net=11.0.0.4", "mta-2=192.0.2.4"))))
        .contains("answer.address.example");
  }

  private static Optional<String> caution(Parsed<?> parsed) {
    return parsed instanceof Parsed.Understood<?>(var _, Optional<Parsed.Aside> aside)
        ? aside.filter(Parsed.Aside::caution).map(said -> said.text().key())
        : Optional.empty();
  }

  private static AnswersReader reader(String... args) {
    return new AnswersReader(
        new ParsedOptions(
            new Options(Words.in(Language.ENGLISH, ZoneOffset.UTC))
                .commandLine("1")
                .parseArgs(args)
                .subcommand()));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void theCommandLineReadsItSo(Line line) {
    List<String> args = new ArrayList<>(List.of("plan", FROM.withoutDot()));
    if (!line.field().equals(AnswerFields.MODE)) {
      args.addAll(List.of("--mode", line.mode().word()));
    }
    args.add(line.field().option().name() + "=" + line.typed());
    same(line, reader(args.toArray(String[]::new)));
  }

  private static void same(Line line, AnswersReader reader) {
    try {
      Answers answers = reader.read();
      assertThat(line.isTaken()).as("read as %s", printed(line.field(), answers)).isTrue();
      assertThat(printed(line.field(), answers)).isEqualTo(line.meaning());
    } catch (Refusal refusal) {
      assertThat(line.isTaken()).as("refused: %s", refusal.why()).isFalse();
      assertThat(refusal.why().args().get("why"))
          .isInstanceOfSatisfying(
              Text.class, why -> assertThat(why.key()).isEqualTo(line.meaning()));
    }
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aProjectIsReadSo(Line line) throws IOException {
    ProjectFile format = new ProjectFile(PlatformFile.builtIn(), PastedKey::isPrivate);
    Json.Obj file =
        (Json.Obj) ((Json.Parsed.Read) Json.parse(format.print(Project.of(line.start())))).value();
    Json.Builder answers = Json.object();
    file.object("answers").orElseThrow().members().forEach(answers::put);
    answers.put(line.field().member(), json(line));
    Json.Builder changed = Json.object();
    file.members().forEach(changed::put);
    changed.put("answers", answers.end());
    Path path = Files.writeString(folder.resolve("my.sendready"), changed.end().print());
    try {
      Answers read = reader("plan", "--project", path.toString()).read();
      assertThat(line.isTaken()).as("read as %s", printed(line.field(), read)).isTrue();
      assertThat(printed(line.field(), read)).isEqualTo(line.meaning());
    } catch (Refusal refusal) {
      assertThat(line.isTaken()).as("refused: %s", refusal.why()).isFalse();
      assertThat(refusal.why().args().get("why")).hasToString(why(line).toString());
    }
  }

  private static Text why(Line line) {
    return line.field().parse(Optional.of(FROM), line.typed()).refusal().orElseThrow();
  }

  private static Json json(Line line) {
    return switch (line.field().shape()) {
      case TEXT, CHOICE, TRUTH -> Json.of(line.typed());
      case LIST -> Json.texts(List.of(line.typed()));
      case PAIRS -> {
        List<List<String>> parts = line.field().parts(List.of(line.typed()));
        yield Json.list(
            List.of(
                Json.object()
                    .put("name", parts.getFirst().getFirst())
                    .put("addresses", Json.texts(List.of(parts.getLast().getFirst())))
                    .end()));
      }
    };
  }

  @ParameterizedTest
  @MethodSource("lines")
  void theWindowReadsItSo(Line line) {
    WizardModel wizard = new WizardModel();
    Background still = new Background(Runnable::run, Runnable::run);
    new DomainModel(wizard, PlatformFile.builtIn(), Optional.empty(), still, Duration.ZERO);
    new IdentityModel(
        wizard, PlatformFile.builtIn(), _ -> new KeyReading.NotYet(), KindScenarios.CLOCK);
    new LinksModel(wizard, PlatformFile.builtIn());
    new PolicyModel(wizard);
    Map<String, List<String>> typed = new LinkedHashMap<>();
    typed.put("domain.from", List.of(FROM.withoutDot()));
    typed.put("domain.mode", List.of(line.mode().word()));
    List<List<String>> parts = line.field().parts(List.of(line.typed()));
    for (int i = 0; i < parts.size(); i++) {
      typed.put(line.field().ids().get(i), parts.get(i));
    }
    wizard.open(Optional.empty(), typed);
    Answers answers = wizard.answers().get().orElseThrow();
    if (line.isTaken()) {
      assertThat(printed(line.field(), answers)).isEqualTo(line.meaning());
    } else if (line.field().shape() != AnswerField.Shape.CHOICE) {
      Map<String, List<String>> kept = wizard.fields().beyond(Optional.of(answers));
      assertThat(line.field().ids())
          .as("what was typed is still there")
          .anyMatch(id -> typed.get(id).equals(kept.get(id)));
      if (line.field().shape() != AnswerField.Shape.PAIRS) {
        assertThat(printed(line.field(), answers)).isEqualTo(printed(line.field(), line.start()));
      }
    }
  }
}
