package app.sendready.ui.tool.alias;

import app.sendready.check.AliasPath;
import app.sendready.check.AliasPath.End;
import app.sendready.dns.Alias;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Resolver;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.ui.control.Status;
import app.sendready.ui.tool.drawing.Drawing;
import app.sendready.ui.tool.drawing.DrawingStop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Draws the way of one name through its aliases.
///
/// @param name where the way begins
/// @param target where it should lead
/// @param needsAddress whether people's programs connect there; mail that comes back does not
/// @param addressIsFine whether the target's addresses may stand there in place of an alias
public record AliasDrawing(
    DomainName name, DomainName target, boolean needsAddress, boolean addressIsFine) {
  /// What it is about, in words.
  public Text title() {
    return Text.of("aliaspath.title", "name", TypedName.unicode(name));
  }

  /// Follows the aliases and draws what was passed.
  public Drawing draw(Resolver dns) {
    AliasPath path = AliasPath.follow(dns, name);
    List<DrawingStop> stops = new ArrayList<>();
    for (Alias hop : path.hops()) {
      stops.add(
          at(hop.from(), stops.isEmpty())
              .fact("aliaspath.alias-to", TypedName.unicode(hop.to()))
              .fact("aliaspath.ttl", Text.of("aliaspath.seconds", "count", hop.ttl())));
    }
    if (!(path.end() instanceof End.Circle)) {
      stops.add(at(path.last(), stops.isEmpty()));
    }
    stops.add(end(stops.removeLast(), path));
    if (path.end() instanceof End.Addresses(List<IpAddress> addresses, long ttl)) {
      stops.add(addresses(addresses, ttl));
    }
    Outcome outcome = outcome(dns, path);
    if (!path.reaches(target) && outcome.status() == Status.FAIL) {
      stops.add(
          DrawingStop.of(Text.of("aliaspath.role.expected"), TypedName.unicode(target))
              .is(Status.FAIL)
              .say(Text.of("aliaspath.never-reached")));
    }
    return summed(path, outcome, stops);
  }

  private DrawingStop at(DomainName here, boolean first) {
    String key = first ? "start" : here.equals(target) ? "target" : "passed";
    DrawingStop stop = DrawingStop.of(Text.of("aliaspath.role." + key), TypedName.unicode(here));
    return !first && here.equals(target) ? stop.is(Status.PASS) : stop;
  }

  private DrawingStop addresses(List<IpAddress> addresses, long ttl) {
    DrawingStop stop = DrawingStop.of(Text.of("aliaspath.role.addresses"), "");
    for (IpAddress address : addresses) {
      stop = stop.fact("aliaspath." + address.recordType(), address.toString());
    }
    return stop.fact("aliaspath.ttl", Text.of("aliaspath.seconds", "count", ttl));
  }

  /// What is to be said where the way ends.
  private DrawingStop end(DrawingStop stop, AliasPath path) {
    return switch (path.end()) {
      case End.Addresses _ ->
          path.hops().isEmpty() ? stop.say(Text.of("aliaspath.end.no-alias")) : stop;
      case End.Nothing(boolean exists) -> {
        if (path.hops().isEmpty()) {
          yield stop.is(Status.FAIL).say(Text.of("aliaspath.end.empty"));
        }
        DrawingStop said =
            stop.say(Text.of(exists ? "aliaspath.end.no-address" : "aliaspath.end.dead"));
        yield exists && !needsAddress ? said : said.is(Status.FAIL);
      }
      case End.Circle(DomainName again) ->
          stop.is(Status.FAIL)
              .say(Text.of("aliaspath.end.circle", "name", TypedName.unicode(again)));
      case End.TooLong _ -> stop.is(Status.FAIL).say(Text.of("aliaspath.end.too-long"));
      case End.Several(List<DomainName> targets) ->
          stop.is(Status.FAIL)
              .say(
                  Text.of(
                      "aliaspath.end.several",
                      "names",
                      targets.stream().map(TypedName::unicode).toList()));
      case End.Untold _ -> stop.is(Status.UNKNOWN).say(Text.of("aliaspath.end.untold"));
    };
  }

  private Drawing summed(AliasPath path, Outcome outcome, List<DrawingStop> stops) {
    Text summary =
        Text.of("aliaspath.sum." + outcome.word(), "name", TypedName.unicode(name))
            .with("target", TypedName.unicode(target))
            .with("last", TypedName.unicode(path.last()))
            .with("count", path.hops().size());
    return new Drawing(outcome.status(), summary, stops);
  }

  private Outcome outcome(Resolver dns, AliasPath path) {
    boolean there = path.reaches(target);
    return switch (path.end()) {
      case End.Untold _ -> Outcome.UNTOLD;
      case End.Circle _, End.TooLong _ -> Outcome.ENDLESS;
      case End.Several _ -> Outcome.SEVERAL;
      case End.Nothing _ when path.hops().isEmpty() -> Outcome.EMPTY;
      case End.Nothing(boolean exists) when there && (needsAddress || !exists) ->
          Outcome.DEAD_TARGET;
      case End.Addresses(List<IpAddress> addresses, long _) when path.hops().isEmpty() ->
          besides(dns, addresses);
      case End.Nothing _, End.Addresses _ -> {
        boolean direct = there && path.hops().getFirst().to().equals(target);
        yield direct ? Outcome.DIRECT : there ? Outcome.CHAIN : Outcome.ELSEWHERE;
      }
    };
  }

  /// No alias, but addresses: are they the target's?
  private Outcome besides(Resolver dns, List<IpAddress> addresses) {
    return switch (AliasPath.follow(dns, target).end()) {
      case End.Untold _ -> Outcome.UNTOLD;
      case End.Addresses(List<IpAddress> theirs, long _) when theirs.containsAll(addresses) ->
          addressIsFine ? Outcome.OWN_ADDRESS : Outcome.COPIED_ADDRESS;
      case End.Addresses _, End.Nothing _, End.Circle _, End.TooLong _, End.Several _ ->
          Outcome.OTHER_ADDRESS;
    };
  }

  /// What the way comes to.
  private enum Outcome {
    DIRECT(Status.PASS),
    OWN_ADDRESS(Status.PASS),
    CHAIN(Status.WARN),
    COPIED_ADDRESS(Status.WARN),
    OTHER_ADDRESS(Status.FAIL),
    ELSEWHERE(Status.FAIL),
    DEAD_TARGET(Status.FAIL),
    EMPTY(Status.FAIL),
    ENDLESS(Status.FAIL),
    SEVERAL(Status.FAIL),
    UNTOLD(Status.UNKNOWN);

    private final Status status;

    Outcome(Status status) {
      this.status = status;
    }

    Status status() {
      return status;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
