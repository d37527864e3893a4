package app.sendready.survey;

import app.sendready.dns.DomainName;
import app.sendready.dns.ZoneCut;
import app.sendready.provider.DomainConnect;
import app.sendready.setup.DmarcPolicy;
import java.util.Optional;

/// What a survey leaves for the steps after it.
///
/// @param unregistered whether nobody has bought the domain
/// @param host what the DNS host says of itself, where it does
/// @param policy the DMARC policy that receivers follow for the domain today
public record Surveyed(
    DomainName domain,
    ZoneCut cut,
    boolean unregistered,
    Optional<DomainConnect> host,
    Optional<DmarcPolicy> policy) {}
