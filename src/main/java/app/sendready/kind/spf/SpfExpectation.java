package app.sendready.kind.spf;

import app.sendready.answers.Answers;
import app.sendready.answers.MailServer;
import app.sendready.check.Content;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// What the record must permit for these answers, and as what terms.
record SpfExpectation(Answers answers) {

  DomainName domain() {
    return answers.fromDomain();
  }

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

  Content content() {
    List<Term> terms = new ArrayList<>(needed());
    if (terms.isEmpty()) {
      return gap();
    }
    terms.add(new Term.Directive(Qualifier.SOFTFAIL, new Mechanism.All()));
    return new Content.Value(new SpfRecord(terms).print());
  }

  /// No address is known yet: the servers' names, or a gap.
  private Content gap() {
    List<MailServer> servers = answers.servers().servers();
    if (servers.isEmpty()) {
      return new Content.Placeholder("v=spf1 ip4:<IP address of your mail server> ~all");
    }
    return new Content.Placeholder(
        servers.stream()
            .map(s -> "a:" + s.name().withoutDot())
            .collect(Collectors.joining(" ", "v=spf1 ", " ~all")));
  }

  /// The domain that a receiver asks about on-premise (RFC 7208 §2.4).
  DomainName mailFrom() {
    return answers.servers().mailFrom().orElse(domain());
  }

  Optional<DomainName> otherMailFrom() {
    return answers.servers().mailFrom().filter(m -> !answers.isCloud() && !m.equals(domain()));
  }
}
