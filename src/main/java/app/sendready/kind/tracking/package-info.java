/// The tracking sub-domains: every link and picture of a mailing is opened through one of them.
///
/// In the cloud each is an alias (CNAME, RFC 1034 §3.6.2) of the platform's host. On-premise it
/// leads to the customer's own tracking server, by alias or by address. Addresses in place of the
/// alias are told apart: those of the target (*flattened*: works until the target moves), those of
/// a web proxy, and those of another server, which is the only one of the three that fails.
///
/// It promises that a red row is one whose links do not open, or do not reach the platform; what
/// could not be asked is *could not check*. Certificates of the host are not looked at here.
package app.sendready.kind.tracking;
