/// A look at the secure certificate of a tracking host: for its name, in date, vouched for, and no
/// redirect to a plain address.
///
/// Made only on a press of the button, in a window of its own; no verdict of a row depends on it.
package app.sendready.ui.tool.https;
