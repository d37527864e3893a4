package app.sendready.cli;

import app.sendready.json.Json;
import app.sendready.kind.spf.SpfResult;
import app.sendready.kind.spf.SpfTree;
import java.util.Locale;
import java.util.Optional;

/// What `spf` prints for programs. Without an address nothing is judged: `result` is then `null`,
/// since *none* says that a domain has no record, and the counts are the worst case.
final class SpfJson {
  private SpfJson() {}

  static Json.Obj of(SpfCommand.SpfOutcome found) {
    Optional<SpfResult> result = found.result();
    return Json.object()
        .put("result", Json.orNull(result.map(r -> r.outcome().word())))
        .put("explanation", Json.orNull(result.flatMap(SpfResult::explanation)))
        .put("lookups", found.lookups())
        .put("voidLookups", found.voids())
        .put("domain", found.question().domain())
        .put("ip", Json.orNull(found.question().ip()))
        .put("sender", found.question().sender())
        .put("helo", found.question().helo())
        .put("matched", Json.orNull(result.flatMap(SpfResult::matched)))
        .put("cause", result.flatMap(SpfResult::cause).map(SpfJson::cause).orElseGet(Json::nothing))
        .put("tree", found.tree().map(tree -> node(tree.root())).orElseGet(Json::nothing))
        .end();
  }

  private static Json cause(SpfResult.Cause cause) {
    return Json.object()
        .put("kind", word(cause.kind()))
        .put("domain", cause.domain())
        .put("detail", cause.detail())
        .end();
  }

  private static Json node(SpfTree.Node node) {
    return Json.object()
        .put("name", node.name())
        .put("term", node.term())
        .put("state", word(node.state()))
        .put("record", node.text().isEmpty() ? Json.nothing() : Json.of(node.text()))
        .put("sender", Json.orNull(node.sender()))
        .put("lookups", node.lookups())
        .put("voidLookups", node.voids())
        .put("hosts", Json.list(node.hosts().stream().map(SpfJson::host).toList()))
        .put("children", Json.list(node.children().stream().map(SpfJson::node).toList()))
        .end();
  }

  private static Json host(SpfTree.Host host) {
    return Json.object()
        .put("term", host.term().print())
        .put("name", host.name())
        .put("state", word(host.state()))
        .put("count", host.count() < 0 ? Json.nothing() : Json.of(host.count()))
        .end();
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
