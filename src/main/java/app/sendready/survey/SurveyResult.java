package app.sendready.survey;

import app.sendready.dns.DomainName;
import app.sendready.dns.ZoneCut;
import app.sendready.kind.dmarc.PublishedPolicy;
import app.sendready.provider.DomainConnect;
import java.util.Optional;

/// What a survey leaves for the steps after it.
///
/// @param unregistered whether nobody has bought the domain
/// @param host what the DNS host says of itself, where it does
/// @param dmarc what DNS tells receivers about failing mail of the domain today
public record SurveyResult(
    DomainName domain,
    ZoneCut cut,
    boolean unregistered,
    Optional<DomainConnect> host,
    PublishedPolicy dmarc) {}
