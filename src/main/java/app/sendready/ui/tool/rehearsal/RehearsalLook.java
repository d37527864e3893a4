package app.sendready.ui.tool.rehearsal;

import app.sendready.dns.DomainName;
import app.sendready.i18n.Text;
import app.sendready.ui.control.Status;
import java.util.List;

/// How far a rehearsal has come.
public sealed interface RehearsalLook {
  DomainName domain();

  /// The answers are on their way.
  record Asking(DomainName domain) implements RehearsalLook {}

  /// It broke down for reasons of its own.
  record Broken(DomainName domain) implements RehearsalLook {}

  /// All is there.
  ///
  /// @param outcome what a receiver does, and how good that is
  /// @param policy which DMARC policy applies, and where it stands
  record Seen(DomainName domain, Leg spf, Leg dkim, Text policy, Status status, Text outcome)
      implements RehearsalLook {}

  /// One leg of DMARC: whom it speaks for and whether that carries.
  ///
  /// @param details what it rests on, a line each
  record Leg(DomainName name, Status status, Text sentence, List<Text> details) {
    public Leg {
      details = List.copyOf(details);
    }
  }
}
