package app.sendready.survey;

import app.sendready.answers.Answers;
import app.sendready.answers.MailServer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.kind.spf.NetworkSet;
import app.sendready.kind.spf.SpfSender;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who has to do with a domain's mail beside the platform.
///
/// @param services who receives it: the mail services that people read their mail in
/// @param permitted who else may send it, as the SPF record says, by their names
/// @param unnamed who else may, as computers of whom nobody knows whose they are
public record OtherMail(List<String> services, List<String> permitted, List<SpfSender> unnamed) {
  /// Nobody was seen.
  public static final OtherMail NONE = new OtherMail(List.of(), List.of());

  public OtherMail {
    services = List.copyOf(services);
    permitted = List.copyOf(permitted);
    unnamed = List.copyOf(unnamed);
  }

  /// Where the record names services only.
  public OtherMail(List<String> services, List<String> permitted) {
    this(services, permitted, List.of());
  }

  /// Who sends mail of the domain beside the platform; people also write where they read.
  ///
  /// @param own the project's own servers, which are nobody else
  public List<Text> senders(Answers.Servers own) {
    NetworkSet addresses =
        own.addresses().stream().map(OtherMail::single).reduce(NetworkSet.EMPTY, NetworkSet::plus);
    Set<DomainName> names =
        own.servers().stream().map(MailServer::name).collect(Collectors.toSet());
    Stream<Text> strangers =
        unnamed.stream()
            .filter(sender ->
                switch (sender) {
                  case SpfSender.Network network -> !addresses.containsAll(network.addresses());
                  case SpfSender.Host host -> !names.contains(host.name());
                  case SpfSender.Service _, SpfSender.Receivers _, SpfSender.Unclear _ -> true;
                })
            .map(OtherMail::words);
    return Stream.concat(
            Stream.concat(permitted.stream(), services.stream())
                .map(name -> Text.of("survey.sender.named", "name", name)),
            strangers)
        .distinct()
        .toList();
  }

  private static NetworkSet single(IpAddress address) {
    return NetworkSet.of(address, address.octets().length * 8);
  }

  private static Text words(SpfSender sender) {
    return switch (sender) {
      case SpfSender.Network network -> server(network.written());
      case SpfSender.Host host -> server(TypedName.unicode(host.name()));
      case SpfSender.Service service -> named(TypedName.unicode(service.record()));
      case SpfSender.Receivers receivers ->
          Text.of("survey.sender.receivers", "domain", TypedName.unicode(receivers.domain()));
      case SpfSender.Unclear unclear -> Text.of("survey.sender.unclear", "term", unclear.term());
    };
  }

  private static Text named(String name) {
    return Text.of("survey.sender.named", "name", name);
  }

  private static Text server(String name) {
    return Text.of("survey.sender.server", "server", name);
  }
}
