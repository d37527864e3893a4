/// The bounce sub-domain, the Return-Path of every mail that the cloud sends.
///
/// It is an alias (CNAME) of the platform's own name, because two things must come through it: the
/// SPF record that receivers check for MAIL FROM (RFC 7208 §2.4), which aligns with the from-domain
/// only under a name of the customer, and the MX that takes returned mail (RFC 5321 §5.1, which
/// follows an alias). So unlike a tracking sub-domain it may never be flattened into an address.
///
/// It promises to follow the alias to both; what could not be asked is *could not check*. Whether
/// that SPF permits the platform's servers is the platform's affair and not judged here. On-premise
/// has no such row.
package app.sendready.kind.bounce;
