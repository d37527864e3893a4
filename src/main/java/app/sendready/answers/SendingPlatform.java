package app.sendready.answers;

import app.sendready.dns.DomainName;
import java.util.List;

/// The sending platform's constants, from one data file (`platform.json`) or a reseller's own.
///
/// @param name how the platform is called in sentences
/// @param spfInclude the name whose SPF record lists the platform's servers
/// @param formerSpfIncludes names it had earlier and that are still found in customers' records
/// @param trackingTarget where cloud tracking sub-domains point
/// @param bounceTarget where the cloud bounce sub-domain points
/// @param selector the DKIM selector suggested when the user has none
/// @param trackingLabel the tracking sub-domain suggested
/// @param bounceLabel the bounce sub-domain suggested
/// @param serverLabel the mail server's label suggested on-premise
/// @param knownSelectors selectors the platform has used in its documentation, to look under
/// @param certificateIssuers whom the platform has its certificates from, by the names of CAA
///   records (RFC 8659 §4.2); any one of them will do. None: not known
public record SendingPlatform(
    String name,
    DomainName spfInclude,
    List<DomainName> formerSpfIncludes,
    DomainName trackingTarget,
    DomainName bounceTarget,
    String selector,
    String trackingLabel,
    String bounceLabel,
    String serverLabel,
    List<String> knownSelectors,
    List<DomainName> certificateIssuers) {
  public SendingPlatform {
    formerSpfIncludes = List.copyOf(formerSpfIncludes);
    knownSelectors = List.copyOf(knownSelectors);
    certificateIssuers = List.copyOf(certificateIssuers);
  }
}
