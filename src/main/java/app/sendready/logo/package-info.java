/// A logo as mailbox providers would show it: fetched, checked (draft-svg-tiny-ps), and drawn
/// small.
///
/// The only room that knows JSVG. Nothing is drawn that the checks of
/// [app.sendready.kind.bimi.SvgLogo] refuse; what is drawn loads nothing from outside and is
/// bounded in size and nesting.
package app.sendready.logo;
