/// The ports to what is not DNS: one method that fetches one file (a logo, a certificate) over
/// HTTPS, one that looks at a host's certificate, one that asks a mail server about a mailbox.
///
/// Nobody is asked over the web unless the user said so: a run has [Fetcher#NOBODY], or
/// [FetchedFiles] with what was pressed for.
///
/// Who implements it bounds size and time, allows no scheme but `https`, and never throws for
/// reasons of the network: a [WebAnswer] says what happened.
///
/// ## A quick reference on types
///
/// * files: [Fetcher], [FetchedFiles], [WebAnswer];
/// * certificates: [SecureHost], [TlsProbeResult];
/// * mailboxes: [MailboxHost], [MailboxAnswer].
package app.sendready.web;
