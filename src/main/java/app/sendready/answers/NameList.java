package app.sendready.answers;

import app.sendready.dns.DomainName;
import app.sendready.i18n.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The names that links use: each once, at least one.
final class NameList {
  private NameList() {}

  static Parsed<List<DomainName>> parse(Optional<DomainName> from, List<String> texts) {
    if (from.isEmpty()) {
      return new Parsed.Blank<>();
    }
    List<DomainName> names = new ArrayList<>();
    Optional<Parsed.Aside> aside = Optional.empty();
    for (String text : texts) {
      switch (Subdomain.parse(from.get(), text)) {
        case Parsed.Understood<DomainName>(DomainName name, Optional<Parsed.Aside> said) -> {
          if (!names.contains(name)) {
            names.add(name);
          }
          aside = Parsed.weightier(aside, said);
        }
        case Parsed.Blank<DomainName> _ -> {}
        case Parsed.Unfinished<DomainName>(Text next) -> {
          return new Parsed.Unfinished<>(next);
        }
        case Parsed.Refused<DomainName>(Text why) -> {
          return new Parsed.Refused<>(why);
        }
      }
    }
    return names.isEmpty()
        ? new Parsed.Blank<>()
        : new Parsed.Understood<>(List.copyOf(names), aside);
  }

  static List<String> inFull(DomainName from, List<DomainName> names) {
    return names.stream().map(name -> Subdomain.inFull(from, name)).toList();
  }

  static List<String> shown(DomainName from, List<DomainName> names) {
    return names.stream().map(name -> Subdomain.shown(from, name)).toList();
  }
}
