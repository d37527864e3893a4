/// A closer look at one SPF record: who may send, as a tree, and how many lookups that takes (RFC
/// 7208 §4.6.4), for the record that stands and for the one proposed.
///
/// [SpfModel] asks away from the JavaFX thread and turns what was found into plain values
/// ([SpfNode]); [SpfView] shows them in a window of their own. It promises:
///
/// * what nobody answered is told as such, and the counts are then said to be a lower bound;
/// * a fault has an icon and a word, not only a colour;
/// * asking anew outdates the answer before.
///
/// ## A quick reference on types
///
/// * asking: [SpfModel], [SpfProgress], [SpfSide];
/// * values: [SpfNode], [SpfFault];
/// * on screen: [SpfDetail], [SpfView], [SpfRows], [GaugeCard], [FaultLine];
/// * in words: [SpfTreeText].
package app.sendready.ui.tool.spf;
