/// BIMI: the sender's logo beside the mail.
///
/// draft-brand-indicators-for-message-identification (still a draft) for the record, and
/// draft-svg-tiny-ps-abrotman for the file. The row is optional: nothing here is worse than a
/// warning.
///
/// * [BimiRecord] parses and prints the record;
/// * [SvgLogo] checks a logo file of anybody's making: no document type, no entity, nothing loaded
///   from outside, size, depth and number of elements bounded, unpacked size too; [LogoReport] is
///   what it finds;
/// * [BimiFiles] is the logo and the certificate that a record names, which are fetched only where
///   the user has said so;
/// * [Bimi] is the row: the record, the DMARC policy it depends on, and what is known of the files
///   behind it.
///
/// ## A quick reference on types
///
/// * the row: [Bimi], [BimiCheck], [BimiFinding], [DmarcPrecondition];
/// * a record: [BimiRecord];
/// * the files: [BimiFiles];
/// * a logo file: [LogoFile], [LogoReport], [SvgLogo], [SvgProfile], [SvgDrawing], [SvgShape];
/// * a certificate: [Evidence].
package app.sendready.kind.bimi;
