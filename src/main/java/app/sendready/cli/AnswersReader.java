package app.sendready.cli;

import app.sendready.answers.AnswerField;
import app.sendready.answers.AnswerFields;
import app.sendready.answers.Answers;
import app.sendready.answers.FromDomain;
import app.sendready.answers.FromDomainGuard;
import app.sendready.answers.Mode;
import app.sendready.answers.Parsed;
import app.sendready.answers.SendingPlatform;
import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.key.PastedKey;
import app.sendready.project.PlatformFile;
import app.sendready.project.Project;
import app.sendready.project.ProjectFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Turns options into [Answers], starting from a saved project or from what the wizard would
/// suggest: one loop over [AnswerFields].
final class AnswersReader {
  private final ParsedOptions typed;
  private final Optional<String> domain;
  private final List<Text> cautions = new ArrayList<>();

  AnswersReader(ParsedOptions typed) {
    this(typed, typed.domain());
  }

  /// @param domain the from-domain, where what stands in its place means something else
  AnswersReader(ParsedOptions typed, Optional<String> domain) {
    this.typed = typed;
    this.domain = domain.filter(text -> !text.isBlank());
  }

  Answers read() throws Refusal {
    boolean fresh = !typed.has("--project");
    Answers answers = fresh ? fresh() : changed(saved());
    for (AnswerField<?> field : AnswerFields.all()) {
      if (field.equals(AnswerFields.KEY)) {
        answers = keyed(answers, fresh);
        continue;
      }
      List<String> texts = texts(field);
      if (!texts.isEmpty()) {
        answers = taken(field, texts, answers);
      }
    }
    return answers;
  }

  /// What should make somebody think, of all that was understood.
  List<Text> cautions() {
    return List.copyOf(cautions);
  }

  private Answers taken(AnswerField<?> field, List<String> texts, Answers answers) throws Refusal {
    Parsed<?> parsed = field.parse(Optional.of(answers.fromDomain()), texts);
    String option = field.option().name();
    Optional<Text> why = parsed.refusal();
    if (why.isPresent()) {
      throw new Refusal(
          Text.of("cli.value", "option", option)
              .with("value", String.join(", ", texts))
              .with("why", why.get()));
    }
    if (!field.counts(answers.mode())) {
      cautions.add(Text.of("cli.on-premise-only", "option", option));
      return answers;
    }
    if (parsed instanceof Parsed.Understood<?>(var _, Optional<Parsed.Aside> aside)) {
      aside.filter(Parsed.Aside::caution).map(Parsed.Aside::text).ifPresent(cautions::add);
    }
    return field.write(answers, texts);
  }

  /// The key and the selector, each of which may stand beside the other.
  private Answers keyed(Answers answers, boolean fresh) throws Refusal {
    KeyOption option = KeyOption.read(typed, AnswerFields.KEY.option().name(), answers);
    Answers keyed = option.put(answers);
    cautions.addAll(option.notes(keyed, fresh));
    return keyed;
  }

  private List<String> texts(AnswerField<?> field) throws Refusal {
    String option = field.option().name();
    return switch (field.shape()) {
      case TEXT, CHOICE -> typed.one(option).stream().toList();
      case LIST -> typed.many(option);
      case PAIRS -> typed.whole(option);
      case TRUTH ->
          typed.has(option) ? List.of(typed.isOn(option, true) ? "yes" : "no") : List.of();
    };
  }

  /// The platform's page asks for both legacy records, and a script should see every row of that
  /// page; the window asks first.
  private Answers fresh() throws Refusal {
    return AnswerFields.LEGACY.write(
        Answers.start(domain(), Mode.CLOUD, platform().orElseGet(PlatformFile::builtIn)),
        List.of("yes"));
  }

  /// The answers of a saved project with what stands in its fields beyond them. A script should not
  /// go on with half of one.
  private Answers saved() throws Refusal {
    Path file = path("--project", typed.text("--project"));
    ProjectFile format =
        new ProjectFile(PlatformFile.builtIn(), PastedKey::isPrivate, PastedKey::record);
    return switch (format.read(file)) {
      case ProjectFile.Unusable(Text why) -> throw new Refusal(why);
      case ProjectFile.Opened opened -> {
        if (opened.isDamaged()) {
          throw new Refusal(ProjectFile.unread(file, opened.leftOut().getFirst()));
        }
        // What is no damage, such as a newer program's file, is told and goes on.
        cautions.addAll(opened.leftOut());
        yield whole(opened.project(), file);
      }
    };
  }

  static Answers whole(Project project, Path file) throws Refusal {
    Answers answers =
        project
            .answers()
            .orElseThrow(() -> Refusal.of("cli.project-without-domain", "file", file.toString()));
    for (AnswerField<?> field : AnswerFields.all()) {
      Optional<List<String>> texts =
          field.whole(id -> Optional.ofNullable(project.fields().get(id)));
      if (texts.isEmpty() || !field.isAsked(answers.mode())) {
        continue;
      }
      Optional<Text> why = field.parse(Optional.of(answers.fromDomain()), texts.get()).refusal();
      if (why.isPresent()) {
        throw new Refusal(
            ProjectFile.unread(file, field.member(), String.join(", ", texts.get()), why.get()));
      }
      answers = field.write(answers, texts.get());
    }
    return answers;
  }

  /// A project's answers with what was typed beside it; its names hang on its domain, so that may
  /// only be repeated.
  private Answers changed(Answers saved) throws Refusal {
    if (domain.isPresent() && !domain().equals(saved.fromDomain())) {
      throw Refusal.of("cli.project-of-another", "domain", saved.fromDomain().withoutDot());
    }
    return new Answers(
        saved.fromDomain(),
        saved.mode(),
        saved.key(),
        saved.links(),
        saved.servers(),
        saved.policy(),
        platform().orElse(saved.platform()));
  }

  private DomainName domain() throws Refusal {
    if (domain.isEmpty()) {
      throw noDomain();
    }
    return switch (FromDomain.parse(domain.get(), FromDomainGuard.bundled())) {
      case FromDomain.Understood understood -> understood.name();
      case FromDomain.Unfinished(Text next) -> throw new Refusal(next);
      case FromDomain.Refused(Text why) -> throw new Refusal(why);
      case FromDomain.Nothing() -> throw noDomain();
    };
  }

  private Refusal noDomain() {
    return new Refusal(Text.of("cli.no-domain", "command", typed.command().commandSpec().name()));
  }

  private Optional<SendingPlatform> platform() throws Refusal {
    Optional<String> file = typed.one("--platform");
    if (file.isEmpty()) {
      return Optional.empty();
    }
    return switch (PlatformFile.read(path("--platform", file.get()))) {
      case PlatformFile.Read(SendingPlatform platform) -> Optional.of(platform);
      case PlatformFile.Unusable(Text why) -> throw new Refusal(why);
    };
  }

  static DomainName name(String option, String text) throws Refusal {
    return switch (TypedName.parse(text)) {
      case TypedName.Understood understood -> understood.name();
      case TypedName.NotAName none -> {
        String reason = none.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        throw new Refusal(
            Text.of("cli.name." + reason, "part", none.part())
                .with("meant", none.meant().isEmpty() ? "none" : none.question())
                .with("option", option));
      }
    };
  }

  static Path path(String option, String text) throws Refusal {
    try {
      return Path.of(text);
    } catch (InvalidPathException noPath) {
      throw new Refusal(Text.of("cli.path", "value", text).with("option", option));
    }
  }
}
