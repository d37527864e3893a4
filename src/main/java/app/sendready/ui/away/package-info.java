/// What changed while the user was elsewhere: counted for the window's title, and told to the
/// desktop where that is wanted. Never while others watch the screen.
package app.sendready.ui.away;
