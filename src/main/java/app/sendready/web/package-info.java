/// The port to the web: one method that fetches one file (a logo, a certificate) over HTTPS.
///
/// Nobody is asked over the web unless the user said so: a run has [Fetcher#NOBODY], or
/// [FetchedFiles] with what was pressed for.
///
/// Who implements it bounds size and time, allows no scheme but `https`, and never throws for
/// reasons of the network: a [WebAnswer] says what happened.
package app.sendready.web;
