/// The rehearsal of the first mail, in a window of its own: one paragraph and one picture.
///
/// [RehearsalModel] asks away from the JavaFX thread and turns what [app.sendready.rehearsal] says
/// into plain values ([RehearsalLook]); [RehearsalView] draws From, the two legs under it, and what
/// a receiver does.
package app.sendready.ui.tool.rehearsal;
