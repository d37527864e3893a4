/// The survey: what DNS holds for a domain already, told in a few calm lines while somebody is
/// still typing.
///
/// Where the zone begins (RFC 1034 §4.2), who serves it and how sure that is, who receives the
/// domain's mail, which SPF and DMARC records stand, and whether signing keys are found under
/// selectors in common use. It judges nothing: the record kinds do that later, with the user's
/// answers. It promises the house's first law: what nobody answered is *could not check*, and never
/// *none*.
///
/// ## A quick reference on types
///
/// * asking: [Survey], [NetworkSurvey], [PanelOffer];
/// * what comes of it: [SurveyResult], [OtherMail], [Topic], [TopicAnswer];
/// * in words: [HostWords], [MailWords].
package app.sendready.survey;
