/// The places whose name servers answer for domains, and how each wants records typed.
///
/// Inside the program names are absolute and TXT values are joined; only this package knows that
/// one panel wants `ak._domainkey`, another the whole name with a final dot, a third the value in
/// quotes. What is known is data (`providers.json`), with the grade and the codes of its sources; a
/// fact of grade C is a hint, never an order. A host is told by its servers' names alone: two that
/// match are sure, one is likely, and different hosts at once are shown as mixed ([Detection]).
///
/// This says who answers, never where the domain was bought.
///
/// ## A quick reference on types
///
/// * who serves a zone: [Detection], [ProviderCatalogue], [DnsHost], [HostEntry], [ServerPattern],
///   [HostWord], [DomainConnect];
/// * how it is typed: [Dialect], [Panel];
/// * rows: [PanelSheet], [PanelRow], [PlanRows].
package app.sendready.provider;
