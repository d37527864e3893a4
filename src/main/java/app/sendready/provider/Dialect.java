package app.sendready.provider;

import app.sendready.check.ExpectedRecord;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// How one panel wants names and values typed. The canonical forms go in, the text to type comes
/// out.
///
/// @param apex what to type for the zone itself where names are relative: `@`, or nothing
/// @param finalDot whether the names that CNAME and MX lead to end with a dot
/// @param textMax the longest whole TXT value it takes, in octets
/// @param priorityInValue whether an MX priority is typed in front of the value; else it has a
///   field of its own
public record Dialect(
    NameForm names,
    String apex,
    boolean finalDot,
    TextForm text,
    OptionalInt textMax,
    boolean priorityInValue) {
  /// What is typed as a name.
  public enum NameForm {
    /// The part left of the zone.
    RELATIVE,
    /// The whole name, without the final dot.
    FULL,
    /// The whole name with the final dot.
    FULL_WITH_DOT
  }

  /// How a TXT value is typed.
  public enum TextForm {
    /// On one line, as it is.
    PLAIN,
    /// One line between double quotes.
    QUOTED,
    /// Several strings of at most 255 octets, each between double quotes (RFC 1035 §3.3).
    SPLIT
  }

  /// What to use where the host is not known: the part left of the zone, no quotes, no dots.
  public static final Dialect NEUTRAL =
      new Dialect(NameForm.RELATIVE, "@", false, TextForm.PLAIN, OptionalInt.empty(), false);

  /// What to type as the name.
  ///
  /// @param zone the zone cut's name, not the from-domain
  public String name(DomainName name, DomainName zone) {
    if (names == NameForm.FULL || !name.isWithin(zone)) {
      return name.withoutDot();
    }
    if (names == NameForm.FULL_WITH_DOT) {
      return name.toString();
    }
    return name.equals(zone) ? apex : name.relativeTo(zone);
  }

  /// What to type as the value; for MX without the priority where that has its own field.
  ///
  /// @param canonical absolute names, TXT joined and without quotes
  public String value(RecordType type, String canonical) {
    return switch (type) {
      case TXT, SPF -> text(canonical);
      case CNAME, NS, PTR -> target(canonical);
      case MX -> exchanger(canonical.strip());
      case A, AAAA, SOA, DS, CAA -> canonical;
    };
  }

  /// The priority of a canonical MX value, for its own field.
  public static OptionalInt priority(RecordType type, String canonical) {
    int space = canonical.strip().indexOf(' ');
    if (type != RecordType.MX || space < 0) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(Integer.parseInt(canonical.strip().substring(0, space)));
    } catch (NumberFormatException noNumber) {
      return OptionalInt.empty();
    }
  }

  /// Whether a TXT value is longer than this panel takes.
  public boolean isTooLong(String canonical) {
    return textMax.isPresent()
        && canonical.getBytes(StandardCharsets.UTF_8).length > textMax.getAsInt();
  }

  private String exchanger(String canonical) {
    int space = canonical.lastIndexOf(' ');
    String host = target(canonical.substring(space + 1));
    return priorityInValue && space >= 0 ? canonical.substring(0, space + 1) + host : host;
  }

  /// The root (a null MX, RFC 7505) is its dot everywhere.
  private String target(String canonical) {
    String bare =
        canonical.endsWith(".") && canonical.length() > 1
            ? canonical.substring(0, canonical.length() - 1)
            : canonical;
    return finalDot && !bare.equals(".") ? bare + "." : bare;
  }

  private String text(String canonical) {
    return switch (text) {
      case PLAIN -> canonical;
      case QUOTED -> quoted(canonical);
      case SPLIT -> String.join(" ", pieces(canonical).stream().map(Dialect::quoted).toList());
    };
  }

  /// In quotes, with quotes and backslashes inside escaped (RFC 1035 §5.1).
  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /// Pieces of at most 255 octets of UTF-8 that never cut a character in two.
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int octets = 0;
    for (int c : text.codePoints().toArray()) {
      int more = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
      if (octets + more > 255) {
        pieces.add(piece.toString());
        piece.setLength(0);
        octets = 0;
      }
      piece.appendCodePoint(c);
      octets += more;
    }
    pieces.add(piece.toString());
    return pieces;
  }

  /// How a record is typed where it is edited: as this panel wants it, or plainly where another
  /// company has a panel of its own, whose ways nobody knows.
  public Dialect at(ExpectedRecord.Place place) {
    return switch (place) {
      case ZONE -> this;
      case REVERSE_ZONE -> NEUTRAL.with(NameForm.FULL);
    };
  }

  /// The same panel with another form of name, for the user's switch.
  public Dialect with(NameForm form) {
    return new Dialect(form, apex, finalDot, text, textMax, priorityInValue);
  }

  /// The same panel with another form of TXT, for the user's switch.
  public Dialect with(TextForm form) {
    return new Dialect(names, apex, finalDot, form, textMax, priorityInValue);
  }
}
