package app.sendready.ui.tool.spf;

import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import java.util.ArrayList;
import java.util.List;

/// The tree in words: for a screen reader row by row, and the whole as plain text.
final class SpfTreeText {
  private SpfTreeText() {}

  /// The whole: the counts, the record, and the tree with two blanks for each level.
  static String of(SpfProgress.Loaded seen, SpfSide side, Messages say) {
    List<String> lines = new ArrayList<>();
    lines.add(say.say(SpfModel.title(seen)));
    switch (side) {
      case SpfSide.Counted counted -> {
        lines.add(
            say.say(
                Text.of("spftree.lookups", "count", counted.lookups())
                    .with("most", SpfModel.MOST_LOOKUPS)));
        lines.add(
            say.say(
                Text.of("spftree.voids", "count", counted.voids())
                    .with("most", SpfModel.MOST_VOIDS)));
        if (counted.partial()) {
          lines.add(say.say("spftree.partial"));
        }
        lines.add("");
        lines.add(counted.record());
        add(counted.tree(), 0, lines, say);
      }
      case SpfSide.Nothing(Text why) -> lines.add(say.say(why));
    }
    seen.change().ifPresent(change -> lines.add(say.say(change.words())));
    return String.join("\n", lines);
  }

  private static void add(SpfNode node, int depth, List<String> lines, Messages say) {
    lines.add("  ".repeat(depth) + "- " + String.join(", ", parts(node, say)));
    node.children().forEach(child -> add(child, depth + 1, lines, say));
  }

  /// All that a row says, part by part.
  static List<String> parts(SpfNode node, Messages say) {
    List<String> parts = new ArrayList<>();
    parts.add(node.name());
    node.sender().ifPresent(parts::add);
    if (node.lookups() > 0) {
      parts.add(cost(node, say));
    }
    node.fault().ifPresent(fault -> parts.add(say.say(fault.words())));
    if (!node.permits().isEmpty()) {
      parts.add(permits(node, say));
    }
    return parts;
  }

  static String cost(SpfNode node, Messages say) {
    return say.say(Text.of("spftree.cost", "count", node.lookups()));
  }

  static String permits(SpfNode node, Messages say) {
    String first = String.join(", ", node.permits());
    return node.more() == 0
        ? say.say(Text.of("spftree.permits", "networks", first))
        : say.say(Text.of("spftree.permits.more", "networks", first).with("more", node.more()));
  }
}
