package app.sendready.project;

import app.sendready.answers.Answers;
import app.sendready.baseline.KnownFinding;
import app.sendready.dns.TypedName;
import app.sendready.json.Json;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Everything of one set-up that outlives the window.
///
/// @param answers what was understood so far; empty while there is no domain
/// @param fields what stands in the fields beyond that: half-typed names, what the other mode asks
///   for, a list's size; by the id of the control, several texts where it is a list
/// @param step the step on screen
/// @param other members of the file that this program does not know; they are written back
public record Project(
    Optional<Answers> answers,
    Map<String, List<String>> fields,
    Optional<String> step,
    Json.Obj other) {
  /// The ending of a project's file name.
  public static final String EXTENSION = ".sendready";

  public Project {
    Map<String, List<String>> copy = new TreeMap<>();
    fields.forEach((id, texts) -> copy.put(id, List.copyOf(texts)));
    fields = Collections.unmodifiableMap(copy);
  }

  /// A project with nothing in it.
  public static Project empty() {
    return new Project(Optional.empty(), Map.of(), Optional.empty(), Json.object().end());
  }

  /// A project with these answers only.
  public static Project of(Answers answers) {
    return new Project(Optional.of(answers), Map.of(), Optional.empty(), Json.object().end());
  }

  /// What it marks as known; what of that cannot be understood was told when it was read.
  public List<KnownFinding> known() {
    return KnownFinding.understood(other);
  }

  /// The same file with other content.
  public Project with(
      Optional<Answers> changed, Map<String, List<String>> typed, Optional<String> shown) {
    return new Project(changed, typed, shown, other);
  }

  /// Whether there is nothing in it that anybody would miss.
  public boolean isEmpty() {
    return answers.isEmpty()
        && fields.values().stream().flatMap(List::stream).allMatch(String::isBlank);
  }

  /// What the project is about, to name it by: the domain, or what is typed in its place.
  public String subject() {
    return answers
        .map(a -> TypedName.unicode(a.fromDomain()))
        .orElseGet(() -> String.join(" ", fields.getOrDefault(AnswersJson.DOMAIN_FIELD, List.of())))
        .strip();
  }
}
