/// What has changed since an earlier report, and what its owner knows of already.
///
/// A [Baseline] is an object that `check` printed; held against a later one it gives each [Change].
/// Never news: what could not be checked, what a single server of several says or keeps to itself,
/// and what is known ([KnownFinding]) until it gets worse.
///
/// ## A quick reference on types
///
/// * comparing: [Baseline], [RowState], [Change];
/// * what is known: [KnownFinding], [KnownRows];
/// * telling: [ChangeText], [PrometheusText].
package app.sendready.baseline;
