package app.sendready.cli;

import app.sendready.dns.Resolver;
import app.sendready.i18n.Messages;
import app.sendready.kind.spf.KnownSenders;
import app.sendready.kind.spf.SpfEvaluator;
import app.sendready.kind.spf.SpfResult;
import app.sendready.kind.spf.SpfTree;
import app.sendready.project.PlatformFile;
import java.util.Optional;

/// `sendready spf`: what a receiver makes of one sender, and all that the record leads to.
record SpfCommand(Services.Outside outside, Messages messages) {
  /// What was found out.
  ///
  /// @param result empty where no address was given
  /// @param tree empty where the domain is none
  record SpfOutcome(SpfQuestion question, Optional<SpfResult> result, Optional<SpfTree> tree) {
    /// Terms that count towards the limit: those evaluated, or the worst case.
    int lookups() {
      return result.map(SpfResult::lookups).or(() -> tree.map(SpfTree::lookups)).orElse(0);
    }

    int voids() {
      return result.map(SpfResult::voidLookups).or(() -> tree.map(SpfTree::voids)).orElse(0);
    }
  }

  Outcome run(ParsedOptions typed) throws Refusal {
    boolean json = typed.isJson();
    SpfQuestion question = SpfQuestion.of(typed);
    Resolver resolver = outside.resolver().apply(typed.resolvers());
    // The result first: the tree reads more than a receiver does, and may use the time up.
    Optional<SpfResult> result =
        question
            .ip()
            .map(ip ->
                new SpfEvaluator(resolver, outside.clock())
                    .check(ip, question.domain(), question.sender(), question.helo()));
    Optional<SpfTree> tree =
        SpfEvaluator.domain(question.domain())
            .map(name ->
                SpfTree.of(resolver, name, KnownSenders.load().with(PlatformFile.builtIn())));
    SpfOutcome found = new SpfOutcome(question, result, tree);
    return new Outcome(
        result.map(SpfCommand::status).orElseGet(() -> status(tree)),
        json ? SpfJson.of(found).print() : new SpfPrintout(messages).of(found));
  }

  private static int status(SpfResult result) {
    return switch (result.outcome()) {
      case FAIL, PERMERROR -> Cli.FAILED;
      case TEMPERROR -> Cli.NOT_CHECKED;
      case NONE, NEUTRAL, PASS, SOFTFAIL -> Cli.NOTHING_FAILED;
    };
  }

  /// Without an address: whether some address could end in *permerror*.
  private static int status(Optional<SpfTree> tree) {
    if (tree.isEmpty()) {
      return Cli.NOTHING_FAILED;
    }
    SpfTree.Node root = tree.get().root();
    boolean broken =
        tree.get()
            .nodes()
            .anyMatch(node ->
                switch (node.state()) {
                  case BROKEN, SEVERAL_RECORDS, LOOP -> true;
                  case NO_RECORD -> !node.term().isEmpty(); // for the domain itself that is *none*
                  case READ, UNANSWERED, DEPENDS, NOT_WALKED -> false;
                });
    if (broken
        || root.lookups() > SpfPrintout.MAX_LOOKUPS
        || root.voids() > SpfPrintout.MAX_VOIDS) {
      return Cli.FAILED;
    }
    boolean silent =
        tree.get()
            .nodes()
            .anyMatch(node ->
                node.state() == SpfTree.State.UNANSWERED
                    || node.hosts().stream()
                        .anyMatch(host -> host.state() == SpfTree.HostState.UNANSWERED));
    return silent ? Cli.NOT_CHECKED : Cli.NOTHING_FAILED;
  }
}
