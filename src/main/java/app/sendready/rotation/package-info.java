/// Changing the signing key without a gap: a new key under a new selector beside the old one, and
/// the old one withdrawn only when no message can need it any more (RFC 6376 §3.1, RFC 5863 §3.5).
///
/// Each step is proved by what is there now, asked anew at each look: the new record at every
/// server of the zone and at the resolvers of the world, a message that verifies with it, the old
/// record withdrawn. Only what cannot be asked again is remembered ([KeyRotation]): which selector
/// was before, and on which day a message proved that the platform had switched.
///
/// ## A quick reference on types
///
/// * what a project keeps: [KeyRotation];
/// * a look: [RotationCheck], [RotationReport], [RotationStep], [OldKey];
/// * a test message: [SwitchProof];
/// * what is said: [RotationFinding].
package app.sendready.rotation;
