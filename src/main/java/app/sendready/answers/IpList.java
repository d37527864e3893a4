package app.sendready.answers;

import app.sendready.dns.IpAddress;
import app.sendready.dns.PastedText;
import app.sendready.i18n.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the addresses of a server as people copy them: out of SPF records, mail headers, URLs and
/// lists, with whatever stands between them.
final class IpList {
  private IpList() {}

  /// Each address once, in the order typed.
  static Parsed<List<IpAddress>> parse(String typed) {
    List<IpAddress> found = new ArrayList<>();
    Optional<Parsed.Aside> aside = Optional.empty();
    for (String part : PastedText.list(typed)) {
      switch (one(part)) {
        case Parsed.Understood<IpAddress>(IpAddress address, Optional<Parsed.Aside> said) -> {
          if (!found.contains(address)) {
            found.add(address);
          }
          aside = Parsed.weightier(aside, said);
        }
        case Parsed<IpAddress> none -> {
          return new Parsed.Refused<>(
              none.refusal().orElseGet(() -> Text.of("answer.address.problem", "typed", part)));
        }
      }
    }
    return found.isEmpty()
        ? new Parsed.Blank<>()
        : new Parsed.Understood<>(List.copyOf(found), aside);
  }

  /// One address. An IPv4 address in IPv6 clothes is what it is inside (RFC 4291 §2.5.5.2): no mail
  /// comes from the other.
  static Parsed<IpAddress> one(String typed) {
    Optional<IpAddress> address = IpAddress.parse(bare(typed));
    if (address.isEmpty()) {
      return typed.isBlank()
          ? new Parsed.Blank<>()
          : new Parsed.Refused<>(Text.of("answer.address.problem", "typed", typed.strip()));
    }
    IpAddress plain = address.get().unmapped();
    Optional<Text> caution = SpecialAddress.caution(plain);
    if (caution.isPresent()) {
      return Parsed.withCaution(plain, caution.get());
    }
    return plain.equals(address.get())
        ? Parsed.of(plain)
        : Parsed.readAs(plain, Text.of("answer.understood", "name", plain.toString()));
  }

  /// The address without what SPF records, mail headers and URLs put around it.
  static String bare(String part) {
    return part.strip()
        .replaceFirst("(?i)^[+]?ip[46]:", "")
        .replaceFirst("^\\[(?:(?i)IPv6:)?", "")
        .replaceFirst("\\]$", "")
        // The whole of one address (RFC 7208 §5.6).
        .replaceFirst("(?<=\\.[0-9]{1,3})/32$|(?<=:[0-9a-fA-F]{0,4})/128$", "");
  }
}
