package app.sendready.check;

import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Two rows of a plan that cannot both be published.
///
/// @param second the same as the first where a name is an alias of itself
public record PlanConflict(ExpectedRecord first, ExpectedRecord second, Reason reason) {
  /// Why not both.
  public enum Reason {
    /// No other data may be at the name of an alias (RFC 1034 §3.6.2).
    ALIAS_BESIDE,
    /// A name has one alias at most (RFC 2181 §10.1).
    TWO_ALIASES,
    /// Aliases that lead back to themselves lead nowhere (RFC 1034 §3.6.2).
    LOOP,
    /// Links would lead to the mail server, and mail would seem to come from the links' server.
    TWO_MACHINES
  }

  /// The first conflict of each row, in the rows' order.
  static List<PlanConflict> in(List<ExpectedRecord> rows) {
    List<PlanConflict> conflicts = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      ExpectedRecord row = rows.get(i);
      rows.subList(i + 1, rows.size()).stream()
          .flatMap(other -> between(row, other, rows).stream())
          .findFirst()
          .ifPresent(conflicts::add);
    }
    loop(rows).ifPresent(conflicts::add);
    return List.copyOf(conflicts);
  }

  private static Optional<PlanConflict> between(
      ExpectedRecord one, ExpectedRecord other, List<ExpectedRecord> rows) {
    if (!one.name().equals(other.name())) {
      return Optional.empty();
    }
    boolean first = one.type() == RecordType.CNAME;
    boolean second = other.type() == RecordType.CNAME;
    if (first || second) {
      Reason reason = first && second ? Reason.TWO_ALIASES : Reason.ALIAS_BESIDE;
      return Optional.of(new PlanConflict(one, other, reason));
    }
    boolean machines =
        isAddress(one)
            && isAddress(other)
            && !one.kind().equals(other.kind())
            && !shares(one, other, rows)
            && !shares(other, one, rows);
    return machines
        ? Optional.of(new PlanConflict(one, other, Reason.TWO_MACHINES))
        : Optional.empty();
  }

  private static boolean isAddress(ExpectedRecord row) {
    return row.type() == RecordType.A || row.type() == RecordType.AAAA;
  }

  /// Whether one machine does both: all addresses of `row`'s kind are also among the other's.
  private static boolean shares(
      ExpectedRecord row, ExpectedRecord other, List<ExpectedRecord> rows) {
    return values(other, rows).containsAll(values(row, rows));
  }

  private static Set<List<String>> values(ExpectedRecord of, List<ExpectedRecord> rows) {
    return rows.stream()
        .filter(row -> row.kind().equals(of.kind()) && row.name().equals(of.name()))
        .filter(PlanConflict::isAddress)
        .map(ExpectedRecord::values)
        .collect(Collectors.toSet());
  }

  private static Optional<PlanConflict> loop(List<ExpectedRecord> rows) {
    Map<DomainName, ExpectedRecord> aliases = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> row.type() == RecordType.CNAME)
        .forEach(row -> aliases.putIfAbsent(row.name(), row));
    for (ExpectedRecord start : aliases.values()) {
      ExpectedRecord last = start;
      for (int steps = 0; steps < aliases.size(); steps++) {
        Optional<DomainName> target = target(last);
        if (target.filter(start.name()::equals).isPresent()) {
          return Optional.of(new PlanConflict(start, last, Reason.LOOP));
        }
        Optional<ExpectedRecord> next = target.map(aliases::get);
        if (next.isEmpty()) {
          break;
        }
        last = next.get();
      }
    }
    return Optional.empty();
  }

  private static Optional<DomainName> target(ExpectedRecord alias) {
    return alias.content() instanceof Content.Value(String text)
        ? DomainName.parse(text)
        : Optional.empty();
  }

  /// One sentence that names both rows.
  public Text text() {
    String key =
        switch (reason) {
          case ALIAS_BESIDE -> "plan.conflict.alias-beside";
          case TWO_ALIASES -> "plan.conflict.two-aliases";
          case LOOP ->
              first.equals(second) ? "plan.conflict.alias-of-itself" : "plan.conflict.loop";
          case TWO_MACHINES -> "plan.conflict.two-machines";
        };
    return Text.of(key, "name", TypedName.unicode(first.name()))
        .with("other", TypedName.unicode(second.name()))
        .with("first", first.title())
        .with("firstType", first.type().toString())
        .with("second", second.title())
        .with("secondType", second.type().toString());
  }
}
