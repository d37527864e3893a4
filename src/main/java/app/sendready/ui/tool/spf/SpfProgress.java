package app.sendready.ui.tool.spf;

import app.sendready.dns.DomainName;
import java.util.Optional;

/// How far a look has come.
sealed interface SpfProgress {
  DomainName domain();

  /// The answers are on their way.
  record Asking(DomainName domain) implements SpfProgress {}

  /// Nobody answered: cannot tell.
  record Unanswered(DomainName domain) implements SpfProgress {}

  /// All is there.
  ///
  /// @param after the proposed record, where it is another one
  /// @param change what it means for those who are permitted now, where that can be told
  record Loaded(DomainName domain, SpfSide now, Optional<SpfSide> after, Optional<SpfFault> change)
      implements SpfProgress {}
}
