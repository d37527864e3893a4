/// Words. The core speaks in codes and named arguments ([Text]); [Messages] turns them into
/// sentences of a language when they are shown, so the language can change while the window is
/// open.
///
/// One bundle per package that has words, named by the first part of its keys and lying beside the
/// package in the resources: `kind/spf/spf.properties` holds `spf.…`, with `spf_ru.properties` as
/// its twin. Sentences are ICU message patterns with named arguments, because Russian has four
/// plurals.
///
/// ## A quick reference on types
///
/// * words: [Text], [Messages], [Language];
/// * what is shown: [VisibleText], [Domains], [Glossary].
package app.sendready.i18n;
