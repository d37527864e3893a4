/// A signing key as people hand it over, and what is in it.
///
/// [DkimKey] is the value: a public key that was understood. [KeyData] says what a piece of base64
/// holds, [Der] how a key is built. Nothing here asks the DNS or judges a record; that is the
/// business of the kind `dkim` (RFC 6376, RFC 8301, RFC 8463).
///
/// ## A quick reference on types
///
/// * a key: [DkimKey], [KeyData], [KeyText], [Der];
/// * what is pasted: [PastedKey].
package app.sendready.key;
