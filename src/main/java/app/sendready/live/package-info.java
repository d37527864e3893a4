/// All sockets of the program are in this room: DNS over UDP and TCP, HTTPS, and the name server
/// for practice.
///
/// [LiveNetworks] implements the ports of `network` and `dns`. What comes in from the network is
/// untrusted: every reply is checked for id, question, bailiwick, size and loops ([DnsCodec],
/// [ReplyMeaning]); whatever is not certain ends in a `Trouble`, and everything ends within the
/// run's [Budget]. Nothing here throws for reasons of the network.
///
/// From the bottom up: [DnsExchange] sends one query to one server, and [Reachability] remembers
/// what the network lets through; [Questions] sends each only once a run; [ReplyMeaning] says what
/// a reply means; [RecursiveResolver] asks resolvers; [ResolvedZones] and [ZoneFinder] walk down
/// the delegations; [ZoneSurvey] and [ZoneServers] ask every server of a zone;
/// [AuthoritativeResolver] asks any. [ReachabilityProbe] finds out what the network does to DNS,
/// [SecondOpinion] compares what resolvers say over DNS and over HTTPS; where the network is in the
/// way, [Detour] turns to public resolvers over HTTPS ([Doh], [SecondHand]). RFC 1034, 1035, 2181,
/// 2308, 5452 (forgery), 6891 (EDNS), 7766 (TCP), 8020, 8484 (HTTPS), 8914 (extended errors).
///
/// ## A quick reference on types
///
/// * the network of a run: [LiveNetworks], [LiveSettings], [Budget], [Lately];
/// * one query to one server: [Endpoint], [Query], [DnsExchange] over the sockets of `datagram`,
///   [TcpStream], [DnsCodec], [Reply], [ServerReply];
/// * each query once: [Questions], [SharedWork], [ServerRace];
/// * what a reply means: [ReplyMeaning], [AliasWalk];
/// * zones: [ResolvedZones], [ZoneFinder], [ZoneDelegation], [ZoneSurvey], [ZoneServers],
///   [NameServers], [NamedServer], [Manners], [AuthoritativeResolver];
/// * other resolvers: [RecursiveResolver], [PublicView], [Upstream], [SystemResolvers];
/// * a network in the way: [Reachability], [ReachabilityProbe], [Detour], [Doh], [SecondHand],
///   [SecondOpinion];
/// * the web: [HttpsFetcher], [TlsProbe];
/// * our own name server: [LoopbackServer], [Responder].
package app.sendready.live;
