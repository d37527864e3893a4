/// The rehearsal of the first mail, in a window of its own: From, SPF and DKIM and for whom they
/// speak, the policy, and what a mailbox provider does.
package app.sendready.ui.tool.rehearsal;
