package app.sendready.kind.spf;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Resolver;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// `check_host()` of RFC 7208 §4: may this address send for this domain?
///
/// Independent names are asked side by side through [Resolver#askAll]; the result is the one of
/// asking in order. Stateless: one evaluator serves any number of threads.
public final class SpfEvaluator {
  private final Resolver resolver;
  private final Clock clock;
  private final SpfLimits limits;

  public SpfEvaluator(Resolver resolver, Clock clock, SpfLimits limits) {
    this.resolver = resolver;
    this.clock = clock;
    this.limits = limits;
  }

  public SpfEvaluator(Resolver resolver, Clock clock) {
    this(resolver, clock, SpfLimits.STANDARD);
  }

  /// Asks for the sender's domain, or for the HELO name where the sender is empty (RFC 7208 §2.4).
  public SpfResult check(IpAddress ip, String sender, String helo) {
    String from = sender.isEmpty() ? "postmaster@" + helo : sender;
    return check(ip, from.substring(from.lastIndexOf('@') + 1), from, helo);
  }

  /// Asks for a domain of one's own choice, with its postmaster as the sender.
  public SpfResult check(IpAddress ip, DomainName domain) {
    String name = String.join(".", domain.labels());
    return check(ip, name, "postmaster@" + name, name);
  }

  /// The three arguments of `check_host()`, and the HELO name for the macro `%{h}`.
  public SpfResult check(IpAddress ip, String domain, String sender, String helo) {
    String asked = octets(domain);
    if (named(asked).isEmpty()) {
      // RFC 7208 §4.3: a malformed domain, or one that is not multi-label, is "none" at once.
      return new SpfResult(
          SpfOutcome.NONE,
          Optional.empty(),
          0,
          0,
          Optional.empty(),
          Optional.of(new SpfResult.Cause(SpfResult.Kind.BAD_DOMAIN, asked, asked)));
    }
    SpfEvaluation evaluation =
        new SpfEvaluation(
            new PrefetchingResolver(resolver), // what is asked early is not asked twice
            clock,
            limits,
            ip.unmapped(), // RFC 7208 §5: an IPv4-mapped address is an IPv4 address
            sender(octets(sender), asked),
            octets(helo));
    return evaluation.run(asked);
  }

  /// RFC 7208 §4.3: without a local part it is `postmaster`.
  private static String sender(String sender, String domain) {
    int at = sender.lastIndexOf('@');
    if (at < 0) {
      return "postmaster@" + (sender.isEmpty() ? domain : sender);
    }
    return at == 0 ? "postmaster" + sender : sender;
  }

  private static String octets(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /// The name whose record is asked for; empty where RFC 7208 §4.3 makes the result *none* at once.
  public static Optional<DomainName> domain(String text) {
    return named(octets(text));
  }

  private static Optional<DomainName> named(String domain) {
    if (domain.startsWith("[") || IpAddress.parse(domain).isPresent()) {
      return Optional.empty();
    }
    return name(domain).filter(n -> n.labels().size() > 1);
  }

  /// The name that a text stands for, octet by octet: back-slashes mean nothing here.
  static Optional<DomainName> name(String text) {
    String plain = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    List<String> labels = Arrays.asList(plain.split("\\.", -1));
    return DomainName.ofLabels(labels);
  }
}
