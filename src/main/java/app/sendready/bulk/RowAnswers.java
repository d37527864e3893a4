package app.sendready.bulk;

import app.sendready.answers.AnswerField;
import app.sendready.answers.AnswerFields;
import app.sendready.answers.Answers;
import app.sendready.answers.FromDomain;
import app.sendready.answers.FromDomainGuard;
import app.sendready.answers.Mode;
import app.sendready.answers.Parsed;
import app.sendready.answers.Selector;
import app.sendready.answers.SendingPlatform;
import app.sendready.i18n.Text;
import app.sendready.key.PastedKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The answers that stand in one line of a table, read as the command line reads its options.
///
/// A blank cell counts as not given. What a cell says is understood as a whole or refused.
final class RowAnswers {
  private static final Set<String> YES = Set.of("yes", "true", "1", "да", "истина");
  private static final Set<String> NO = Set.of("no", "false", "0", "нет", "ложь");

  private final SendingPlatform platform;
  private final FromDomainGuard guard = FromDomainGuard.bundled();

  RowAnswers(SendingPlatform platform) {
    this.platform = platform;
  }

  /// What a line comes to.
  sealed interface Read {
    record Understood(Answers answers, List<Text> cautions) implements Read {
      public Understood {
        cautions = List.copyOf(cautions);
      }
    }

    record Refused(Text why) implements Read {}
  }

  /// @param cells by the name of the option whose value they hold
  Read read(String domain, Map<String, String> cells) {
    return switch (FromDomain.parse(domain, guard)) {
      case FromDomain.Nothing() -> new Read.Refused(Text.of("bulk.no-domain"));
      case FromDomain.Unfinished(Text next) -> new Read.Refused(next);
      case FromDomain.Refused(Text why) -> new Read.Refused(why);
      case FromDomain.Understood understood -> {
        List<Text> cautions = new ArrayList<>(understood.caution().stream().toList());
        // As the command line does: a list should show every row of the platform's page.
        Answers fresh =
            AnswerFields.LEGACY.write(
                Answers.start(understood.name(), Mode.CLOUD, platform), List.of("yes"));
        yield fields(fresh, cells, cautions);
      }
    };
  }

  private Read fields(Answers fresh, Map<String, String> cells, List<Text> cautions) {
    Answers answers = fresh;
    for (AnswerField<?> field : AnswerFields.all()) {
      String column = field.option().name();
      String cell = cells.getOrDefault(column, "");
      if (cell.isEmpty()) {
        continue;
      }
      if (field.equals(AnswerFields.KEY)) {
        PastedKey pasted = PastedKey.parse(cell);
        Optional<PastedKey.Key> key = chosen(pasted, cells);
        if (key.isEmpty()) {
          return refused(column, pasted.refusal().orElseThrow());
        }
        answers = keyed(answers, key.get(), cells);
        key.get().notes().stream().sorted().forEach(note -> cautions.add(note.text()));
        continue;
      }
      List<String> texts = texts(field, cell);
      Parsed<?> parsed = field.parse(Optional.of(answers.fromDomain()), texts);
      Optional<Text> why = parsed.refusal();
      if (why.isPresent()) {
        return refused(column, why.get());
      }
      if (!field.counts(answers.mode())) {
        cautions.add(Text.of("bulk.on-premise-only", "column", named(column)));
        continue;
      }
      if (parsed instanceof Parsed.Understood<?>(var _, Optional<Parsed.Aside> aside)) {
        aside.filter(Parsed.Aside::caution).map(Parsed.Aside::text).ifPresent(cautions::add);
      }
      answers = field.write(answers, texts);
    }
    return new Read.Understood(answers, cautions);
  }

  private static Optional<PastedKey.Key> chosen(PastedKey pasted, Map<String, String> cells) {
    return switch (pasted) {
      case PastedKey.Key key -> Optional.of(key);
      case PastedKey.Several several -> several.of(selector(cells));
      case PastedKey.PrivateKey _, PastedKey.Nothing _, PastedKey.Problem _ -> Optional.empty();
    };
  }

  private static String selector(Map<String, String> cells) {
    return cells.getOrDefault(AnswerFields.SELECTOR.option().name(), "");
  }

  /// With the selector that stands beside the key, unless the line has one of its own.
  private static Answers keyed(Answers answers, PastedKey.Key key, Map<String, String> cells) {
    Optional<Selector> beside =
        selector(cells).isEmpty()
            ? key.name().selector().flatMap(Selector::parse)
            : Optional.empty();
    return answers.withKey(
        new Answers.SigningKey(beside.orElse(answers.key().selector()), Optional.of(key.key())));
  }

  /// A private key may stand in a cell by mistake; no value is told back for that reason.
  private static Read refused(String column, Text why) {
    return new Read.Refused(Text.of("bulk.cell", "column", named(column)).with("why", why));
  }

  private static List<String> texts(AnswerField<?> field, String cell) {
    return switch (field.shape()) {
      case TEXT -> List.of(cell);
      case CHOICE -> List.of(cell.toLowerCase(Locale.ROOT));
      case LIST -> parts(cell, "[\\s,;]");
      case PAIRS -> parts(cell, "[\\s;]");
      case TRUTH -> List.of(truth(cell));
    };
  }

  private static List<String> parts(String cell, String ends) {
    return Arrays.stream(cell.split(ends)).filter(Predicate.not(String::isEmpty)).toList();
  }

  /// Spreadsheets write what is true in their own language.
  private static String truth(String cell) {
    String word = cell.toLowerCase(Locale.ROOT);
    return YES.contains(word) ? "yes" : NO.contains(word) ? "no" : cell;
  }

  /// As it stands in the header.
  static String named(String option) {
    return option.substring(2);
  }
}
