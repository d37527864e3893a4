/// Datagrams to name servers and back, over few sockets: a question has a number, a line to its
/// server, and whoever asked waits until the number comes back on that line.
///
/// [Datagrams] keeps the lines, [Line] is one socket to one server, [Asking] one question on it.
/// What the octets mean is for the room above; here nothing is read but the number in front.
///
/// ## A quick reference on types
///
/// * [Datagrams], [Line], [Asking].
package app.sendready.live.datagram;
