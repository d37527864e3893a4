package app.sendready.ui.step.links;

import app.sendready.answers.MailServer;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.PastedText;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Input;
import app.sendready.ui.fx.Note;
import app.sendready.ui.fx.ParsedInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One mail server as it is typed: its name and its addresses.
public record ServerInput(Input<DomainName> name, Input<List<IpAddress>> addresses) {
  /// The server for answers about `domain`, if both parts are understood.
  Optional<MailServer> read(DomainName domain) {
    return readName(domain, name.text().get())
        .read()
        .flatMap(n -> addresses.value().map(a -> new MailServer(n, a)));
  }

  /// A server may have a name outside the domain; a text without a dot is a label in front of it.
  static ParsedInput<DomainName> readName(DomainName domain, String typed) {
    String text = PastedText.owner(typed);
    if (text.contains(".")
        && TypedName.parse(text) instanceof TypedName.Understood(DomainName whole, String unicode)
        && !whole.isWithin(domain)) {
      return new ParsedInput.Understood<>(
          whole, Optional.of(Note.good(Text.of("links.label.full", "name", unicode))));
    }
    return LabelInput.under(domain, typed);
  }

  /// Addresses with commas, spaces or line ends between them.
  static ParsedInput<List<IpAddress>> readAddresses(String typed) {
    List<IpAddress> found = new ArrayList<>();
    for (String part : PastedText.list(typed)) {
      Optional<IpAddress> address = IpAddress.parse(bare(part));
      if (address.isEmpty()) {
        return new ParsedInput.Wrong<>(
            Note.problem(Text.of("links.server.addresses.problem", "typed", part)));
      }
      if (!found.contains(address.get())) {
        found.add(address.get());
      }
    }
    return found.isEmpty() ? ParsedInput.waiting() : ParsedInput.understood(List.copyOf(found));
  }

  /// The address without what SPF records, mail headers and URLs put around it.
  private static String bare(String part) {
    return part.replaceFirst("(?i)^ip[46]:", "").replaceAll("^\\[(?:IPv6:)?|\\]$", "");
  }
}
