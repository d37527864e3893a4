package app.sendready.project;

import app.sendready.answers.AnswerFields;
import app.sendready.answers.Answers;
import app.sendready.answers.SendingPlatform;
import app.sendready.baseline.KnownFinding;
import app.sendready.disk.FileBound;
import app.sendready.disk.RegularFile;
import app.sendready.i18n.Text;
import app.sendready.json.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// Reads and prints a [Project]: one JSON object that a person can read, compare and mail.
///
/// * What this program does not know stays in the file when it is written again.
/// * A damaged file is read up to the damage, a newer one as far as it is known; both say what was
///   left out.
/// * A private key is never written, wherever it may stand, and never read.
public final class ProjectFile {
  /// Rises when an older program could no longer read what is written.
  static final int SCHEMA = 1;

  /// More fields than all steps have.
  private static final int MAX_FIELDS = 400;

  /// As many as are named of what is not known.
  private static final int MAX_NAMED = 5;

  private static final String AUTOSAVED = "autosaved";

  private static final String NEWER = "project.file.newer";
  private static final String UNKNOWN = "project.file.unknown";

  private static final Set<String> KNOWN =
      Set.of("schema", "program", AUTOSAVED, "step", "answers", "fields");

  /// What reading a file ends in.
  public sealed interface Result {}

  /// @param leftOut what could not be taken over, each in one sentence; empty for a sound file
  public record Opened(Project project, List<Text> leftOut) implements Result {
    public Opened {
      leftOut = List.copyOf(leftOut);
    }

    /// Whether some of it is lost; what a newer program or a person wrote beyond our knowledge is
    /// not.
    public boolean isDamaged() {
      return leftOut.stream()
          .anyMatch(what -> !what.key().equals(NEWER) && !what.key().equals(UNKNOWN));
    }

    /// Whether a newer program wrote it.
    public boolean isNewer() {
      return leftOut.stream().anyMatch(what -> what.key().equals(NEWER));
    }

    /// Whether all of the file was understood.
    public boolean isWhole() {
      return leftOut.isEmpty();
    }
  }

  /// There is no project in it, and why.
  public record Unusable(Text why) implements Result {}

  private final SendingPlatform builtIn;
  private final Predicate<String> secret;
  private final Function<String, Optional<String>> publicKey;

  /// One that takes whatever stands in the key's place for a public key.
  ///
  /// @param builtIn the platform that a file need not name
  /// @param secret knows a private key when it sees one
  public ProjectFile(SendingPlatform builtIn, Predicate<String> secret) {
    this(builtIn, secret, Optional::of);
  }

  /// @param builtIn the platform that a file need not name
  /// @param secret knows a private key when it sees one
  /// @param publicKey the public key in what was pasted, as it is to be kept; empty where none was
  ///   understood, and then nothing of it reaches the disk
  public ProjectFile(
      SendingPlatform builtIn,
      Predicate<String> secret,
      Function<String, Optional<String>> publicKey) {
    this.builtIn = builtIn;
    this.secret = secret;
    this.publicKey = publicKey;
  }

  /// Why a project is not taken at all where one of its answers cannot be used.
  ///
  /// @param member the answer's name in the file
  public static Text unread(Path file, String member, String value, Text why) {
    return Text.of("project.unread", "file", Bounds.shown(String.valueOf(file.getFileName())))
        .with("member", member)
        .with("value", Bounds.shown(value))
        .with("why", why);
  }

  /// The same of something that was left out: where nothing is opened, nothing takes its place.
  public static Text unread(Path file, Text leftOut) {
    return leftOut.key().equals(AnswersJson.USUAL_INSTEAD)
        ? new Text("project.unread", leftOut.args())
            .with("file", Bounds.shown(String.valueOf(file.getFileName())))
        : leftOut;
  }

