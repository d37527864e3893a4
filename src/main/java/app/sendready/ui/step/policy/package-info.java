/// The fourth step: what receivers shall do with mail that only pretends to come from the domain
/// (DMARC, RFC 9989 §4.7), who gets the reports, the logo (BIMI), and the two records of old.
///
/// The report address follows the domain until somebody types another.
package app.sendready.ui.step.policy;
