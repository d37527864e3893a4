package app.sendready.cli;

import app.sendready.answers.FromDomain;
import app.sendready.dns.IpAddress;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/// The arguments of `check_host()` (RFC 7208 §4.1) as they were typed.
///
/// What stands after `--sender` and `--helo` is never refused: it comes out of logs and messages,
/// and a receiver has to live with it too. The domain is: somebody has typed it.
///
/// @param ip the sending address; without one only the record is read
/// @param domain whose record is asked for; perhaps no domain at all, where a sender or a host gave
///   it
record SpfQuestion(Optional<IpAddress> ip, String domain, String sender, String helo) {
  /// What DNS can be asked for, whether or not it is a domain in which anybody sends: an underscore
  /// begins many names of records, and a single label is one that has none.
  private static final Pattern ASKABLE = Pattern.compile("[A-Za-z0-9_.-]++");

  static SpfQuestion of(ParsedOptions typed) throws Refusal {
    Optional<String> ip = typed.one("--ip");
    Optional<IpAddress> address = ip.flatMap(IpAddress::parse);
    if (ip.isPresent() && address.isEmpty()) {
      throw Refusal.of("cli.ip", "value", ip.get());
    }
    String sender = sender(typed.text("--sender"));
    String helo = typed.text("--helo");
    Optional<String> asked = typed.domain().map(String::strip).filter(text -> !text.isEmpty());
    if (asked.isEmpty() && !typed.has("--sender") && !typed.has("--helo")) {
      throw new Refusal(Text.of("cli.spf.no-domain"));
    }
    if (asked.isPresent()
        && !ASKABLE.matcher(asked.get()).matches()
        && TypedName.parse(asked.get()) instanceof TypedName.NotAName none) {
      throw new Refusal(FromDomain.why(none));
    }
    // RFC 7208 §2.4: with an empty reverse-path the HELO identity stands in.
    String domain =
        asked
            .map(SpfQuestion::understood)
            .orElseGet(() ->
                sender.isEmpty() ? ascii(helo) : sender.substring(sender.lastIndexOf('@') + 1));
    return new SpfQuestion(address, domain, sender, helo.isEmpty() ? domain : helo);
  }

  /// Without the brackets that an address has in a log; `<>` is the empty reverse-path.
  private static String sender(String typed) {
    String bare =
        typed.startsWith("<") && typed.endsWith(">")
            ? typed.substring(1, typed.length() - 1).strip()
            : typed;
    int at = bare.lastIndexOf('@');
    return bare.substring(0, at + 1) + ascii(bare.substring(at + 1));
  }

  /// RFC 8616 §4: a domain with other letters is asked for by its A-labels.
  private static String ascii(String domain) {
    return domain.chars().allMatch(c -> c < 0x80) ? domain : understood(domain);
  }

  private static String understood(String domain) {
    return TypedName.parse(domain) instanceof TypedName.Understood name
        ? name.name().withoutDot()
        : domain;
  }
}
