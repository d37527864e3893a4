/// The fourth step: what receivers shall do with mail that only pretends to come from the domain
/// (DMARC, RFC 9989 §4.7), who gets the reports, the logo (BIMI), and the two records of old.
///
/// The report address follows the domain until somebody types another.
///
/// ## A quick reference on types
///
/// * the step: [PolicyStep], [PolicyModel], [PolicyView];
/// * DMARC: [Standing], [StandingCard], [Ladder], [Consent];
/// * the logo: [LogoModel], [LogoCard], [LogoNeeds].
package app.sendready.ui.step.policy;
