package app.sendready.web;

/// What a mail server made known of a mailbox.
public sealed interface MailboxAnswer {
  /// It takes mail for this mailbox, and refuses one that nobody has.
  record Exists(String server) implements MailboxAnswer {}

  /// It says that there is no such mailbox.
  record Missing(String server) implements MailboxAnswer {}

  /// The domain takes no mail at all.
  record NoMail() implements MailboxAnswer {}

  /// Nothing can be said.
  record CannotTell(Reason reason) implements MailboxAnswer {}

  /// Why nothing can be said.
  enum Reason {
    /// No connection, or no greeting: many networks let nobody out to port 25.
    UNREACHED,
    /// The server wants to be asked again later (RFC 6647).
    GREYLISTED,
    /// The server takes mail for every name.
    ACCEPTS_ALL,
    /// The server does not talk to us, whatever the mailbox.
    REFUSED,
    /// DNS gave no answer, or only addresses of one's own network.
    NO_ADDRESS
  }
}
