/// The from-domain's own address: large mailbox providers like a sender's domain to be a real one.
///
/// No RFC asks for an A or AAAA record at the from-domain; the platform's page and some providers
/// do, so the row is recommended and a warning at worst. It is only checked: which address the
/// domain should have is not ours to say. A domain with neither address nor MX (RFC 5321 §5.1)
/// cannot take any reply, which is told apart.
package app.sendready.kind.apex;
