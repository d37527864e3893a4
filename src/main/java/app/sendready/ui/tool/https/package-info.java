/// A look at a host of links as browsers see it: its certificate, where it sends on, whether
/// browsers open it over secure connections only, and who may issue certificates for it.
///
/// Made only on a press of the button, in a window of its own; no verdict of a row depends on it.
package app.sendready.ui.tool.https;
