package app.sendready.survey;

import app.sendready.dns.DomainName;
import app.sendready.dns.ZoneCut;
import app.sendready.kind.dmarc.PublishedPolicy;
import java.util.Optional;

/// What a survey leaves for the steps after it.
///
/// @param unregistered whether nobody has bought the domain
/// @param offer where the panel can be asked for, if the zone says so and its host is not sure
/// @param dmarc what DNS tells receivers about failing mail of the domain today
/// @param others who has to do with its mail beside the platform
public record SurveyResult(
    DomainName domain,
    ZoneCut cut,
    boolean unregistered,
    Optional<PanelOffer> offer,
    PublishedPolicy dmarc,
    OtherMail others) {}
