package app.sendready.ui.tool.spf;

import java.util.List;
import java.util.Optional;

/// One part of a record and what it leads to, ready to be shown.
///
/// @param name the term as written; the domain itself at the root
/// @param sender who is behind it, where that is known
/// @param lookups what it costs together with all below it
/// @param permits the first networks that it lets send
/// @param more how many networks there are beyond those
record SpfNode(
    String name,
    Optional<String> sender,
    int lookups,
    List<String> permits,
    int more,
    Optional<SpfFault> fault,
    List<SpfNode> children) {
  public SpfNode {
    permits = List.copyOf(permits);
    children = List.copyOf(children);
  }
}
