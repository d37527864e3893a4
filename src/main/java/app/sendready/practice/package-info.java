/// A made-up domain to practise on, with all that a real one has around it: the platform's own
/// names, an office mail service, a reverse zone. It lives in memory; publishing a row there is one
/// call.
package app.sendready.practice;
