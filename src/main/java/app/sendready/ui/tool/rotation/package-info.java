/// Changing the signing key, in a window beside the wizard: its steps as they are now, each proved
/// by what is there, and the way on.
///
/// The new key is typed where every key is, in the step *Signing key*; what the window keeps in the
/// project is which selector was before, and the day of the proof.
package app.sendready.ui.tool.rotation;
