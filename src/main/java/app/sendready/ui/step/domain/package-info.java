/// The first step: which domain the mailing is sent from, and who runs the platform.
///
/// The domain is understood as it is typed: an address, a URL or Cyrillic letters will do
/// ([app.sendready.dns.TypedName]). Domains of free mailbox services stop here. A [Survey], if the
/// program gives one, says what DNS holds already; it never keeps anybody from going on.
package app.sendready.ui.step.domain;
