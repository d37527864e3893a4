/// Sender ID: SPF's sibling for the address that people see (RFC 4406 to 4408), historic since 2020
/// and read by no large mailbox service.
///
/// The platform's page still shows the record, so it may be published, and its row is never worse
/// than a warning. It is not a second SPF record: `spf2.0/…` and `v=spf1` are told apart by their
/// first word (RFC 4406 §3.1, RFC 7208 §4.5).
///
/// Its terms are those of SPF, but nobody evaluates them any more; this kind reads them only as far
/// as to see whether the sender is named.
package app.sendready.kind.senderid;
