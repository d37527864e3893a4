/// A document that is read by people, in parts that every form of page can show: headings,
/// sentences, tables, and cards with values to copy.
///
/// Who writes a sheet says what stands in it; the pages here say how it looks as HTML, Markdown and
/// PDF. Nothing that is put into a sheet is ever taken for markup: pages show each text as it is,
/// and characters that nobody sees by their number ([app.sendready.i18n.VisibleText]). The PDF is
/// made from the same HTML, so that both say the same. This is the one room of the libraries for
/// PDF and Markdown; nothing here is loaded before somebody asks for such a page.
///
/// ## A quick reference on types
///
/// * what is shown: [Sheet], [Block];
/// * how: [HtmlPage], [MarkdownPage], [PdfPage], [PdfText].
package app.sendready.export.sheet;
