/// Tables that come in as CSV, in every dialect that spreadsheets write: commas, semicolons or
/// tabs, UTF-8, UTF-16 or Windows-1251 (RFC 4180 and what is made of it).
///
/// No line is ever misread in silence: what cannot be taken apart is told with its line, and the
/// reading goes on with the next one.
package app.sendready.export.csv;
