/// The first mail, rehearsed before it is sent: what SPF says at the address of returned mail for
/// each sending address (RFC 7208), whether the DKIM key is in order, what aligns with From, and
/// what a receiver does with it all (RFC 9989).
///
/// Needs several record kinds at once, and so stands above them. Asks DNS only through the resolver
/// it is given; an answer that does not come is *cannot tell*, never a refusal.
package app.sendready.rehearsal;
