package app.sendready.check;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.Question;
import app.sendready.dns.RecordType;
import app.sendready.i18n.Text;
import java.util.List;
import java.util.Optional;

/// One row of the plan.
///
/// @param kind the id of its record kind, such as `spf`; stable
/// @param place which zone it is edited in
/// @param turn whether other records have to be right first
public record ExpectedRecord(
    String kind,
    DomainName name,
    RecordType type,
    Content content,
    Need need,
    Place place,
    Turn turn) {
  /// A record that may be published at any time.
  public ExpectedRecord(
      String kind, DomainName name, RecordType type, Content content, Need need, Place place) {
    this(kind, name, type, content, need, place, Turn.ANY);
  }

  /// When a record may be published.
  public enum Turn {
    ANY,
    /// When the others are right; before, it would do harm.
    LAST
  }

  /// Where a record is edited.
  public enum Place {
    /// In the zone of the from-domain, by whoever runs its DNS.
    ZONE,
    /// In the reverse zone, by whoever owns the address (RFC 1035 §3.5).
    REVERSE_ZONE
  }

  /// What it is called: a reverse name by its address, which is what people know it by.
  public Text title() {
    String key = kind + ".record.name";
    return address()
        .map(address -> Text.of(key + ".of", "address", address.toString()))
        .orElse(Text.of(key));
  }

  /// The address that a reverse name is of; empty for every other record.
  public Optional<IpAddress> address() {
    return type == RecordType.PTR ? IpAddress.ofReverse(name) : Optional.empty();
  }

  /// The same, to be published when the others are right.
  public ExpectedRecord afterOthers() {
    return new ExpectedRecord(kind, name, type, content, need, place, Turn.LAST);
  }

  /// Whether what waits for the others waits for this one: what is only wished for, or set by
  /// somebody else, keeps nobody waiting.
  public boolean goesFirst() {
    return turn == Turn.ANY && place == Place.ZONE && need == Need.REQUIRED;
  }

  /// What is asked for it.
  public Question question() {
    return new Question(name, type);
  }

  /// The values as a list: one, or none where the record is only checked.
  public List<String> values() {
    return switch (content) {
      case Content.Value(String text) -> List.of(text);
      case Content.Placeholder(String text) -> List.of(text);
      case Content.CheckedOnly() -> List.of();
    };
  }

  /// Whether there is something to type into a panel: not where the record is only checked, nor
  /// where it is optional and nobody has said what it should hold.
  public boolean isToPublish() {
    return switch (content) {
      case Content.Value _ -> true;
      case Content.Placeholder _ -> need == Need.REQUIRED;
      case Content.CheckedOnly _ -> false;
    };
  }

  /// What tells two rows of a plan apart: a server with two addresses has two rows that differ only
  /// in their value.
  public String key() {
    boolean address = type == RecordType.A || type == RecordType.AAAA;
    String row = kind + " " + name + " " + type;
    return address && content instanceof Content.Value(String text) ? row + " " + text : row;
  }
}
