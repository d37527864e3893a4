/// The table to copy from: each record of the plan, what to do with it, and its name and value in
/// the form that the user's DNS panel wants.
///
/// Inside, names are absolute and TXT values joined; the host's `Dialect` alone knows how they are
/// typed. What is copied is always exactly what is shown for that form. The plan's own value is
/// shown until a look-up has found something there; then a kind's proposal (a merged SPF record)
/// takes its place, before and after side by side.
///
/// ## A quick reference on types
///
/// * the step: [RecordsStep], [RecordsModel], [RecordsView];
/// * a row: [RecordRowView], [RecordMeaning], [RecordTable], [Cautions];
/// * the panel: [FormBar], [HostBox], [HostChoice], [PanelWords], [Misfit].
package app.sendready.ui.step.records;
