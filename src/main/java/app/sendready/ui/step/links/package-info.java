/// The third step: names below the from-domain, and on-premise the customer's own servers.
///
/// Names are typed as labels in front of the domain or in full ([LabelInput]). What is typed stays
/// when the domain or the mode changes; the answers get it for the domain they are about.
package app.sendready.ui.step.links;
