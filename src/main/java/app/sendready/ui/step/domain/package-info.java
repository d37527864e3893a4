/// The first step: which domain the mailing is sent from, and who runs the platform.
///
/// The domain is understood as it is typed: an address, a URL or Cyrillic letters will do
/// ([app.sendready.dns.TypedName]). Domains in which nobody can publish a record stop here
/// ([app.sendready.answers.FromDomainGuard]). A [Survey], if the program gives one, says what DNS
/// holds already; the only thing in it that stops is that nobody has registered the domain.
package app.sendready.ui.step.domain;
