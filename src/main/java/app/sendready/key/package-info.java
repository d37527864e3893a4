/// A signing key as people hand it over, and what is in it.
///
/// [DkimKey] is the value: a public key that was understood. [KeyData] says what a piece of base64
/// holds, [Der] how a key is built. Nothing here asks the DNS or judges a record; that is the
/// business of the kind `dkim` (RFC 6376, RFC 8301, RFC 8463).
///
/// ## A quick reference on types
///
/// * a key: [DkimKey], [KeyData], [KeyText], [Der], [DerKind];
/// * a paste: [PastedKey], [PastedName], [KeyJudge], [KeyScan], [KeySigns], [PrivateSigns],
///   [Readings], [Base64Runs], [RecordNames], [TagsAround];
/// * what is wrapped around one: [EncodedText], [QuotedPrintable], [PercentText], [EscapedText],
///   [MarkupText], [LinePrefixes], [ZoneComments], [LostPluses];
/// * letters: [LatinText], [ForeignText].
package app.sendready.key;
