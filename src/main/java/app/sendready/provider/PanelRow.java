package app.sendready.provider;

import app.sendready.check.Action;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.Fix;
import app.sendready.check.FoundRecord;
import app.sendready.check.Judgement;
import app.sendready.check.RowReport;
import app.sendready.check.Verdict;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.dns.TypedName;
import app.sendready.dns.ZoneCut;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One record as it is typed into a panel: what to do, and what to type where. The table on the
/// screen and everything that is handed over are made of these.
///
/// @param number the number it has on every screen
/// @param name as typed into the panel
/// @param value as typed into the panel; empty where there is nothing to type
/// @param priority of an MX record where that has a field of its own
/// @param canonical the value before it was put into a panel's form; empty where there is nothing
///   to publish
/// @param replaces what stands there now and has to go, or stands in the way
/// @param tooLong whether the panel takes no value of that length
/// @param seen what a look into DNS made of it; empty where nobody looked
public record PanelRow(
    int number,
    ExpectedRecord expected,
    Action action,
    String name,
    String value,
    OptionalInt priority,
    Optional<String> canonical,
    List<FoundRecord> replaces,
    boolean tooLong,
    Optional<RowReport> seen) {
  /// What is to be filled in.
  private static final Pattern GAP = Pattern.compile("<[^<>]*>");

  public PanelRow {
    replaces = List.copyOf(replaces);
  }

  /// @param form how things are typed in the zone's own panel
  /// @param zone what short names are short for
  public static PanelRow of(
      int number,
      ExpectedRecord expected,
      Optional<RowReport> seen,
      Dialect form,
      DomainName zone) {
    Dialect dialect = form.at(expected.place());
    Optional<Judgement> judgement = seen.map(RowReport::judgement);
    Action action = action(expected, judgement);
    // Where something else must not be touched there is nothing to copy, by whatever way.
    Optional<String> canonical =
        action == Action.CONFLICT
            ? Optional.empty()
            : judgement
                .flatMap(Judgement::proposed)
                .or(() -> action == Action.KEEP ? standing(expected, judgement) : Optional.empty())
                .or(() -> expected.values().stream().findFirst());
    return new PanelRow(
        number,
        expected,
        action,
        dialect.name(expected.name(), zone),
        canonical.map(value -> dialect.value(expected.type(), value)).orElse(""),
        dialect.priorityInValue()
            ? OptionalInt.empty()
            : canonical
                .map(value -> Dialect.priority(expected.type(), value))
                .orElse(OptionalInt.empty()),
        canonical,
        judgement.map(said -> replaced(expected, action, said, canonical)).orElse(List.of()),
        expected.type() == RecordType.TXT && canonical.filter(dialect::isTooLong).isPresent(),
        seen);
  }

  /// A look that asks for nothing leaves a record in order as it is; one that could not tell leaves
  /// the record to be added, if nothing was seen in its place.
  private static Action action(ExpectedRecord expected, Optional<Judgement> judgement) {
    Optional<Action> said = judgement.map(Judgement::action);
    if (!expected.isToPublish()) {
      return said.orElse(Action.NONE);
    }
    if (said.filter(asked -> asked != Action.NONE).isPresent()) {
      return said.get();
    }
    if (judgement.filter(now -> now.verdict() == Verdict.PASS).isPresent()) {
      return Action.KEEP;
    }
    if (judgement.filter(now -> !now.found().isEmpty()).isEmpty()) {
      return Action.ADD;
    }
    // What could not be judged is neither to be published nor forbidden: it is looked at again.
    return judgement.filter(now -> now.verdict() == Verdict.UNKNOWN).isPresent()
        ? Action.NONE
        : Action.CONFLICT;
  }

  /// The text that is to stay as it is: the only one there of the expected sort. It may say more
  /// than the plan knows of, such as another sender in an SPF record.
  private static Optional<String> standing(ExpectedRecord expected, Optional<Judgement> judgement) {
    if (expected.type() != RecordType.TXT || expected.values().isEmpty()) {
      return Optional.empty();
    }
    String start = start(expected.values().getFirst());
    List<String> same =
        judgement.map(Judgement::found).orElse(List.of()).stream()
            .filter(found -> start(found).equalsIgnoreCase(start))
            .toList();
    return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
  }

  private static String start(String text) {
    return text.split("[ ;]", 2)[0];
  }

  /// What the judgement says is in the way; else what the findings ask to be replaced or removed at
  /// this name; else all that stands there of the expected type.
  private static List<FoundRecord> replaced(
      ExpectedRecord expected, Action action, Judgement judgement, Optional<String> canonical) {
    Optional<FoundRecord> wanted = canonical.map(value -> new FoundRecord(expected.type(), value));
    List<FoundRecord> records =
        switch (action) {
          case CHANGE, REMOVE -> inTheWay(expected, judgement);
          case CONFLICT -> found(expected, judgement.found());
          case ADD, KEEP, NONE -> List.of();
        };
    return records.stream().distinct().filter(old -> !wanted.equals(Optional.of(old))).toList();
  }

  private static List<FoundRecord> inTheWay(ExpectedRecord expected, Judgement judgement) {
    List<FoundRecord> named = new ArrayList<>(judgement.inTheWay());
    judgement.findings().stream()
        .flatMap(finding -> finding.fix().stream())
        .forEach(fix -> {
          switch (fix) {
            case Fix.Replace replace when judgement.inTheWay().isEmpty() ->
                named.addAll(found(expected, Arrays.asList(replace.current().split("\n"))));
            case Fix.Remove remove when remove.name().equals(expected.name()) ->
                named.add(new FoundRecord(remove.type(), remove.value()));
            case Fix.Remove _,
                Fix.Replace _,
                Fix.Publish _,
                Fix.ChangeSetting _,
                Fix.Wait _,
                Fix.AskProvider _ -> {}
          }
        });
    boolean switched =
        judgement.worst().fix().filter(Fix.ChangeSetting.class::isInstance).isPresent();
    return named.isEmpty() && !switched ? found(expected, judgement.found()) : named;
  }

  private static List<FoundRecord> found(ExpectedRecord expected, List<String> values) {
    return values.stream().map(value -> new FoundRecord(expected.type(), value)).toList();
  }

  /// Whether a switch in the panel is to be set, and no record to be typed: what DNS shows is not
  /// what stands in the panel.
  public boolean isSwitch() {
    return action == Action.CHANGE
        && replaces.isEmpty()
        && seen.flatMap(row -> row.reason().fix())
            .filter(Fix.ChangeSetting.class::isInstance)
            .isPresent();
  }

  /// Whether the record takes the place of one of another type, which stops working then.
  public boolean isOfAnotherType() {
    return action == Action.CHANGE && replaces.stream().anyMatch(old -> old.type() != type());
  }

  /// What has to go, for the eye: with its type where that is another one, and written as the new
  /// value is, with or without a final dot.
  public List<String> replacedValues() {
    return replaces.stream()
        .map(old -> old.type() == type() ? inItsForm(old) : old.type() + " " + inItsForm(old))
        .toList();
  }

  private String inItsForm(FoundRecord old) {
    return value.endsWith(".") ? old.value() : old.type().plain(old.value());
  }

  /// Whether somebody has to touch this record in the panel.
  public boolean isToDo() {
    return switch (action) {
      case ADD, CHANGE -> isTyped() && !hasGap();
      case REMOVE -> true;
      case KEEP, CONFLICT, NONE -> false;
    };
  }

  /// Whether it is not to be published, because something else must stay where it would go.
  public boolean isConflict() {
    return action == Action.CONFLICT;
  }

  /// Whether it belongs into a list of records to type, whatever stands there already.
  public boolean isTyped() {
    // A record that is only checked is typed too where a look found that it would get lost.
    return canonical.isPresent()
        && (expected.isToPublish()
            || action == Action.ADD && seen.flatMap(now -> now.judgement().proposed()).isPresent());
  }

  /// Whether a part of the value is not known yet, and no look into DNS has found it.
  public boolean hasGap() {
    return expected.content() instanceof Content.Placeholder(String text)
        && canonical.equals(Optional.of(text));
  }

  /// Whether it will have to be typed once its gap is filled.
  public boolean isToFollow() {
    return hasGap() && action != Action.KEEP;
  }

  public RecordType type() {
    return expected.type();
  }

  /// The type, with the priority of an MX.
  public String typeInWords() {
    return type() + (priority.isPresent() ? " " + priority.getAsInt() : "");
  }

  /// Whether the name is typed whole, with or without its final dot.
  public boolean isNameWhole() {
    String whole = expected.name().withoutDot();
    return name.equals(whole) || name.equals(whole + ".");
  }

  /// What a change takes the place of, for the eye; empty where nothing has to give way.
  public Optional<String> before() {
    return action == Action.CHANGE && !replaces.isEmpty()
        ? Optional.of(String.join("\n", replacedValues()))
        : Optional.empty();
  }

  /// The value that would take the place of what stands there; empty where nothing is to be typed.
  public Optional<String> proposed() {
    return switch (action) {
      case ADD, CHANGE -> hasGap() ? Optional.empty() : canonical;
      case KEEP, REMOVE, CONFLICT, NONE -> Optional.empty();
    };
  }

  /// The value with the priority of an MX in front, for people who read it on one line.
  public String line() {
    return priority.isPresent() ? priority.getAsInt() + " " + value : value;
  }

  /// The name for a person's eyes: a word where the field is left empty, which no empty cell could
  /// say.
  public String name(Messages messages) {
    return name.isEmpty() ? messages.say("provider.leave-empty") : name;
  }

  /// The value for a person's eyes: a gap is named in the reader's language.
  public String value(Messages messages) {
    return filled(expected, value, messages);
  }

  /// The same with the priority of an MX in front.
  public String line(Messages messages) {
    return filled(expected, line(), messages);
  }

  /// Any form of the expected value, each gap named in the reader's language, with the computer
  /// that it belongs to where it says so.
  public static String filled(ExpectedRecord expected, String value, Messages messages) {
    String key = expected.kind() + ".record.gap";
    return expected.content() instanceof Content.Placeholder && messages.has(key)
        ? GAP.matcher(value)
            .replaceAll(gap -> Matcher.quoteReplacement("<" + words(key, gap, messages) + ">"))
        : value;
  }

  /// The last word of a gap names the computer that it belongs to, if it has dots.
  private static String words(String key, MatchResult gap, Messages messages) {
    String inside = gap.group().substring(1, gap.group().length() - 1);
    String last = inside.substring(inside.lastIndexOf(' ') + 1);
    return inside.contains(" ") && last.contains(".")
        ? messages.say(Text.of(key + ".of", "server", last))
        : messages.say(key);
  }

  /// The zone it is edited in, where that is a part of the domain that was handed on (RFC 1034
  /// §4.2).
  public Optional<ZoneCut.Zone> zone() {
    return seen.flatMap(RowReport::zone);
  }

  /// In whose panel it is typed, where that is not the domain's own.
  public Optional<Text> otherPanel() {
    return zone()
        .map(part ->
            Text.of("provider.other-panel", "zone", TypedName.unicode(part.name()))
                .with("servers", part.names().stream().map(DomainName::withoutDot).toList()));
  }

  public boolean isInReverseZone() {
    return expected.place() == ExpectedRecord.Place.REVERSE_ZONE;
  }

  /// Whether nobody could say what stands there now: nobody looked, or no answer came.
  public boolean isUnseen() {
    return seen.map(row -> row.verdict() == Verdict.UNKNOWN).orElse(true);
  }

  /// What to know before a record is added whose place could not be looked at: a second text of the
  /// same sort spoils the first (RFC 7208 §4.5, RFC 9989 §4.10), an alias stands alone (RFC 1034
  /// §3.6.2).
  public Optional<Text> blind() {
    if (seen.isEmpty() || !isUnseen() || action != Action.ADD) {
      return Optional.empty();
    }
    return Optional.of(
        switch (expected.type()) {
          case TXT, SPF -> Text.of("provider.blind.text", "start", start(canonical.orElse("")));
          case CNAME -> Text.of("provider.blind.alias");
          case A, AAAA, MX, NS, PTR, SOA, DS, CAA -> Text.of("provider.blind.other");
        });
  }
}
