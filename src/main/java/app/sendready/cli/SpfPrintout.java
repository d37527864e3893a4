package app.sendready.cli;

import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import app.sendready.kind.spf.SpfLimits;
import app.sendready.kind.spf.SpfResult;
import app.sendready.kind.spf.SpfTree;
import java.util.ArrayList;
import java.util.List;

/// What `spf` prints for people: the result, why, and the record's tree drawn with lines.
record SpfPrintout(Messages messages) {
  static final int MAX_LOOKUPS = SpfLimits.STANDARD.lookups();
  static final int MAX_VOIDS = SpfLimits.STANDARD.voids();

  String of(SpfCommand.SpfOutcome found) {
    List<String> lines = new ArrayList<>();
    String domain = VisibleText.of(found.question().domain());
    if (found.result().isPresent() && found.question().ip().isPresent()) {
      SpfResult result = found.result().get();
      lines.add(
          messages.say(
              Text.of("cli.spf.result", "domain", domain)
                  .with("ip", found.question().ip().get().toString())
                  .with("result", result.outcome().word())));
      lines.add(messages.say("cli.spf.result." + result.outcome().word()));
      result
          .matched()
          .ifPresent(term -> lines.add(messages.say(Text.of("cli.spf.matched", "term", term))));
      result.cause().ifPresent(cause -> lines.add(cause(cause)));
      result
          .explanation()
          .ifPresent(text -> lines.add(messages.say(Text.of("cli.spf.explanation", "text", text))));
    } else {
      lines.add(messages.say(Text.of("cli.spf.record", "domain", domain)));
    }
    lines.add(
        messages.say(
            Text.of(
                    found.result().isPresent() ? "cli.spf.counts" : "cli.spf.counts.worst",
                    "lookups",
                    found.lookups())
                .with("voids", found.voids())
                .with("most", MAX_LOOKUPS)
                .with("mostVoids", MAX_VOIDS)));
    found
        .tree()
        .ifPresent(tree -> {
          lines.add("");
          lines.add(head(tree.root(), tree.root().name()));
          below(tree.root(), "", lines);
        });
    return String.join("\n", lines) + "\n";
  }

  private String cause(SpfResult.Cause cause) {
    return messages.say(
        Text.of("cli.spf.cause." + SpfJson.word(cause.kind()), "domain", cause.domain())
            .with("detail", cause.detail()));
  }

  /// The term, who it is, and what is the matter with it.
  private String head(SpfTree.Node node, String term) {
    List<String> parts = new ArrayList<>();
    parts.add(VisibleText.of(term));
    node.sender().ifPresent(sender -> parts.add(VisibleText.of(sender)));
    if (node.lookups() > 0) {
      parts.add(messages.say(Text.of("cli.spf.lookups", "count", node.lookups())));
    }
    if (node.state() != SpfTree.State.READ) {
      parts.add(messages.say("cli.spf.state." + SpfJson.word(node.state())));
    }
    return String.join(" · ", parts);
  }

  private void below(SpfTree.Node node, String indent, List<String> lines) {
    int left = node.hosts().size() + node.children().size();
    if (!node.text().isEmpty()) {
      lines.add(indent + (left > 0 ? "│  " : "   ") + VisibleText.of(node.text()));
    }
    for (SpfTree.Host host : node.hosts()) {
      left--;
      lines.add(indent + branch(left) + host(host));
    }
    for (SpfTree.Node child : node.children()) {
      left--;
      lines.add(indent + branch(left) + head(child, child.term()));
      below(child, indent + (left > 0 ? "│  " : "   "), lines);
    }
  }

  private static String branch(int left) {
    return left > 0 ? "├─ " : "└─ ";
  }

  private String host(SpfTree.Host host) {
    return messages.say(
        Text.of("cli.spf.host." + SpfJson.word(host.state()), "term", host.term().print())
            .with("name", host.name())
            .with("count", host.count()));
  }
}
