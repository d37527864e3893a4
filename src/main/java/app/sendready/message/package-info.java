/// A real message, read on this machine: what receivers said of it, and what it is worth by the
/// published records.
///
/// A [RawMessage] keeps the octets as they came, line ends aside. [SignatureVerifier] verifies its
/// DKIM signatures (RFC 6376, 8301, 8463); [AuthenticationResults] reads what receivers wrote (RFC
/// 8601). Nothing is asked but DNS, through the resolver that is given, and nothing is kept.
package app.sendready.message;
