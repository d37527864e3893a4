package app.sendready.dns;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a record holds, by type. `text()` is what people compare by eye, `type()` its record type.
public sealed interface Rdata {
  RecordType type();

  /// The value as a person reads it: names with the final dot, TXT joined and without quotes.
  String text();

  /// The record that a value as [#text()] prints it stands for; empty if it does not fit the type.
  static Optional<Rdata> parse(RecordType type, String text) {
    return switch (type) {
      case A, AAAA -> IpAddress.parse(text).filter(ip -> ip.recordType() == type).map(Address::new);
      case CNAME -> DomainName.parse(text.strip()).map(Cname::new);
      case PTR -> DomainName.parse(text.strip()).map(Ptr::new);
      case NS -> DomainName.parse(text.strip()).map(Ns::new);
      case MX -> mx(text.strip().split("\\s+"));
      case TXT -> Optional.of(Txt.of(text));
      case SPF -> Optional.of(new Txt(RecordType.SPF, Txt.of(text).strings()));
      case SOA -> Optional.empty();
      case DS -> Optional.of(new Other(type, text));
      case CAA -> Caa.parse(text).map(caa -> caa);
    };
  }

  private static Optional<Rdata> mx(String[] parts) {
    if (parts.length != 2 || !parts[0].matches("\\d{1,5}")) {
      return Optional.empty();
    }
    int preference = Integer.parseInt(parts[0]);
    return DomainName.parse(parts[1])
        .filter(n -> preference <= 0xffff)
        .map(n -> new Mx(preference, n));
  }

  /// An address, A or AAAA.
  record Address(IpAddress address) implements Rdata {
    @Override
    public RecordType type() {
      return address.recordType();
    }

    @Override
    public String text() {
      return address.toString();
    }
  }

  record Cname(DomainName target) implements Rdata {
    @Override
    public RecordType type() {
      return RecordType.CNAME;
    }

    @Override
    public String text() {
      return target.toString();
    }
  }

  /// A mail exchanger; `0 .` says that the domain takes no mail (RFC 7505).
  record Mx(int preference, DomainName exchange) implements Rdata {
    @Override
    public RecordType type() {
      return RecordType.MX;
    }

    @Override
    public String text() {
      return preference + " " + exchange;
    }

    public boolean isNull() {
      return exchange.isRoot();
    }
  }

  record Ptr(DomainName target) implements Rdata {
    @Override
    public RecordType type() {
      return RecordType.PTR;
    }

    @Override
    public String text() {
      return target.toString();
    }
  }

  record Ns(DomainName server) implements Rdata {
    @Override
    public RecordType type() {
      return RecordType.NS;
    }

    @Override
    public String text() {
      return server.toString();
    }
  }

  /// Start of authority; all times in seconds (RFC 1035 §3.3.13).
  record Soa(
      DomainName primary,
      DomainName mailbox,
      long serial,
      long refresh,
      long retry,
      long expire,
      long minimum)
      implements Rdata {
    @Override
    public RecordType type() {
      return RecordType.SOA;
    }

    @Override
    public String text() {
      return primary + " " + mailbox + " " + serial + " " + refresh + " " + retry + " " + expire
          + " " + minimum;
    }
  }

  /// The character-strings of one TXT record, each octet one `char` below 256.
  ///
  /// The record's text is the strings joined without anything between them (RFC 7208 §3.3, RFC 6376
  /// §3.6.2.2); two records are never joined.
  record Txt(RecordType type, List<String> strings) implements Rdata {
    public Txt {
      strings = List.copyOf(strings);
      if (type != RecordType.TXT && type != RecordType.SPF) {
        throw new IllegalArgumentException("not a text type: " + type);
      }
    }

    /// A TXT record of one text, cut into character-strings of at most 255 octets of UTF-8.
    public static Txt of(String text) {
      String octets =
          new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      return new Txt(RecordType.TXT, pieces(octets));
    }

    private static List<String> pieces(String octets) {
      List<String> pieces = new ArrayList<>();
      for (int i = 0; i == 0 || i < octets.length(); i += 255) {
        pieces.add(octets.substring(i, Math.min(octets.length(), i + 255)));
      }
      return pieces;
    }

    /// All strings joined, still one `char` per octet: what a protocol parses.
    public String octets() {
      return String.join("", strings);
    }

    /// All strings joined and read as UTF-8 where that is possible: what a person reads.
    @Override
    public String text() {
      String octets = octets();
      String utf8 =
          new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      return utf8.indexOf('\ufffd') < 0 ? utf8 : octets;
    }
  }

  /// Who may issue certificates for the names below (RFC 8659 §4.1).
  ///
  /// @param tag the property's name, in lower case: tags do not know case
  /// @param value each octet one `char` below 256
  record Caa(int flags, String tag, String value) implements Rdata {
    private static final int CRITICAL = 0x80;

    public Caa {
      tag = tag.toLowerCase(Locale.ROOT);
    }

    /// As [#text()] prints it, with or without the quotes.
    static Optional<Caa> parse(String text) {
      String[] parts = text.strip().split("\\s+", 3);
      if (parts.length < 2
          || !parts[0].matches("[0-9]{1,3}")
          || Integer.parseInt(parts[0]) > 0xff
          || !parts[1].matches("[A-Za-z0-9]{1,255}")) {
        return Optional.empty();
      }
      String value = parts.length < 3 ? "" : parts[2];
      boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
      return Optional.of(
          new Caa(
              Integer.parseInt(parts[0]),
              parts[1],
              quoted ? value.substring(1, value.length() - 1) : value));
    }

    /// Whether an issuer that does not know the property must issue nothing.
    public boolean isCritical() {
      return (flags & CRITICAL) != 0;
    }

    @Override
    public RecordType type() {
      return RecordType.CAA;
    }

    @Override
    public String text() {
      return flags + " " + tag + " \"" + value + "\"";
    }
  }

  /// A type whose content is only shown, never judged (DS), in master-file form.
  record Other(RecordType type, String text) implements Rdata {
    public Other {
      text = text.strip().toLowerCase(Locale.ROOT);
    }
  }
}
