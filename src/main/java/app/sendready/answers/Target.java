package app.sendready.answers;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.PastedText;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import java.util.Optional;

/// Where a tracking sub-domain leads: to a host by CNAME, or to an address by A or AAAA.
public sealed interface Target {
  record Host(DomainName name) implements Target {}

  record At(IpAddress address) implements Target {}

  /// The host or address in what was typed.
  static Parsed<Target> parse(String typed) {
    String text = PastedText.line(typed);
    if (text.isEmpty()) {
      return new Parsed.Blank<>();
    }
    if (IpAddress.parse(IpList.bare(text)).isPresent()) {
      return switch (IpList.one(text)) {
        case Parsed.Understood<IpAddress>(IpAddress address, Optional<Parsed.Aside> aside) ->
            new Parsed.Understood<>(new At(address), aside);
        case Parsed<IpAddress> none ->
            new Parsed.Refused<>(none.refusal().orElseGet(() -> Text.of("answer.target.problem")));
      };
    }
    if (MeantName.isAddress(text)) {
      return new Parsed.Refused<>(Text.of("answer.target.problem"));
    }
    return switch (TypedName.parse(text)) {
      case TypedName.Understood(DomainName name, String unicode) ->
          NameCaution.about(
              name,
              typed.equalsIgnoreCase(name.withoutDot())
                  ? Parsed.of(new Host(name))
                  : Parsed.readAs(new Host(name), Text.of("answer.understood", "name", unicode)));
      case TypedName.NotAName _ -> new Parsed.Refused<>(Text.of("answer.target.problem"));
    };
  }

  /// As it is typed.
  default String print() {
    return switch (this) {
      case Host(DomainName name) -> name.withoutDot();
      case At(IpAddress address) -> address.toString();
    };
  }
}
