package app.sendready.reports;

import app.sendready.answers.DmarcPolicy;
import app.sendready.check.Finding;
import app.sendready.reports.read.StatedPolicy;
import java.util.List;
import java.util.Map;

/// What to say of the senders whose mail fails, and of those that nearly do.
///
/// @param domain whose reports these are
/// @param policy the rung that is next
/// @param stated the policy as it is now
record SenderFindings(String domain, RungRules rules, DmarcPolicy policy, StatedPolicy stated) {
  /// More of them are not named one by one.
  private static final int MOST_NAMED = 10;

  void judge(
      List<Sender> senders,
      Map<SenderKey, SenderTally> tallies,
      int first,
      int last,
      List<Finding> into) {
    long strangers = 0;
    long strangerSources = 0;
    int named = 0;
    for (Sender sender : senders) {
      SenderTally of = tallies.get(new SenderKey(sender.kind(), sender.name()));
      if (of == null) {
        continue;
      }
      if (sender.kind().isUnknown() && !sender.isProved()) {
        if (isSteady(sender, of, first, last) && named < MOST_NAMED) {
          named++;
          into.add(
              about(RungFinding.STEADY_STRANGER, sender).with("days", of.failingDays(first, last)));
        } else {
          strangers += sender.recentFailed();
          strangerSources += sender.recentFailed() > 0 ? sender.addresses().size() : 0;
        }
      } else if (sender.kind() == SenderKind.FORWARDED) {
        if (sender.recentFailed() > 0) {
          into.add(about(RungFinding.FORWARDED, sender));
        }
      } else {
        yours(sender, of.between(first, last), into);
      }
    }
    if (strangers > 0) {
      into.add(
          Finding.of(RungFinding.STRANGERS)
              .with("domain", domain)
              .with("failed", strangers)
              .with("addresses", strangerSources));
    }
  }

  private void yours(Sender sender, SenderTally.Day recent, List<Finding> into) {
    long failed = recent.messages - recent.passed;
    if (failed >= rules.least() && (double) recent.passed / recent.messages * 100 < rules.share()) {
      RungFinding what =
          switch (sender.kind()) {
            case PLATFORM -> RungFinding.PLATFORM_FAILS;
            case KNOWN -> RungFinding.SERVICE_FAILS;
            default -> RungFinding.SERVER_FAILS;
          };
      into.add(
          what == RungFinding.SERVICE_FAILS
              ? about(what, sender).with("path", rules.panel(sender.name()).orElse("none"))
              : about(what, sender));
    } else if (policy == DmarcPolicy.REJECT
        && recent.messages >= rules.least()
        && recent.spfAlone * 2 > recent.messages) {
      // RFC 9989 §7.4: with reject nobody should rely on SPF alone.
      into.add(about(RungFinding.SPF_ALONE, sender).with("alone", recent.spfAlone));
    }
  }

  /// A server sends day after day; forged mail comes in waves, from here and from there.
  private boolean isSteady(Sender sender, SenderTally of, int first, int last) {
    return sender.kind() != SenderKind.REST
        && sender.recentFailed() >= rules.least()
        && of.failingDays(first, last) >= rules.steadyDays();
  }

  private Finding about(RungFinding what, Sender sender) {
    return Finding.of(what)
        .with("domain", domain)
        .with("sender", sender.name())
        .with("failed", sender.recentFailed())
        .with("messages", sender.recent());
  }
}