  /// Reads a file; never throws for what stands in it.
  public Result read(Path file) {
    String name = Bounds.shown(String.valueOf(file.getFileName()));
    try {
      return read(RegularFile.read(file, FileBound.PROJECT), name);
    } catch (RegularFile.TooLarge large) {
      return unusable("project.file.too-large", name);
    } catch (NoSuchFileException none) {
      return unusable("project.file.no-file", Bounds.shown(file.toString()));
    } catch (IOException unreadable) {
      return unusable("project.file.unreadable", Bounds.shown(file.toString()));
    }
  }

  private Result read(byte[] bytes, String name) {
    try {
      return parse(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString(),
          name);
    } catch (CharacterCodingException notUtf8) {
      Result read = parse(new String(bytes, StandardCharsets.UTF_8), name);
      return read instanceof Opened(Project project, List<Text> leftOut)
          ? new Opened(project, plus(leftOut, Text.of("project.file.no-utf8")))
          : read;
    }
  }

  private static List<Text> plus(List<Text> all, Text one) {
    List<Text> more = new ArrayList<>(all);
    more.add(one);
    return more;
  }

  /// @param name the file's name, for sentences
  public Result parse(String text, String name) {
    Json.Salvaged salvaged = Json.salvage(text.startsWith("\ufeff") ? text.substring(1) : text);
    if (!(salvaged.value() instanceof Json.Obj file)
        || file.number("schema").isEmpty() && file.object("answers").isEmpty()) {
      return unusable("project.file.no-project", name);
    }
    Bounds bounds = new Bounds(secret);
    salvaged
        .damage()
        .ifPresent(at ->
            bounds.leave(
                Text.of("project.file.cut", "line", at.line()).with("column", at.column())));
    salvaged
        .twice()
        .ifPresent(
            member -> bounds.leave(Text.of("project.file.twice", "member", Bounds.shown(member))));
    long schema = file.number("schema").orElse((long) SCHEMA);
    if (schema > SCHEMA) {
      bounds.leave(Text.of(NEWER));
    } else {
      unknown(file).ifPresent(bounds::leave);
    }
    return opened(file, bounds);
  }

  /// Answers that are none, as where a name was mistyped: they stay, and have no effect.
  private static Optional<Text> unknown(Json.Obj file) {
    List<String> members =
        file.object("answers").stream()
            .flatMap(answers -> answers.members().keySet().stream())
            .filter(member -> !AnswersJson.KNOWN.contains(member))
            .map(Bounds::shown)
            .limit(MAX_NAMED)
            .toList();
    return members.isEmpty() ? Optional.empty() : Optional.of(Text.of(UNKNOWN, "members", members));
  }

