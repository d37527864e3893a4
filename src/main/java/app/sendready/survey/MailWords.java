package app.sendready.survey;

import app.sendready.answers.DmarcPolicy;
import app.sendready.answers.SendingPlatform;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.Rdata;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.kind.dmarc.PublishedPolicy;
import app.sendready.kind.mx.MailService;
import app.sendready.kind.spf.KnownSenders;
import app.sendready.kind.spf.NetworkSet;
import app.sendready.kind.spf.SpfSender;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Says what the records about mail mean.
///
/// @param platform whose own permission is nobody else's
record MailWords(KnownSenders senders, SendingPlatform platform) {
  /// Who receives the domain's mail.
  TopicAnswer mail(DnsAnswer mx) {
    return switch (mx) {
      case DnsAnswer.Found found -> {
        List<Rdata.Mx> all = found.rrset().all(Rdata.Mx.class);
        if (all.stream().anyMatch(Rdata.Mx::isNull)) {
          // RFC 7505 §3: a null MX says that no mail is accepted.
          yield TopicAnswer.care(Text.of("survey.mail.refused"));
        }
        List<String> services = services(all);
        List<String> names = all.stream().limit(6).map(e -> e.exchange().withoutDot()).toList();
        yield services.isEmpty()
            ? TopicAnswer.there(Text.of("survey.mail.servers", "servers", names))
            : TopicAnswer.there(Text.of("survey.mail.service", "services", services));
      }
      case DnsAnswer.NoData _, DnsAnswer.NxDomain _ ->
          new TopicAnswer.NotThere(Text.of("survey.mail.none"));
      case DnsAnswer.Failed _ -> new TopicAnswer.CannotTell();
    };
  }

  /// The SPF record, and whose mail it lets through.
  TopicAnswer spf(DomainName domain, DnsAnswer txt) {
    return texts(
        txt,
        MailWords::isSpf,
        Text.of("survey.spf.none"),
        records -> {
          if (records.size() > 1) {
            // RFC 7208 §4.5: more than one record is an error for every receiver.
            return new TopicAnswer.Care(
                Text.of("survey.spf.several", "count", records.size()), records);
          }
          List<String> whose =
              included(SpfSender.of(records.getFirst(), domain))
                  .flatMap(name -> senders.of(name).stream())
                  .distinct()
                  .toList();
          return new TopicAnswer.There(
              whose.isEmpty()
                  ? Text.of("survey.spf.there")
                  : Text.of("survey.spf.lets", "senders", whose),
              records);
        });
  }

  /// Who has to do with the domain's mail beside the platform; who is not known by a name is called
  /// as the record does.
  ///
  /// @param domain whose records they are
  /// @param own the platform's addresses, asked for where the record has addresses at all
  OtherMail others(DomainName domain, DnsAnswer mx, DnsAnswer txt, Supplier<NetworkSet> own) {
    List<SpfSender> senders =
        txt instanceof DnsAnswer.Found found
            ? found.records().stream()
                .flatMap(each -> SpfSender.of(each.text(), domain).stream())
                .toList()
            : List.of();
    return new OtherMail(
        services(exchangers(mx)), permitted(senders), unnamed(senders, domain, mx, own));
  }

  private List<String> permitted(List<SpfSender> senders) {
    return included(senders)
        .filter(name -> !isPlatform(name))
        .map(name -> this.senders.of(name).orElseGet(() -> TypedName.unicode(name)))
        .distinct()
        .toList();
  }

  /// The computers that nobody knows by a service's name: addresses beside the platform's, hosts,
  /// and of the servers that receive the mail those that are of no service, which is named already.
  private static List<SpfSender> unnamed(
      List<SpfSender> senders, DomainName domain, DnsAnswer mx, Supplier<NetworkSet> own) {
    boolean addresses = senders.stream().anyMatch(SpfSender.Network.class::isInstance);
    NetworkSet platforms = addresses ? own.get() : NetworkSet.EMPTY;
    return senders.stream()
        .flatMap(sender ->
            switch (sender) {
              case SpfSender.Service _ -> Stream.empty();
              case SpfSender.Network network when platforms.containsAll(network.addresses()) ->
                  Stream.empty();
              case SpfSender.Receivers receivers
                  when receivers.domain().equals(domain) && !(mx instanceof DnsAnswer.Failed) ->
                  exchangers(mx).stream()
                      .filter(each -> !each.isNull() && MailService.of(each.exchange()).isEmpty())
                      .map(each -> new SpfSender.Host(each.exchange()));
              case SpfSender.Network _,
                  SpfSender.Host _,
                  SpfSender.Receivers _,
                  SpfSender.Unclear _ ->
                  Stream.of(sender);
            })
        .distinct()
        .toList();
  }

