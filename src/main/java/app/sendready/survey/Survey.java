package app.sendready.survey;

import app.sendready.dns.DomainName;
import java.util.function.BiConsumer;

/// Looks what DNS holds for a domain already.
@FunctionalInterface
public interface Survey {
  /// Asks and waits for the answers; honours interruption, and never throws for reasons of the DNS.
  ///
  /// @param seen told each thing as soon as it is known, on the asking thread; a thing may be told
  ///   again when more is known
  SurveyResult survey(DomainName domain, BiConsumer<Topic, TopicAnswer> seen);
}
