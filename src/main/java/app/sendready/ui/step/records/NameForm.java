package app.sendready.ui.step.records;

import app.sendready.dns.DomainName;

/// How a panel wants the name of a record typed.
@FunctionalInterface
public interface NameForm {
  /// Relative to the zone, `@` for the zone itself; most panels add the zone's name on saving. A
  /// name outside the zone stays full.
  NameForm SHORT =
      (name, zone) -> {
        if (!name.isWithin(zone)) {
          return name.withoutDot();
        }
        return name.equals(zone) ? "@" : name.relativeTo(zone);
      };

  /// The whole name without the final dot.
  NameForm FULL = (name, zone) -> name.withoutDot();

  String write(DomainName name, DomainName zone);
}