  private Result opened(Json.Obj file, Bounds bounds) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    Optional<Answers> answers = Optional.empty();
    Optional<Json.Obj> answered = file.object("answers");
    if (answered.isPresent()) {
      AnswersJson members = new AnswersJson(answered.get(), bounds, builtIn);
      answers = members.read();
      fields.putAll(members.fields());
    }
    // What was typed later counts more than what it was understood as before.
    fields.putAll(fields(file.object("fields").orElse(Json.object().end()), bounds));
    if (KnownFinding.of(file) instanceof KnownFinding.Read.Refused(Text why)) {
      bounds.leave(why);
    }
    Optional<String> step = file.text("step").filter(id -> id.matches("[a-z][a-z-]{0,30}"));
    return new Opened(new Project(answers, fields, step, file), bounds.leftOut());
  }

  private static Map<String, List<String>> fields(Json.Obj file, Bounds bounds) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String id : bounds.list("fields", List.copyOf(file.members().keySet()), MAX_FIELDS)) {
      String shown = Bounds.shown(id);
      List<String> texts =
          switch (file.members().get(id)) {
            case Json.Str(String text) -> List.of(bounds.text(shown, text));
            case Json.Arr _ ->
                bounds.list(shown, file.texts(id), Bounds.LIST).stream()
                    .map(text -> bounds.text(shown, text))
                    .toList();
            case null, default -> List.of();
          };
      if (!texts.isEmpty() && id.length() <= 100) {
        fields.put(id, texts);
      }
    }
    return fields;
  }

  /// The file's text; the same project gives the same bytes.
  public String print(Project project) {
    return print(project, true);
  }

  /// The file's text.
  ///
  /// @param byHand whether somebody asked for it to be written; otherwise the file says that it was
  ///   kept by itself, so that it never takes the place of what was saved by hand
  String print(Project project, boolean byHand) {
    Json.Obj before = project.other();
    Json.Builder to =
        Json.object()
            .put("schema", Math.max(SCHEMA, before.number("schema").orElse((long) SCHEMA)))
            .put("program", "SendReady");
    if (!byHand) {
      to.put(AUTOSAVED, true);
    }
    project.step().ifPresent(step -> to.put("step", step));
    project
        .answers()
        .ifPresent(answers ->
            to.put(
                "answers",
                merged(
                    withPublicKey(AnswersJson.print(answers, builtIn)),
                    before.object("answers").orElse(Json.object().end()),
                    AnswersJson.KNOWN)));
    if (!project.fields().isEmpty()) {
      Json.Builder fields = Json.object();
      project
          .fields()
          .forEach((id, texts) -> {
            List<String> kept = texts.stream().map(text -> kept(id, text)).toList();
            fields.put(id, kept.size() == 1 ? Json.of(kept.getFirst()) : Json.texts(kept));
          });
      to.put("fields", fields.end());
    }
    return withoutSecrets(merged(to.end(), before, KNOWN)).print();
  }

  /// The members of `ours`, and after them those of `before` that nobody here knows.
  private static Json.Obj merged(Json.Obj ours, Json.Obj before, Set<String> known) {
    Json.Builder all = Json.object();
    ours.members().forEach(all::put);
    Json.Builder unknown = Json.object();
    before
        .members()
        .forEach((name, value) -> {
          if (!known.contains(name) && !ours.members().containsKey(name)) {
            unknown.put(name, value);
          }
        });
    ((Json.Obj) KeyMaterial.without(unknown.end())).members().forEach(all::put);
    return all.end();
  }

  /// The answers with the key as it was understood; without it where it was not.
  private Json.Obj withPublicKey(Json.Obj answers) {
    Json.Builder kept = Json.object();
    answers
        .members()
        .forEach((name, value) -> {
          if (!name.equals(AnswerFields.KEY.member())) {
            kept.put(name, value);
          } else if (value instanceof Json.Str(String text)) {
            publicKey.apply(text).ifPresent(key -> kept.put(name, key));
          }
        });
    return kept.end();
  }

  /// What was typed into a field, as it may be kept; empty text where it may not.
  private String kept(String id, String text) {
    return AnswerFields.KEY.ids().contains(id)
        ? publicKey.apply(text).orElse("")
        : KeyMaterial.isNone(text) ? text : "";
  }

  private Json withoutSecrets(Json value) {
    return switch (value) {
      case Json.Obj(Map<String, Json> members) -> {
        Json.Builder kept = Json.object();
        members.forEach((name, member) -> {
          if (!secret.test(name)) {
            kept.put(name, withoutSecrets(member));
          }
        });
        yield kept.end();
      }
      case Json.Arr(List<Json> elements) ->
          new Json.Arr(elements.stream().map(this::withoutSecrets).toList());
      case Json.Str(String text) -> secret.test(text) ? Json.of("") : value;
      case Json.Num _, Json.Digits _, Json.Bool _, Json.Null _ -> value;
    };
  }

  /// Whether a file was kept by itself rather than saved by somebody.
  static boolean isAutosaved(byte[] content) {
    return Json.salvage(new String(content, StandardCharsets.UTF_8)).value()
            instanceof Json.Obj file
        && file.truth(AUTOSAVED).orElse(false);
  }

  private static Unusable unusable(String key, String file) {
    return new Unusable(Text.of(key, "file", file));
  }
}
