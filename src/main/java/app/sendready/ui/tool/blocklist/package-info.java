/// A look at blocklists: whether an address of a mail server, or a domain that is seen in mail, is
/// on one.
///
/// Made only on a press of the button, in a window of its own; no verdict of a row depends on it.
package app.sendready.ui.tool.blocklist;
