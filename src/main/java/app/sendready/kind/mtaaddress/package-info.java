/// The addresses of the customer's own mail servers (AKMTA): one row per server and address.
///
/// Receivers look the server's name up and expect the address that the mail came from; MX and PTR
/// both lead to this name, so it should not be an alias (RFC 2181 §10.3). Addresses that no one can
/// reach (RFC 1918 and the like) and those of a web proxy, through which no mail passes, are named.
/// An address that the user states and publishes is taken at its word, be it from a documentation
/// range: telling examples from the real thing belongs to the step where addresses are typed.
///
/// It promises that a red row is one where mail servers cannot find the sender. Cloud has no such
/// row.
package app.sendready.kind.mtaaddress;
