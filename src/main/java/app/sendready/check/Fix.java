package app.sendready.check;

import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import java.time.Duration;

/// What to do about a finding, in a form that a button can act on. The sentence is the finding's
/// `.fix` text.
public sealed interface Fix {
  /// Publish this record.
  record Publish(DomainName name, RecordType type, String value) implements Fix {}

  /// Put `proposed` where `current` stands.
  record Replace(DomainName name, RecordType type, String current, String proposed)
      implements Fix {}

  /// Delete this record.
  record Remove(DomainName name, RecordType type, String value) implements Fix {}

  /// Change something that is not a record: a switch in the panel, a field in the platform.
  record ChangeSetting() implements Fix {}

  /// Wait; nothing to type.
  record Wait(Duration atMost) implements Fix {}

  /// Ask whoever runs the servers or owns the address.
  record AskProvider() implements Fix {}
}
