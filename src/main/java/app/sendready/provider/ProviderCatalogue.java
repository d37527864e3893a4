package app.sendready.provider;

import app.sendready.dns.DomainName;
import app.sendready.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All DNS hosts that are known, in the order of the data file.
public final class ProviderCatalogue {
  private final List<DnsHost> hosts;

  ProviderCatalogue(List<DnsHost> hosts) {
    this.hosts = List.copyOf(hosts);
  }

  /// The catalogue that the program ships; read when first asked for.
  public static ProviderCatalogue builtIn() {
    return BuiltIn.CATALOGUE;
  }

  private static final class BuiltIn {
    static final ProviderCatalogue CATALOGUE = read();

    private BuiltIn() {}

    private static ProviderCatalogue read() {
      try (InputStream in = ProviderCatalogue.class.getResourceAsStream("providers.json")) {
        if (in == null) {
          throw new IllegalStateException("providers.json is not in the program");
        }
        return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException broken) {
        throw new IllegalStateException("providers.json", broken);
      }
    }
  }

  /// @throws IllegalStateException if the data, which is ours, is not complete
  static ProviderCatalogue of(String text) {
    if (Json.parse(text) instanceof Json.Parsed.Read(Json.Obj all)) {
      return new ProviderCatalogue(
          all.objects("hosts").stream().map(entry -> new HostEntry(entry).read()).toList());
    }
    throw new IllegalStateException("providers.json is no JSON object");
  }

  public List<DnsHost> hosts() {
    return hosts;
  }

  public Optional<DnsHost> byId(String id) {
    return hosts.stream().filter(host -> host.id().equals(id)).findFirst();
  }

  /// Who runs the zone that these servers answer for.
  public Detection detect(List<DomainName> servers) {
    List<List<DnsHost>> matches = servers.stream().distinct().map(this::matching).toList();
    List<List<DnsHost>> told = matches.stream().filter(match -> !match.isEmpty()).toList();
    if (told.isEmpty()) {
      return new Detection.Unknown();
    }
    Set<DnsHost> all = new LinkedHashSet<>();
    told.forEach(all::addAll);
    // A host that explains every server that says something, one shared by several hosts included.
    List<DnsHost> common = new ArrayList<>(all);
    told.forEach(common::retainAll);
    if (common.isEmpty()) {
      return new Detection.Mixed(List.copyOf(all));
    }
    if (common.size() > 1) {
      return new Detection.OneOf(common);
    }
    boolean sure = told.size() >= 2 && told.size() == matches.size();
    return sure ? new Detection.Sure(common.getFirst()) : new Detection.Likely(common.getFirst());
  }

  private List<DnsHost> matching(DomainName server) {
    return hosts.stream()
        .filter(host -> host.servers().stream().anyMatch(pattern -> pattern.matches(server)))
        .toList();
  }
}
