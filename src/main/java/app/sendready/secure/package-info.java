/// Will the links open? What a browser meets at a host of links, and whether the platform can have
/// a certificate for it at all.
///
/// [SecureLinks] looks at one host: the certificate it shows (RFC 5280), whether the domains above
/// it ask browsers for nothing but secure connections (HSTS, RFC 6797), and whether the CAA records
/// that count for it permit the platform's issuer (RFC 8659, 8657). All of it is asked only when
/// the user wants to know; no row of the check depends on it.
///
/// What could not be asked is said to be so: it neither permits nor forbids.
///
/// ## A quick reference on types
///
/// * the look: [SecureLinks], [LinkReport], [SecureFinding];
/// * CAA: [CaaClimb] finds the records that count, [CaaSet] says what they permit, [CaaIssuer] is
///   one issuer with its conditions, [CaaJudge] judges;
/// * HSTS: [StrictTransport] is what a host asks for, [SecureOnly] who asks for it;
/// * the certificate: [CertificateJudge].
package app.sendready.secure;
