/// The DKIM signing key: `<selector>._domainkey.<from-domain>`, TXT.
///
/// RFC 6376 §3.2 and §3.6.1 (the record), RFC 8301 (no RSA below 1024 bits, no SHA-1), RFC 8463
/// (Ed25519). Keys are decoded and compared, never their texts, so another order of tags, a missing
/// `v=` or a space inside `p=` never makes a row red.
///
/// Parse, look up, judge are three things here. [DkimRecord] and [DkimKey] parse and print and
/// never throw. [DkimStatus] judges one record's text without asking anybody. [Dkim] asks.
///
/// A value that is not the key is given its cause: [Damage] undoes what panels and clipboards do to
/// a text, one thing at a time, and what makes the key appear is the cause. What a person pastes is
/// read in the package `key`.
///
/// ## A quick reference on types
///
/// * the row: [Dkim], [DkimFinding], [Detective];
/// * a record: [DkimRecord], [DkimStatus];
/// * what went wrong with a text: [Damage], [KeyRepair], [KeyShape], [SplitKey], [LookAlike].
package app.sendready.kind.dkim;
