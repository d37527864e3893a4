package app.sendready.baseline;

import app.sendready.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One row of a `check` object, as far as it is compared with the same row of another time.
///
/// @param key id, name and type: the same row has the same
/// @param reason code of the worst finding
/// @param found the values that stand there, in no order
/// @param servers what each of the zone's servers said of the row itself, by name and address;
///   those that gave no answer are left out
record RowState(
    String key,
    Standing standing,
    String reason,
    Set<String> found,
    Map<String, Set<String>> servers,
    Json.Obj row) {
  /// What single servers do is told in the report; it is no change of the zone.
  private static final Set<String> OF_SERVERS =
      Set.of(
          "propagation.servers-disagree",
          "propagation.cut-off",
          "delegation.some-silent",
          "delegation.some-lame",
          "delegation.serials-differ");

  private static final Set<String> ANSWERED = Set.of("found", "no-data", "nxdomain");

  /// What the same row of another time has too.
  static final List<String> NAMED = List.of("id", "name", "type");

  /// How a row stands, best first.
  enum Standing {
    RIGHT,
    /// Works, or soon will everywhere.
    WORKS,
    WRONG,
    /// Could not be checked, which is neither.
    UNKNOWN
  }

  RowState {
    found = Set.copyOf(found);
    servers = Map.copyOf(servers);
  }

  static RowState of(Json.Obj row) {
    String key =
        NAMED.stream().map(member -> row.text(member).orElse("")).collect(Collectors.joining(" "));
    List<Json.Obj> findings =
        row.objects("findings").stream()
            .filter(finding -> !OF_SERVERS.contains(finding.text("code").orElse("")))
            .toList();
    boolean unknown = row.text("status").filter("unknown"::equals).isPresent();
    Standing standing = unknown ? Standing.UNKNOWN : worst(findings);
    String reason =
        findings.stream()
            .filter(finding -> standing(finding) == standing)
            .findFirst()
            .flatMap(finding -> finding.text("code"))
            .orElse("");
    Map<String, Set<String>> servers = new HashMap<>();
    for (Json.Obj view :
        row.object("views").map(v -> v.objects("authoritative")).orElse(List.of())) {
      if (view.text("outcome").filter(ANSWERED::contains).isPresent()) {
        servers.put(
            view.text("server").orElse("") + " " + view.text("address").orElse(""),
            Set.copyOf(view.texts("values")));
      }
    }
    return new RowState(key, standing, reason, Set.copyOf(row.texts("found")), servers, row);
  }

  private static Standing worst(List<Json.Obj> findings) {
    return findings.stream()
        .map(RowState::standing)
        .max(Standing::compareTo)
        .orElse(Standing.RIGHT);
  }

  private static Standing standing(Json.Obj finding) {
    return switch (finding.text("severity").orElse("")) {
      case "fail" -> Standing.WRONG;
      case "warn" -> Standing.WORKS;
      case "unknown" -> Standing.UNKNOWN;
      default -> Standing.RIGHT;
    };
  }

  /// Whether the same should stand there.
  boolean expectsAs(RowState other) {
    return row.texts("expected").equals(other.row.texts("expected"));
  }

  /// The same row at a time when it was not checked.
  RowState unchecked() {
    Json.Builder unknown = Json.object();
    for (String member : NAMED) {
      unknown.put(member, row.text(member).orElse(""));
    }
    return RowState.of(unknown.put("status", "unknown").end());
  }

  /// The finding that the row stands for.
  Optional<Json.Obj> finding() {
    return row.objects("findings").stream()
        .filter(finding -> finding.text("code").filter(reason::equals).isPresent())
        .findFirst();
  }

  /// Whether some server that spoke then still says the same: then nothing was changed in the zone
  /// that all of its servers carry, and another one that lies or is silent now proves nothing.
  /// Those that had nothing while others had something do not count.
  boolean isStillSaid(RowState before) {
    boolean something = before.servers.values().stream().anyMatch(values -> !values.isEmpty());
    return before.servers.entrySet().stream()
        .filter(then -> !something || !then.getValue().isEmpty())
        .anyMatch(then -> then.getValue().equals(servers.get(then.getKey())));
  }
}
