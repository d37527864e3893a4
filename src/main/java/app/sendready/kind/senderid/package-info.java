/// Sender ID: SPF's sibling for the address that people see (RFC 4406 to 4408), historic since 2020
/// and read by no large mailbox service.
///
/// The platform's page still shows the record, so it may be published, and its row is never worse
/// than a warning. It is not a second SPF record: `spf2.0/…` and `v=spf1` are told apart by their
/// first word (RFC 4406 §3.1, RFC 7208 §4.5).
///
/// Its terms are those of SPF and are evaluated as such ([Evaluation]), by the record of the scope
/// at each name ([AsSpf], RFC 4406 §4.4) and within the bounds of RFC 4408 §10.1.
package app.sendready.kind.senderid;
