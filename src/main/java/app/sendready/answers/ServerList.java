package app.sendready.answers;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.i18n.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The mail servers, each as `name=address,address`. A server that is named twice has all the
/// addresses that are named with it.
final class ServerList {
  private ServerList() {}

  static Parsed<List<MailServer>> parse(Optional<DomainName> from, List<String> texts) {
    if (from.isEmpty()) {
      return new Parsed.Blank<>();
    }
    Map<DomainName, List<IpAddress>> servers = new LinkedHashMap<>();
    Optional<Parsed.Aside> aside = Optional.empty();
    for (String text : texts) {
      if (text.isBlank() || text.strip().equals("=")) {
        continue;
      }
      int equals = text.indexOf('=');
      ServerLine line = ServerLine.of(equals < 0 ? text : text.substring(0, equals));
      Parsed<DomainName> name = Subdomain.server(from.get(), line.name());
      Parsed<List<IpAddress>> addresses =
          IpList.parse(line.addresses() + " " + (equals < 0 ? "" : text.substring(equals + 1)));
      Optional<Text> why =
          name instanceof Parsed.Blank
              ? Optional.of(Text.of("answer.server.no-name", "value", text))
              : name.refusal().or(addresses::refusal);
      if (why.isPresent()) {
        return new Parsed.Refused<>(why.get());
      }
      List<IpAddress> all =
          servers.computeIfAbsent(name.read().orElseThrow(), _ -> new ArrayList<>());
      addresses.read().orElse(List.of()).stream().filter(a -> !all.contains(a)).forEach(all::add);
      aside = Parsed.weightier(Parsed.weightier(aside, aside(addresses)), aside(name));
    }
    return servers.isEmpty()
        ? new Parsed.Blank<>()
        : new Parsed.Understood<>(
            servers.entrySet().stream()
                .map(entry -> new MailServer(entry.getKey(), entry.getValue()))
                .toList(),
            aside);
  }

  private static Optional<Parsed.Aside> aside(Parsed<?> parsed) {
    return parsed instanceof Parsed.Understood<?>(var _, Optional<Parsed.Aside> said)
        ? said
        : Optional.empty();
  }

  static List<String> inFull(DomainName from, List<MailServer> servers) {
    return print(servers, name -> Subdomain.inFull(from, name));
  }

  static List<String> shown(DomainName from, List<MailServer> servers) {
    return print(servers, name -> Subdomain.shown(from, name));
  }

  private static List<String> print(List<MailServer> servers, Function<DomainName, String> name) {
    return servers.stream()
        .map(server ->
            name.apply(server.name())
                + "="
                + String.join(", ", server.addresses().stream().map(IpAddress::toString).toList()))
        .toList();
  }
}
