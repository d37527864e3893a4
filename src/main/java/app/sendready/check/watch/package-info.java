/// The life of a check that goes on: when to ask again, and when a row has settled. The window and
/// `sendready check --watch` share it, so that both turn green at the same moment and neither asks
/// more often than the other. Nothing here asks, waits or draws.
package app.sendready.check.watch;
