/// The zone that holds the from-domain: registered, handed to servers that answer, agree and carry
/// it.
///
/// Everything else is read from these servers, so their faults explain other rows' faults. A name
/// that its own zone denies is *not registered* only where that zone is a registry's (RFC 1034
/// §4.2.1); below an ordinary domain it is a sub-domain under which nothing stands yet. Servers
/// that are silent or carry no such zone (*lame*, RFC 1912 §2.8) are named; when all are silent
/// nothing is known, and nothing is accused. Signatures that do not verify (RFC 4035 §5.5) hide the
/// whole domain from validating receivers. A domain without signatures is not worth a word.
package app.sendready.kind.delegation;
