package app.sendready.kind.spf;

import app.sendready.dns.DomainName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Somebody whom an SPF record names as a sender, whether what it says of them works or not: for
/// those who ask who may be hurt, and not for a receiver's result.
public sealed interface SpfSender {
  /// Whoever stands behind another record: `include` and `redirect`.
  record Service(DomainName record) implements SpfSender {}

  /// The addresses of `ip4` and `ip6`, and how they are written without the word in front.
  record Network(NetworkSet addresses, String written) implements SpfSender {}

  /// The computer of that name: `a`.
  record Host(DomainName name) implements SpfSender {}

  /// The servers that receive the mail of a domain: `mx`.
  record Receivers(DomainName domain) implements SpfSender {}

  /// Senders that only a message or its sender's reverse name can tell, and everybody.
  record Unclear(String term) implements SpfSender {}

  /// All that a record names, in its order; empty for a text that is none.
  ///
  /// @param domain whose record it is
  static List<SpfSender> of(String text, DomainName domain) {
    if (!SpfRecord.isSpf(text)) {
      return List.of();
    }
    return SpfRecord.read(text).terms().stream().flatMap(term -> sender(term, domain)).toList();
  }

  private static Stream<SpfSender> sender(Term term, DomainName domain) {
    return switch (term) {
      case Modifier.Redirect redirect -> Stream.of(service(redirect.target(), redirect.print()));
      case Modifier.Explanation _, Modifier.Unknown _ -> Stream.empty();
      case Term.Directive(Qualifier qualifier, Mechanism mechanism)
          when qualifier == Qualifier.FAIL
              || mechanism instanceof Mechanism.All && qualifier != Qualifier.PASS ->
          Stream.empty();
      case Term.Directive(Qualifier _, Mechanism mechanism) -> Stream.of(of(mechanism, domain));
    };
  }

  private static SpfSender of(Mechanism mechanism, DomainName domain) {
    String term = mechanism.print();
    return switch (mechanism) {
      case Mechanism.Include(MacroString target) -> service(target, term);
      case Mechanism.Ip ip ->
          new Network(
              NetworkSet.of(ip.network(), ip.prefix()), term.substring(term.indexOf(':') + 1));
      // With a length behind it more than that one computer is meant.
      case Mechanism.A(var target, var cidr) when cidr.equals(Mechanism.Cidr.NONE) ->
          name(target, domain).<SpfSender>map(Host::new).orElse(new Unclear(term));
      case Mechanism.Mx(var target, var cidr) when cidr.equals(Mechanism.Cidr.NONE) ->
          name(target, domain).<SpfSender>map(Receivers::new).orElse(new Unclear(term));
      case Mechanism.A _, Mechanism.Mx _, Mechanism.All _, Mechanism.Ptr _, Mechanism.Exists _ ->
          new Unclear(term);
    };
  }

  private static SpfSender service(MacroString target, String term) {
    return literal(target).<SpfSender>map(Service::new).orElse(new Unclear(term));
  }

  /// RFC 7208 §4.8: without a name, the record's own.
  private static Optional<DomainName> name(Optional<MacroString> target, DomainName domain) {
    return target.isEmpty() ? Optional.of(domain) : target.flatMap(SpfSender::literal);
  }

  private static Optional<DomainName> literal(MacroString target) {
    return DomainName.parse(target.print()).filter(_ -> target.print().indexOf('%') < 0);
  }
}
