/// How a receiver finds the DMARC policy for mail from one domain: the tree walk, the record that
/// applies, the tag that counts, and how closely the other domains must match (RFC 9989 §4.10).
package app.sendready.ui.tool.dmarc;
