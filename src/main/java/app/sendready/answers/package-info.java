/// What the user has answered so far, as one immutable value, and the values it is made of.
///
/// [Answers] is replaced whole, never changed. Each value is parsed once, by its own `parse`, and
/// prints what it parsed; window, project file and command line go through the same reading.
/// [FromDomainGuard] stops domains that nobody can send from, by their name alone.
///
/// ## A quick reference on types
///
/// * the whole: [Answers], [Mode], [DmarcPolicy], [SendingPlatform], [MailServer];
/// * one declaration for each answer: [AnswerField], [AnswerFields], [Parsed];
/// * values and their reading: [FromDomain], [FromDomainGuard], [Selector], [Subdomain], [Target],
///   [ReportAddress], [LogoUrl], [MailFrom], [NameList], [IpList], [ServerList];
/// * what is amiss with a name or an address: [OddScripts], [MeantName], [SpecialAddress].
package app.sendready.answers;
