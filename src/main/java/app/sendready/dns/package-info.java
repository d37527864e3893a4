/// Names, questions and the four possible answers of the domain name system, as values.
///
/// Nothing here opens a socket. A [DomainName] is parsed once and is canonical from then on; an
/// answer is one of four cases and no more ([DnsAnswer]), so that *there is no such record* and
/// *nobody told us* can never be mistaken for each other: RFC 1035 (names, records), RFC 2181 §5
/// (record sets), RFC 2308 (negative answers), RFC 3596 (AAAA, ip6.arpa), RFC 8020 (NXDOMAIN).
///
/// Two ports lead out: [Resolver] answers one question, [Authority] asks every server of the zone
/// that owns a name. [MemoryZone] implements the first from a map, for tests and for practice.
///
/// ## A quick reference on types
///
/// * names: [DomainName], [TypedName], [PastedText], [NamesInText], [NameGrammar], [Uts46],
///   [PublicSuffixes];
/// * addresses: [IpAddress], [AddressSpace], [AddressSpelling], [ServerAddress], [HostPart];
/// * questions and answers: [Question], [RecordType], [DnsAnswer], [RRset], [Rdata], [Alias],
///   [AnsweredBy], [ServerId], [Trouble];
/// * whom to ask: [Resolver], [Authority], [ZoneCut];
/// * a world in memory: [MemoryZone].
package app.sendready.dns;
