package app.sendready.ui.step.domain;

import app.sendready.dns.DomainName;

/// Looks what DNS holds for a domain already.
@FunctionalInterface
public interface Survey {
  /// Asks and waits for the answers; honours interruption, and never throws for reasons of the DNS.
  SurveySummary look(DomainName domain);
}
