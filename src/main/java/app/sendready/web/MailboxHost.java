package app.sendready.web;

import app.sendready.dns.DomainName;

/// Asks the mail server of a domain whether a mailbox exists there, and sends nothing. Blocks;
/// bounded in time; honours interruption; never throws for reasons of the network.
@FunctionalInterface
public interface MailboxHost {
  /// @param mailbox what stands before the @, of the characters of a dot-atom (RFC 5321 §4.1.2)
  MailboxAnswer ask(String mailbox, DomainName domain);
}
