package app.sendready.golive;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What one mailbox provider asks for.
///
/// @param source the page it was read from
/// @param official whether that page is the provider's own
/// @param checked when it was last read
/// @param since the day from which it asks for it; empty where its rules bear no date
/// @param bulk from so many messages a day on; empty where it names no number
public record MailboxProvider(
    String id,
    String name,
    URI source,
    boolean official,
    LocalDate checked,
    Optional<LocalDate> since,
    Optional<Long> bulk,
    List<Requirement> requirements) {
  public MailboxProvider {
    requirements = List.copyOf(requirements);
  }
}
