/// Datagrams to name servers and back, over few sockets: a question has a number, a line to its
/// server, and whoever asked waits until the number comes back on that line.
///
/// [Datagrams] keeps the lines, [Line] is one socket to one server, [Asking] one question on it.
/// [ServerTurns] says who may ask a server now, where many domains are looked at; [Deadlines] ends
/// what waits too long. What the octets mean is for the room above; here nothing is read but the
/// number in front.
///
/// ## A quick reference on types
///
/// * sockets: [Datagrams], [Line], [Asking];
/// * manners: [ServerTurns];
/// * time: [Deadlines].
package app.sendready.live.datagram;
