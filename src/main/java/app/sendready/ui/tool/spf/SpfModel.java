package app.sendready.ui.tool.spf;

import app.sendready.dns.DomainName;
import app.sendready.dns.Resolver;
import app.sendready.i18n.Text;
import app.sendready.kind.spf.AllowedSet;
import app.sendready.kind.spf.KnownSenders;
import app.sendready.kind.spf.NetworkSet;
import app.sendready.kind.spf.SpfLimits;
import app.sendready.kind.spf.SpfTree;
import app.sendready.ui.fx.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Looks at one record and what it leads to, now and as proposed, without any node.
final class SpfModel {
  /// The most lookups that receivers make for one record (RFC 7208 §4.6.4).
  public static final int MOST_LOOKUPS = SpfLimits.STANDARD.lookups();

  /// The most lookups of them that may find nothing (RFC 7208 §4.6.4).
  public static final int MOST_VOIDS = SpfLimits.STANDARD.voids();

  private static final int NETWORKS_SHOWN = 3;

  private final Supplier<Resolver> resolver;
  private final Background background;
  private final KnownSenders senders;
  private final ReadOnlyObjectWrapper<Optional<SpfProgress>> progress =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<String> proposed = Optional.empty();

  /// @param resolver opened anew for each look
  public SpfModel(Supplier<Resolver> resolver, Background background, KnownSenders senders) {
    this.resolver = resolver;
    this.background = background;
    this.senders = senders;
  }

  /// The newest look; empty before the first.
  public ReadOnlyObjectProperty<Optional<SpfProgress>> progress() {
    return progress.getReadOnlyProperty();
  }

  /// What a look is about, in words.
  public static Text title(SpfProgress progress) {
    return Text.of("spftree.title", "domain", progress.domain().withoutDot());
  }

  /// Looks at what `domain` publishes, and at `record` beside it.
  public void show(DomainName domain, Optional<String> record) {
    proposed = record;
    progress.set(Optional.of(new SpfProgress.Asking(domain)));
    background.run(
        () -> see(domain, record),
        seen -> progress.set(Optional.of(seen)),
        _ -> progress.set(Optional.of(new SpfProgress.Unanswered(domain))));
  }

  /// Asks the same once more.
  public void again() {
    progress.get().ifPresent(now -> show(now.domain(), proposed));
  }

  /// Stops asking.
  public void cancel() {
    background.cancel();
  }

  private SpfProgress see(DomainName domain, Optional<String> record) {
    Resolver asked = resolver.get();
    SpfTree now = SpfTree.of(asked, domain, senders);
    Optional<SpfTree> after =
        record
            .filter(text -> !text.equals(now.root().text()))
            .map(text -> SpfTree.of(asked, domain, text, senders));
    if (after.isEmpty() && now.root().state() == SpfTree.State.UNANSWERED) {
      return new SpfProgress.Unanswered(domain);
    }
    return new SpfProgress.Loaded(
        domain,
        side(now, domain),
        after.map(tree -> side(tree, domain)),
        after.flatMap(tree -> change(now, tree)));
  }

  /// Whether those permitted now are permitted after; said only where both sides are known.
  private static Optional<SpfFault> change(SpfTree now, SpfTree after) {
    boolean counted =
        now.root().state() == SpfTree.State.READ || now.root().state() == SpfTree.State.BROKEN;
    if (!counted) {
      return Optional.empty();
    }
    if (after.permits().containsAll(now.permits())) {
      return Optional.of(new SpfFault(SpfFault.Weight.NOTE, Text.of("spftree.change.kept")));
    }
    return now.permits().isKnown() && after.permits().isKnown()
        ? Optional.of(new SpfFault(SpfFault.Weight.CAUTION, Text.of("spftree.change.fewer")))
        : Optional.empty();
  }

  private static SpfSide side(SpfTree tree, DomainName domain) {
    String name = domain.withoutDot();
    SpfTree.Node root = tree.root();
    return switch (root.state()) {
      case NO_RECORD -> new SpfSide.Nothing(Text.of("spftree.side.no-record", "domain", name));
      case SEVERAL_RECORDS -> new SpfSide.Nothing(Text.of("spftree.side.several", "domain", name));
      case UNANSWERED -> new SpfSide.Nothing(Text.of("spftree.side.unanswered", "domain", name));
      case READ, BROKEN, LOOP, DEPENDS, NOT_WALKED ->
          new SpfSide.Counted(
              root.text(),
              tree.lookups(),
              tree.voids(),
              !tree.permits().isKnown(),
              node(root, root.name(), 0));
    };
  }

  /// @param own lookups for the term that leads here
  private static SpfNode node(SpfTree.Node from, String name, int own) {
    List<SpfNode> below = new ArrayList<>();
    from.hosts().forEach(host -> below.add(host(host)));
    from.children().forEach(child -> below.add(node(child, child.term(), 1)));
    List<String> networks = from.permits().networks().networks();
    return new SpfNode(
        name,
        from.sender(),
        from.lookups() + own,
        networks.stream().limit(NETWORKS_SHOWN).toList(),
        Math.max(0, networks.size() - NETWORKS_SHOWN),
        fault(from),
        below);
  }

  private static SpfNode host(SpfTree.Host host) {
    return new SpfNode(
        host.term().print(), Optional.empty(), 1, List.of(), 0, fault(host), List.of());
  }

  private static Optional<SpfFault> fault(SpfTree.Node node) {
    return switch (node.state()) {
      case READ -> everybody(node.permits());
      case NO_RECORD -> fault(SpfFault.Weight.WRONG, "spftree.fault.no-record");
      case SEVERAL_RECORDS -> fault(SpfFault.Weight.WRONG, "spftree.fault.several");
      case BROKEN -> fault(SpfFault.Weight.WRONG, "spftree.fault.broken");
      case LOOP -> fault(SpfFault.Weight.WRONG, "spftree.fault.loop");
      case UNANSWERED -> fault(SpfFault.Weight.UNKNOWN, "spftree.fault.unanswered");
      case NOT_WALKED -> fault(SpfFault.Weight.UNKNOWN, "spftree.fault.not-walked");
      case DEPENDS -> fault(SpfFault.Weight.NOTE, "spftree.fault.depends");
    };
  }

  private static Optional<SpfFault> everybody(AllowedSet permits) {
    return permits.networks().containsAll(NetworkSet.EVERYTHING)
        ? fault(SpfFault.Weight.WRONG, "spftree.fault.everybody")
        : Optional.empty();
  }

  private static Optional<SpfFault> fault(SpfTree.Host host) {
    return switch (host.state()) {
      case FOUND -> Optional.empty();
      case EMPTY -> fault(SpfFault.Weight.CAUTION, "spftree.fault.empty");
      case DEPENDS -> fault(SpfFault.Weight.NOTE, "spftree.fault.depends");
      case UNANSWERED -> fault(SpfFault.Weight.UNKNOWN, "spftree.fault.unanswered");
    };
  }

  private static Optional<SpfFault> fault(SpfFault.Weight weight, String key) {
    return Optional.of(new SpfFault(weight, Text.of(key)));
  }
}
