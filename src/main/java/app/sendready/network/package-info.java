/// What a check may ask, as ports, and what it asked, as a record.
///
/// A [Network] is the three views of the DNS and the web that one run sees; [Recorder] keeps every
/// question and answer of a run as a [Transcript], [Replay] answers from one with no network, and
/// [MemoryNetwork] from zones in memory.
///
/// ## A quick reference on types
///
/// * a run's views: [Network], [Networks], [NetworkState], [PublicResolver];
/// * kept and asked again: [Transcript], [Recorder], [Replay];
/// * in memory: [MemoryNetwork];
/// * bounds: [TextLimit].
package app.sendready.network;
