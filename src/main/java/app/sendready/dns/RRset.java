package app.sendready.dns;

import java.util.List;

/// All records of one name and type (RFC 2181 §5); `ttl` in seconds, the smallest of them.
public record RRset(DomainName owner, RecordType type, long ttl, List<Rdata> records) {
  public RRset {
    records = List.copyOf(records);
    if (records.isEmpty()) {
      throw new IllegalArgumentException("a record set holds at least one record");
    }
  }

  /// The records' texts, in the order they came.
  public List<String> texts() {
    return records.stream().map(Rdata::text).toList();
  }

  /// The records of one kind.
  public <T extends Rdata> List<T> all(Class<T> kind) {
    return records.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
