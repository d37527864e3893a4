package app.sendready.bulk;

import app.sendready.baseline.KnownRows;
import app.sendready.check.Verdict;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.json.Json;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What of a result is worth keeping at hand for thousands of domains: how it stands, and why. The
/// rest is in the journal.
///
/// @param verdict of the whole domain
/// @param at when it was looked at
/// @param reasons what makes the verdict, a record each; none where all is right
/// @param news what has become of it since earlier results; empty where it was compared with none
public record BulkOutcome(
    BulkState state,
    Verdict verdict,
    Optional<Instant> at,
    List<Reason> reasons,
    Optional<BulkNews> news) {
  private static final String FAIL = Verdict.FAIL.word();

  public BulkOutcome {
    reasons = List.copyOf(reasons);
  }

  /// A record that is not right.
  ///
  /// @param finding as it was said then
  public record Reason(BulkCause cause, Json.Obj finding) {
    /// What is, in this language.
    ///
    /// @param then the language in which it was said
    public String title(Messages messages, Language then) {
      return said(messages, then, ".title", "message");
    }

    /// What to do, in this language.
    ///
    /// @param then the language in which it was said
    public String cure(Messages messages, Language then) {
      return said(messages, then, ".fix", "fix");
    }

    private String said(Messages messages, Language then, String part, String member) {
      String key = cause.code() + part;
      return then == messages.language() || !messages.has(key)
          ? finding.text(member).orElse("")
          : messages.say(new Text(key, args()));
    }

    private Map<String, Object> args() {
      Map<String, Object> args = new LinkedHashMap<>();
      finding.object("args").stream()
          .flatMap(all -> all.members().entrySet().stream())
          .forEach(arg -> args.put(arg.getKey(), value(arg.getValue())));
      return args;
    }

    private static Object value(Json json) {
      return switch (json) {
        case Json.Num(long number) -> number;
        case Json.Str(String text) -> text;
        case Json.Arr(List<Json> all) -> all.stream().map(Reason::value).toList();
        case Json.Obj _, Json.Digits _, Json.Bool _, Json.Null _ -> "";
      };
    }
  }

  /// Of a line that says nothing.
  static final BulkOutcome UNUSABLE =
      new BulkOutcome(
          BulkState.UNUSABLE, Verdict.UNKNOWN, Optional.empty(), List.of(), Optional.empty());

  public static BulkOutcome of(BulkResult result) {
    if (result.isUnusable()) {
      return UNUSABLE;
    }
    Verdict verdict =
        Arrays.stream(Verdict.values())
            .filter(each -> each.word().equals(result.verdict()))
            .findFirst()
            .orElse(Verdict.UNKNOWN);
    return switch (verdict) {
      case FAIL -> failed(result);
      case PASS, WARN -> of(result, BulkState.RIGHT, verdict, reasons(result, is("warn")));
      case UNKNOWN, WAITING ->
          of(
              result,
              BulkState.UNCHECKED,
              verdict,
              reasons(result, is(verdict.word()).and(BulkOutcome::isRequired)));
    };
  }

  private static BulkOutcome of(
      BulkResult result, BulkState state, Verdict verdict, List<Reason> reasons) {
    Optional<Instant> at = result.json().text("checkedAt").flatMap(BulkOutcome::instant);
    return new BulkOutcome(state, verdict, at, reasons, BulkNews.of(result));
  }

  private static BulkOutcome failed(BulkResult result) {
    Predicate<Json.Obj> failed = is(FAIL).and(BulkOutcome::isRequired);
    List<Reason> open = reasons(result, failed.and(row -> !KnownRows.isKnown(row)));
    return open.isEmpty()
        ? of(result, BulkState.KNOWN, Verdict.FAIL, reasons(result, failed))
        : of(result, BulkState.WORK, Verdict.FAIL, open);
  }

  private static Predicate<Json.Obj> is(String status) {
    return row -> row.text("status").filter(status::equals).isPresent();
  }

  private static boolean isRequired(Json.Obj row) {
    return row.text("need").filter("required"::equals).isPresent();
  }

  private static List<Reason> reasons(BulkResult result, Predicate<Json.Obj> wanted) {
    return result.json().objects("records").stream()
        .filter(wanted)
        .flatMap(row ->
            row.objects("findings").stream()
                .filter(finding -> finding.text("code").equals(row.text("reason")))
                .limit(1)
                .map(finding ->
                    new Reason(
                        new BulkCause(
                            row.text("id").orElse("").intern(),
                            finding.text("code").orElse("").intern()),
                        finding)))
        .toList();
  }

  static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException damaged) {
      return Optional.empty();
    }
  }

  /// Whether it is, among others, for this cause that the domain needs work.
  public boolean needsWorkFor(BulkCause cause) {
    return state == BulkState.WORK && reasons.stream().anyMatch(r -> r.cause().equals(cause));
  }

  /// The first reason in one sentence; empty where there is none.
  ///
  /// @param then the language in which it was said
  public String why(Messages messages, Language then) {
    return reasons.stream()
        .findFirst()
        .map(first ->
            messages.say(
                Text.of("bulk.why", "what", first.title(messages, then))
                    .with("record", Text.of(first.cause().kind() + ".record.name"))
                    .with("more", reasons.size() - 1)))
        .orElse("");
  }
}
