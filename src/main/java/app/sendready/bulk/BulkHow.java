package app.sendready.bulk;

import app.sendready.i18n.Language;
import app.sendready.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What must be the same for results to belong together.
///
/// @param language in which they are told
/// @param inOrder whether they come in the order of the lines
/// @param since what they are compared with; empty for nothing
public record BulkHow(Language language, boolean inOrder, Optional<Since> since) {
  private static final String IN_ORDER = "in-order";
  private static final String CHANGES = "changes";

  /// Earlier results.
  ///
  /// @param name of their file, to tell it by
  /// @param mark changes with what stands in it
  public record Since(String name, String mark) {}

  /// In a language, as they come, compared with nothing.
  public static BulkHow in(Language language) {
    return new BulkHow(language, false, Optional.empty());
  }

  public BulkHow since(Optional<Since> other) {
    return new BulkHow(language, inOrder, other);
  }

  /// Whether a result needs no look any more: among compared ones, one that is not compared stands
  /// in for another to come.
  public boolean isDone(BulkResult result) {
    return since.isEmpty() || result.isUnusable() || result.isCompared();
  }

  String text() {
    return language.tag()
        + (inOrder ? " " + IN_ORDER : "")
        + since.map(then -> " " + CHANGES + " " + then.mark()).orElse("");
  }

  /// What the first line of kept results says.
  static Optional<BulkHow> of(Json.Obj head) {
    List<String> words = List.of(head.text("how").orElse("").split(" "));
    int changes = words.indexOf(CHANGES);
    Optional<Since> since =
        changes < 0 || changes + 1 >= words.size()
            ? Optional.empty()
            : Optional.of(new Since(head.text("since").orElse(""), words.get(changes + 1)));
    return Arrays.stream(Language.values())
        .filter(language -> language.tag().equals(words.getFirst()))
        .findFirst()
        .map(language -> new BulkHow(language, words.contains(IN_ORDER), since));
  }
}
