/// The DomainKeys policy: `_domainkey.<from-domain>`, TXT, `o=-;`.
///
/// RFC 4870 §3.6, Historic since 2007: a mail service of today does not read it, DKIM gives it no
/// meaning. The platform's page still lists it, so it is planned when the user wants the legacy
/// records, and judged kindly: the worst it can be is a warning.
package app.sendready.kind.domainkeyspolicy;
