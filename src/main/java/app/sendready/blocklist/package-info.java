/// Is an address or a domain on a blocklist? Asked of DNS (RFC 5782), on request alone, through
/// this computer's own resolver: the lists refuse the public ones.
///
/// A list is believed only where it works: its test points are asked first (RFC 5782 §5), and what
/// is no answer of a list (a refusal such as 127.255.255.254, an address outside 127.0.0.0/8,
/// silence) is *could not tell*, never *listed*. A listing is never red: whether a receiver minds
/// is his affair.
///
/// ## A quick reference on types
///
/// * the data, with its date: [Blocklists], [Blocklist], [TestPoints];
/// * what is asked for: [Suspect];
/// * asking: [BlocklistCheck], [ListAnswer] for what one answer means;
/// * what came: [BlocklistReport], [BlocklistResult], [BlocklistFinding].
package app.sendready.blocklist;