  private static List<Rdata.Mx> exchangers(DnsAnswer mx) {
    return mx instanceof DnsAnswer.Found found ? found.rrset().all(Rdata.Mx.class) : List.of();
  }

  private boolean isPlatform(DomainName name) {
    return name.isWithin(platform.spfInclude())
        || platform.formerSpfIncludes().stream().anyMatch(name::isWithin);
  }

  private static List<String> services(List<Rdata.Mx> records) {
    return records.stream()
        .flatMap(each -> MailService.of(each.exchange()).stream())
        .map(MailService::title)
        .distinct()
        .toList();
  }

  /// The domains whose records are taken over.
  private static Stream<DomainName> included(List<SpfSender> senders) {
    return senders.stream()
        .filter(SpfSender.Service.class::isInstance)
        .map(sender -> ((SpfSender.Service) sender).record());
  }

  private static boolean isSpf(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.equals("v=spf1") || lower.startsWith("v=spf1 ");
  }

  /// The DMARC record that applies, here or further up.
  static TopicAnswer dmarc(PublishedPolicy published) {
    return switch (published) {
      case PublishedPolicy.Own(DmarcPolicy policy, String text) ->
          new TopicAnswer.There(does(policy), List.of(text));
      case PublishedPolicy.Inherited(DomainName from, DmarcPolicy policy, String text) ->
          new TopicAnswer.There(
              Text.of("survey.dmarc.from", "domain", TypedName.unicode(from))
                  .with("policy", does(policy)),
              List.of(text));
      case PublishedPolicy.Several(List<String> texts) ->
          new TopicAnswer.Care(Text.of("survey.dmarc.several", "count", texts.size()), texts);
      case PublishedPolicy.Ignored(String text) ->
          new TopicAnswer.Care(Text.of("survey.dmarc.ignored"), List.of(text));
      case PublishedPolicy.Nothing() -> new TopicAnswer.NotThere(Text.of("survey.dmarc.none"));
      case PublishedPolicy.CannotTell() -> new TopicAnswer.CannotTell();
    };
  }

  private static Text does(DmarcPolicy policy) {
    return Text.of("survey.policy." + policy.word());
  }

  /// The selectors that hold a key.
  ///
  /// @param control what a name that nobody has made answers: where that is a key, too, names that
  ///   answer say nothing
  TopicAnswer dkim(Map<String, DnsAnswer> bySelector, DnsAnswer control) {
    if (control instanceof DnsAnswer.Found) {
      return TopicAnswer.there(Text.of("survey.dkim.everything"));
    }
    List<String> with = new ArrayList<>();
    boolean all = true;
    for (Map.Entry<String, DnsAnswer> each : bySelector.entrySet()) {
      all &= !(each.getValue() instanceof DnsAnswer.Failed);
      if (each.getValue() instanceof DnsAnswer.Found found
          && found.records().stream().map(Rdata::text).anyMatch(MailWords::isKey)) {
        with.add(each.getKey());
      }
    }
    if (!with.isEmpty()) {
      return TopicAnswer.there(Text.of("survey.dkim.there", "selectors", with));
    }
    return all
        ? new TopicAnswer.NotThere(Text.of("survey.dkim.none"))
        : new TopicAnswer.CannotTell();
  }

  private static boolean isKey(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace(" ", "");
    return lower.startsWith("v=dkim1") || lower.contains("p=mi");
  }

  private static TopicAnswer texts(
      DnsAnswer answer,
      java.util.function.Predicate<String> wanted,
      Text none,
      Function<List<String>, TopicAnswer> words) {
    return switch (answer) {
      case DnsAnswer.Found found -> {
        List<String> records = found.records().stream().map(Rdata::text).filter(wanted).toList();
        yield records.isEmpty() ? new TopicAnswer.NotThere(none) : words.apply(records);
      }
      case DnsAnswer.NoData _, DnsAnswer.NxDomain _ -> new TopicAnswer.NotThere(none);
      case DnsAnswer.Failed _ -> new TopicAnswer.CannotTell();
    };
  }
}
