package app.sendready.kind.spf;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Resolver;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The senders and server names to try a record with: one is enough, unless a macro looks at them
/// (RFC 7208 §7.2 `%{s}`, `%{l}`, `%{h}`), where one sample would be a guess.
record SenderSamples(AllowedSet permits) {
  private static final Pattern SENDER = Pattern.compile("(?i)%\\{[slh]");

  /// Local part and HELO name of mails that can all be the domain's; the first is what
  /// [SpfEvaluator#check(IpAddress, DomainName)] tries.
  private record Sample(String local, Optional<String> helo) {}

  private static final List<Sample> SAMPLES =
      List.of(
          new Sample("postmaster", Optional.empty()),
          new Sample("sendready-control-4b7e", Optional.of("control-4b7e.example")));

  /// The first term whose answer depends on who sends.
  Optional<String> term() {
    return Stream.concat(permits.depending().stream(), permits.refusing().stream())
        .filter(term -> SENDER.matcher(term).find())
        .map(term ->
            term.substring(0, term.indexOf(" @ ") < 0 ? term.length() : term.indexOf(" @ ")))
        .sorted()
        .findFirst();
  }

  /// The outcome for one address, once for each sample that can make a difference.
  List<SpfOutcome> outcomes(Resolver resolver, Clock clock, IpAddress ip, DomainName domain) {
    return results(resolver, clock, ip, domain).stream().map(SpfResult::outcome).toList();
  }

  List<SpfResult> results(Resolver resolver, Clock clock, IpAddress ip, DomainName domain) {
    String name = String.join(".", domain.labels());
    return SAMPLES.stream()
        .limit(term().isPresent() ? SAMPLES.size() : 1)
        .map(sample ->
            new SpfEvaluator(resolver, clock)
                .check(ip, name, sample.local + "@" + name, sample.helo.orElse(name)))
        .toList();
  }
}
