package app.sendready.kind.spf;

import app.sendready.answers.Answers;
import app.sendready.check.Content;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one record must permit for these answers, and as what terms.
///
/// @param domain where the record is: the from-domain, or on-premise the domain of the return
///   address if that is another
record SpfExpectation(Answers answers, DomainName domain) {

  /// `include:<platform>`
  Term.Directive platform() {
    return permit(
        new Mechanism.Include(MacroString.of(answers.platform().spfInclude().withoutDot())));
  }

  /// The terms to be in the record: the platform's include, or the servers' addresses.
  List<Term.Directive> needed() {
    return answers.isCloud() ? List.of(platform()) : servers(answers.servers().addresses());
  }

  static List<Term.Directive> servers(List<IpAddress> addresses) {
    return addresses.stream().map(a -> permit(new Mechanism.Ip(a, OptionalInt.empty()))).toList();
  }

  private static Term.Directive permit(Mechanism mechanism) {
    return new Term.Directive(Qualifier.PASS, mechanism);
  }

  /// Ready only if every address is known: a record that leaves out one server is wrong for all of
  /// its mail.
  Content content() {
    if (!answers.isCloud() && !answers.servers().areKnown()) {
      return new Content.Placeholder(withGaps());
    }
    List<Term> terms = new ArrayList<>(needed());
    terms.add(new Term.Directive(Qualifier.SOFTFAIL, new Mechanism.All()));
    return new Content.Value(new SpfRecord(terms).print());
  }

  /// What is known already, and a gap for each server without an address.
  private String withGaps() {
    Stream<String> gaps =
        answers.servers().servers().isEmpty()
            ? Stream.of("ip4:<IP address of your mail server>")
            : answers.servers().withoutAddress().stream()
                .map(server -> "ip4:<IP address of " + server.name().withoutDot() + ">");
    return Stream.concat(needed().stream().map(Term.Directive::print), gaps)
        .collect(Collectors.joining(" ", "v=spf1 ", " ~all"));
  }

  /// The domain of the return address where it has a record of its own (RFC 7208 §2.4).
  static Optional<DomainName> returnDomain(Answers answers) {
    return answers
        .servers()
        .mailFrom()
        .filter(domain -> !answers.isCloud() && !domain.equals(answers.fromDomain()));
  }

  /// The return domain as seen from the from-domain's record.
  Optional<DomainName> otherMailFrom() {
    return returnDomain(answers).filter(other -> !other.equals(domain));
  }
}
