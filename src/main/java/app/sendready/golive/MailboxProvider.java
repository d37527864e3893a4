package app.sendready.golive;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/// What one mailbox provider asks for.
///
/// @param source the page it was read from
/// @param official whether that page is the provider's own
/// @param checked when it was last read
public record MailboxProvider(
    String id,
    String name,
    URI source,
    boolean official,
    LocalDate checked,
    List<Requirement> requirements) {
  public MailboxProvider {
    requirements = List.copyOf(requirements);
  }
}
