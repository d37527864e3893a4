/// A look at the files that a BIMI record names: the logo and its certificate.
///
/// They are fetched only on a press of the button, from whatever server the record names; what was
/// found is from then on known to the row, too.
package app.sendready.ui.tool.logo;
