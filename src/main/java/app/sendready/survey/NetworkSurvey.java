package app.sendready.survey;

import app.sendready.answers.FromDomainGuard;
import app.sendready.answers.SendingPlatform;
import app.sendready.dns.AnsweredBy;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import app.sendready.dns.Resolver;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import app.sendready.dns.TypedName;
import app.sendready.dns.ZoneCut;
import app.sendready.i18n.Text;
import app.sendready.kind.dmarc.PublishedPolicy;
import app.sendready.kind.dmarc.TreeWalk;
import app.sendready.kind.spf.KnownSenders;
import app.sendready.kind.spf.NetworkSet;
import app.sendready.kind.spf.SpfTree;
import app.sendready.network.Network;
import app.sendready.network.Networks;
import app.sendready.provider.Detection;
import app.sendready.provider.DomainConnect;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Looks with the same network that checks use: first where the zone begins, then all records side
/// by side, last what the DNS host says of itself.
public final class NetworkSurvey implements Survey {
  private static final Duration BUDGET = Duration.ofSeconds(8);

  /// Selectors that much used services suggest, beside the platform's.
  private static final List<String> USUAL =
      List.of("google", "selector1", "selector2", "default", "mail", "dkim", "s1", "k1", "mailru");

  private final Networks networks;
  private final Function<List<DomainName>, Detection> hosts;
  private final SendingPlatform platform;
  private final KnownSenders senders;
  private final MailWords words;
  private final Supplier<String> randomLabel;
  private final FromDomainGuard guard = FromDomainGuard.bundled();

  /// @param hosts tells a DNS host by the names of a zone's servers
  /// @param randomLabel a label that nobody has made, against zones in which every name answers
  public NetworkSurvey(
      Networks networks,
      Function<List<DomainName>, Detection> hosts,
      SendingPlatform platform,
      KnownSenders senders,
      Supplier<String> randomLabel) {
    this.networks = networks;
    this.hosts = hosts;
    this.platform = platform;
    this.senders = senders;
    this.words = new MailWords(senders.with(platform), platform);
    this.randomLabel = randomLabel;
  }

  @Override
  public SurveyResult survey(DomainName domain, BiConsumer<Topic, TopicAnswer> seen) {
    Network network = networks.open(BUDGET);
    ZoneCut cut = network.authority().zoneOf(domain);
    return switch (cut) {
      case ZoneCut.Zone zone when isUnregistered(zone) -> {
        seen.accept(Topic.DNS_HOST, TopicAnswer.care(Text.of("survey.dns-host.unregistered")));
        yield new SurveyResult(
            domain, cut, true, Optional.empty(), new PublishedPolicy.Nothing(), OtherMail.NONE);
      }
      case ZoneCut.Zone zone -> {
        HostWords host = HostWords.of(zone, hosts);
        seen.accept(Topic.ZONE, zone(zone, domain));
        seen.accept(Topic.DNS_HOST, host.seen());
        Mail mail = records(network, domain, seen);
        Optional<PanelOffer> offer = host.isSure() ? Optional.empty() : offer(network, zone.name());
        yield new SurveyResult(domain, cut, false, offer, mail.dmarc(), mail.others());
      }
      case ZoneCut.Unknown _ -> {
        seen.accept(Topic.ZONE, new TopicAnswer.CannotTell());
        seen.accept(Topic.DNS_HOST, new TopicAnswer.CannotTell());
        Mail mail = records(network, domain, seen);
        yield new SurveyResult(domain, cut, false, Optional.empty(), mail.dmarc(), mail.others());
      }
    };
  }

  /// A name in a zone that sells names, and that one denies it.
  private boolean isUnregistered(ZoneCut.Zone zone) {
    return !zone.exists() && guard.isSoldIn(zone.name());
  }

  private static TopicAnswer zone(ZoneCut.Zone zone, DomainName domain) {
    String name = TypedName.unicode(zone.name());
    return TopicAnswer.there(
        zone.name().equals(domain)
            ? Text.of("survey.zone.own", "zone", name)
            : Text.of("survey.zone.above", "zone", name));
  }

  /// What is known of the domain's mail for the steps that follow.
  private record Mail(PublishedPolicy dmarc, OtherMail others) {}

  private Mail records(Network network, DomainName domain, BiConsumer<Topic, TopicAnswer> seen) {
    Question mx = new Question(domain, RecordType.MX);
    Question txt = new Question(domain, RecordType.TXT);
    Map<String, Question> keys = new LinkedHashMap<>();
    selectors().forEach(s -> keys.put(s, key(domain, s)));
    Question control = key(domain, randomLabel.get());
    List<Question> all = new ArrayList<>(List.of(mx, txt, control));
    all.addAll(keys.values());
    TreeWalk.domains(domain)
        .forEach(name -> all.add(new Question(name.child("_dmarc"), RecordType.TXT)));
    Map<Question, DnsAnswer> answers = network.authoritative().askAll(all);
    Function<Question, DnsAnswer> answer =
        question -> answers.getOrDefault(question, notAnswered());
    seen.accept(Topic.MAIL, words.mail(answer.apply(mx)));
    seen.accept(Topic.SPF, words.spf(domain, answer.apply(txt)));
    TreeWalk walk = TreeWalk.atOnce(domain, answer::apply);
    PublishedPolicy dmarc = PublishedPolicy.of(walk, network.authoritative());
    seen.accept(Topic.DMARC, MailWords.dmarc(dmarc));
    Map<String, DnsAnswer> bySelector = new LinkedHashMap<>();
    keys.forEach((selector, question) -> bySelector.put(selector, answer.apply(question)));
    seen.accept(Topic.DKIM, words.dkim(bySelector, answer.apply(control)));
    return new Mail(
        dmarc,
        words.others(
            domain, answer.apply(mx), answer.apply(txt), () -> addresses(network.authoritative())));
  }

  /// The platform's own addresses, as far as they are known.
  private NetworkSet addresses(Resolver resolver) {
    return SpfTree.of(resolver, platform.spfInclude(), senders).permits().networks();
  }

  private static DnsAnswer notAnswered() {
    return new DnsAnswer.Failed(
        new Trouble(Trouble.Kind.BUDGET, "not asked"),
        new AnsweredBy(new ServerId("survey"), false, Instant.EPOCH));
  }

  private Set<String> selectors() {
    Set<String> all = new LinkedHashSet<>();
    all.add(platform.selector());
    all.addAll(platform.knownSelectors());
    all.addAll(USUAL);
    return all;
  }

  private static Question key(DomainName domain, String selector) {
    return new Question(domain.child("_domainkey").child(selector), RecordType.TXT);
  }

  /// Only DNS is asked: what the zone offers is fetched when the user presses a button. Where the
  /// servers' names prove the host, its address is in the catalogue, and a zone's own is not
  /// wanted.
  private static Optional<PanelOffer> offer(Network network, DomainName zone) {
    DnsAnswer answer = network.authoritative().ask(DomainConnect.recordName(zone), RecordType.TXT);
    return answer instanceof DnsAnswer.Found found && found.records().size() == 1
        ? DomainConnect.settings(found.records().getFirst().text(), zone)
            .map(settings -> new PanelOffer(settings, zone))
        : Optional.empty();
  }
}
