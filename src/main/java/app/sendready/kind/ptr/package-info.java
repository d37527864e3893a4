/// The reverse names of the customer's sending addresses: one row per address, on-premise only.
///
/// A receiver asks which name an address has (PTR, RFC 1035 §3.5; `ip6.arpa`, RFC 3596 §2.5), then
/// whether that name leads back to the address (*forward-confirmed*). Confirmed is enough: the name
/// need not be the one the server greets with. Classless delegation by aliases (RFC 2317) is
/// followed. What only a hosting company gives out by default is told as a weakness, not a fault.
///
/// The record stands in the reverse zone, which belongs to whoever owns the address: the cure is
/// always a request to them. Cloud has no such row.
package app.sendready.kind.ptr;
