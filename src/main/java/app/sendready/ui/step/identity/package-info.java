/// The second step: the signing key, that is the DKIM selector (RFC 6376 §3.1) and the public key.
///
/// What a pasted text means is said by a [KeyReader]; this package only shows it. A private key is
/// refused before it reaches the field, so that it is neither kept nor brought back by *undo*.
/// Whoever has no key yet goes on with a marked gap.
///
/// ## A quick reference on types
///
/// * the step: [IdentityStep], [IdentityModel], [IdentityView];
/// * the selector: [SelectorInput];
/// * a key: [KeyInput], [KeyReader], [KeyReading]; its age: [KeyHistory], [KeyAge]; a new one:
///   [KeyMaking], [KeyMaker].
package app.sendready.ui.step.identity;
