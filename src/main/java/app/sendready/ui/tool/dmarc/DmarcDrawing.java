package app.sendready.ui.tool.dmarc;

import app.sendready.answers.DmarcPolicy;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Resolver;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.kind.dmarc.Alignment;
import app.sendready.kind.dmarc.DmarcRecord;
import app.sendready.kind.dmarc.EffectivePolicy;
import app.sendready.kind.dmarc.TreeWalk;
import app.sendready.ui.control.Status;
import app.sendready.ui.tool.drawing.Drawing;
import app.sendready.ui.tool.drawing.DrawingStop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws how the DMARC policy for mail from one domain is found.
public record DmarcDrawing(DomainName from) {
  /// The tags that say what is asked for, the one for the domain itself first.
  private static final List<String> POLICY_TAGS = List.of("p", "sp", "np", "t");

  /// What it is about, in words.
  public Text title() {
    return Text.of("dmarcpath.title", "domain", TypedName.unicode(from));
  }

  /// Walks as a receiver does and draws what was asked and found.
  public Drawing draw(Resolver dns) {
    TreeWalk walk = TreeWalk.from(from, dns);
    Optional<TreeWalk.FoundRecord> found = walk.policyRecord();
    List<DrawingStop> stops = new ArrayList<>();
    for (TreeWalk.Step step : walk.steps()) {
      stops.add(asked(step, walk, walk.failure().isPresent() ? Optional.empty() : found));
    }
    if (walk.failure().isPresent()) {
      return new Drawing(Status.UNKNOWN, Text.of("dmarcpath.sum.untold"), stops);
    }
    if (found.isEmpty()) {
      return new Drawing(
          Status.FAIL,
          Text.of("dmarcpath.sum.no-record", "domain", TypedName.unicode(from)),
          stops);
    }
    EffectivePolicy policy = EffectivePolicy.of(from, found.get(), dns);
    stops.add(policy(found.get(), policy));
    stops.add(alignment(found.get().record(), walk.organizationalDomain()));
    Text summary =
        Text.of("dmarcpath.sum." + policy.policy().word(), "domain", TypedName.unicode(from))
            .with("place", TypedName.unicode(found.get().domain()))
            .with("tag", policy.tag());
    return new Drawing(
        policy.policy() == DmarcPolicy.NONE ? Status.WARN : Status.PASS, summary, stops);
  }

  private DrawingStop asked(
      TreeWalk.Step step, TreeWalk walk, Optional<TreeWalk.FoundRecord> found) {
    boolean first = step.domain().equals(from);
    DrawingStop stop =
        DrawingStop.of(
            Text.of(first ? "dmarcpath.role.first" : "dmarcpath.role.above"),
            TypedName.unicode(step.question()));
    if (step.answer() instanceof DnsAnswer.Failed) {
      return stop.is(Status.UNKNOWN).say(Text.of("dmarcpath.silent"));
    }
    boolean told = walk.failure().isEmpty();
    boolean applies = found.filter(f -> f.domain().equals(step.domain())).isPresent();
    DrawingStop seen =
        switch (step.records().size()) {
          case 0 -> {
            boolean end = step.equals(walk.steps().getLast());
            yield stop.say(Text.of(end ? "dmarcpath.end" : "dmarcpath.nothing"));
          }
          case 1 -> record(stop, step.records().getFirst(), told, applies);
          default ->
              stop.is(Status.FAIL)
                  .say(Text.of("dmarcpath.several", "count", step.records().size()));
        };
    boolean organization = told && step.domain().equals(walk.organizationalDomain());
    return organization
        ? seen.say(Text.of("dmarcpath.organization", "domain", TypedName.unicode(step.domain())))
        : seen;
  }

  private static DrawingStop record(
      DrawingStop stop, DmarcRecord record, boolean told, boolean applies) {
    DrawingStop shown = stop.fact("dmarcpath.record", record.print());
    if (!record.isUsable()) {
      return shown.is(Status.FAIL).say(Text.of("dmarcpath.unusable"));
    }
    if (!told) {
      return shown;
    }
    return applies
        ? shown.is(Status.PASS).say(Text.of("dmarcpath.applies"))
        : shown.say(Text.of("dmarcpath.passed-over"));
  }

  /// Every policy tag, and which of them counts for this domain.
  private static DrawingStop policy(TreeWalk.FoundRecord found, EffectivePolicy policy) {
    DmarcRecord record = found.record();
    DrawingStop stop =
        DrawingStop.of(Text.of("dmarcpath.role.policy"), "")
            .is(policy.policy() == DmarcPolicy.NONE ? Status.WARN : Status.PASS)
            .say(Text.of("dmarcpath.policy." + policy.policy().word()));
    for (String tag : POLICY_TAGS) {
      boolean counts = tag.equals(policy.tag()) || tag.equals("t") && record.isTesting();
      Text value =
          record
              .tag(tag)
              .map(text ->
                  Text.of(counts ? "dmarcpath.tag.counts" : "dmarcpath.tag.other", "value", text))
              .orElse(Text.of("dmarcpath.tag.absent"));
      stop = stop.fact("dmarcpath.tag." + tag, value);
    }
    return record.isTesting()
        ? stop.say(
            Text.of("dmarcpath.testing", "stated", policy.stated().word())
                .with("policy", policy.policy().word()))
        : stop;
  }

  private static DrawingStop alignment(DmarcRecord record, DomainName organization) {
    return DrawingStop.of(Text.of("dmarcpath.role.alignment"), "")
        .fact("dmarcpath.dkim", mode(record.dkimAlignment()))
        .fact("dmarcpath.spf", mode(record.spfAlignment()))
        .fact("dmarcpath.organization.fact", TypedName.unicode(organization));
  }

  private static Text mode(Alignment alignment) {
    return Text.of(
        switch (alignment) {
          case RELAXED -> "dmarcpath.relaxed";
          case STRICT -> "dmarcpath.strict";
        });
  }
}
