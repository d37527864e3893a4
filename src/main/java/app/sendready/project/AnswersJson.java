package app.sendready.project;

import app.sendready.answers.AnswerField;
import app.sendready.answers.AnswerFields;
import app.sendready.answers.Answers;
import app.sendready.answers.FromDomain;
import app.sendready.answers.FromDomainGuard;
import app.sendready.answers.Mode;
import app.sendready.answers.SendingPlatform;
import app.sendready.dns.DomainName;
import app.sendready.i18n.Text;
import app.sendready.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// [Answers] as members of a project file, and back: one loop over [AnswerFields] each way.
///
/// What cannot be understood becomes the text of the field it belongs to, where the user sees it
/// and reads what is wrong with it; nothing of it is lost.
final class AnswersJson {
  /// The field of the first step.
  static final String DOMAIN_FIELD = "domain.from";

  /// What is said of an answer that is no choice of its field.
  static final String USUAL_INSTEAD = "project.file.value";

  private static final String DOMAIN = "domain";
  private static final String PLATFORM = "platform";
  private static final String NAME = "name";
  private static final String ADDRESSES = "addresses";

  /// All members that are known here; others are kept as they are.
  static final Set<String> KNOWN =
      Stream.concat(
              Stream.of(DOMAIN, PLATFORM), AnswerFields.all().stream().map(AnswerField::member))
          .collect(Collectors.toUnmodifiableSet());

  private final Json.Obj file;
  private final Bounds bounds;
  private final SendingPlatform usual;
  private final Map<String, List<String>> fields = new LinkedHashMap<>();

  /// @param usual the platform of a file that names none
  AnswersJson(Json.Obj file, Bounds bounds, SendingPlatform usual) {
    this.file = file;
    this.bounds = bounds;
    this.usual = usual;
  }

  /// @param known the platform that needs no saying
  static Json.Obj print(Answers answers, SendingPlatform known) {
    Json.Builder to = Json.object().put(DOMAIN, answers.fromDomain().withoutDot());
    for (AnswerField<?> field : AnswerFields.all()) {
      List<String> texts = field.print(answers);
      if (!texts.isEmpty()) {
        to.put(field.member(), printed(field, texts));
      }
    }
    if (!answers.platform().equals(known)) {
      to.put(PLATFORM, PlatformFile.print(answers.platform()));
    }
    return to.end();
  }

  private static Json printed(AnswerField<?> field, List<String> texts) {
    return switch (field.shape()) {
      case TEXT, CHOICE -> Json.of(texts.getFirst());
      case TRUTH -> Json.of(texts.getFirst().equals("yes"));
      case LIST -> Json.texts(texts);
      case PAIRS -> {
        List<List<String>> parts = field.parts(texts);
        yield Json.list(
            Stream.iterate(0, i -> i + 1)
                .limit(texts.size())
                .map(i -> pair(parts.getFirst().get(i), parts.getLast().get(i)))
                .toList());
      }
    };
  }

  private static Json pair(String name, String addresses) {
    List<String> each =
        Stream.of(addresses.split(",")).map(String::strip).filter(a -> !a.isEmpty()).toList();
    return Json.object().put(NAME, name).put(ADDRESSES, Json.texts(each)).end();
  }

  /// What could be understood; empty without a domain.
  Optional<Answers> read() {
    SendingPlatform platform = platform();
    Optional<DomainName> domain = domain();
    // Without a domain the rest still goes to its fields.
    Answers answers =
        Answers.start(domain.orElse(DomainName.of("example.com")), Mode.CLOUD, platform);
    for (AnswerField<?> field : AnswerFields.all()) {
      List<String> texts = texts(field);
      if (texts.isEmpty()) {
        continue;
      }
      if (domain.isPresent()
          && field.counts(answers.mode())
          && field.parse(domain, texts).read().isPresent()) {
        answers = field.write(answers, texts);
      } else {
        keep(field, texts, answers.mode());
      }
    }
    return domain.isPresent() ? Optional.of(answers) : Optional.empty();
  }

  /// What was not understood, by the id of its field.
  Map<String, List<String>> fields() {
    return fields;
  }

  private void keep(AnswerField<?> field, List<String> texts, Mode mode) {
    List<List<String>> parts = field.parts(texts);
    for (int i = 0; i < parts.size(); i++) {
      fields.put(field.ids().get(i), parts.get(i));
    }
    // A choice cannot show what it does not know, nor can a field that is not asked: it is said.
    boolean unseen =
        field.shape() == AnswerField.Shape.CHOICE
            || field.shape() == AnswerField.Shape.TRUTH
            || field.counts(mode) && !field.isAsked(mode);
    if (unseen) {
      field
          .parse(Optional.empty(), texts)
          .refusal()
          .ifPresent(why ->
              bounds.leave(
                  Text.of(USUAL_INSTEAD, "member", field.member())
                      .with("value", Bounds.shown(String.join(", ", texts)))
                      .with("why", why)));
    }
  }

  private Optional<DomainName> domain() {
    List<String> texts = one(DOMAIN);
    Optional<DomainName> domain =
        texts.stream()
            .flatMap(text ->
                FromDomain.parse(text, FromDomainGuard.bundled())
                        instanceof FromDomain.Understood understood
                    ? Stream.of(understood.name())
                    : Stream.<DomainName>empty())
            .findFirst();
    if (domain.isEmpty() && !texts.isEmpty()) {
      fields.put(DOMAIN_FIELD, texts);
    }
    return domain;
  }

  private SendingPlatform platform() {
    Optional<Json> own = file.get(PLATFORM);
    if (own.isEmpty()) {
      return usual;
    }
    PlatformFile read =
        own.get() instanceof Json.Obj profile
            ? PlatformFile.of(profile, PLATFORM)
            : new PlatformFile.Unusable(Text.of("project.platform.no-profile", "file", PLATFORM));
    return switch (read) {
      case PlatformFile.Read(SendingPlatform platform) -> platform;
      case PlatformFile.Unusable(Text why) -> {
        bounds.leave(why);
        yield usual;
      }
    };
  }

  /// The texts of a member; what has another form than it should is its own text, so that it can be
  /// shown and refused.
  private List<String> texts(AnswerField<?> field) {
    String member = field.member();
    return switch (field.shape()) {
      case TEXT, CHOICE -> one(member);
      case TRUTH ->
          file.truth(member).map(on -> List.of(on ? "yes" : "no")).orElseGet(() -> one(member));
      case LIST -> several(member).stream().map(each -> plain(member, each)).toList();
      case PAIRS -> several(member).stream().map(each -> pair(member, each)).toList();
    };
  }

  private List<String> one(String member) {
    return file
        .get(member)
        .map(value -> plain(member, value))
        .filter(text -> !text.isBlank())
        .stream()
        .toList();
  }

  private List<Json> several(String member) {
    return file.get(member)
        .map(value ->
            value instanceof Json.Arr(List<Json> all) ? bounds.list(member, all) : List.of(value))
        .orElse(List.of());
  }

  private String pair(String member, Json each) {
    if (!(each instanceof Json.Obj server)) {
      return plain(member, each);
    }
    String addresses =
        switch (server.get(ADDRESSES).orElse(Json.list(List.of()))) {
          case Json.Arr(List<Json> all) ->
              String.join(
                  ", ", bounds.list(member, all).stream().map(one -> plain(member, one)).toList());
          case Json other -> plain(member, other);
        };
    return server.get(NAME).map(name -> plain(member, name)).orElse("") + "=" + addresses;
  }

  private String plain(String member, Json value) {
    return bounds.text(member, value instanceof Json.Str(String text) ? text : value.printLine());
  }
}
