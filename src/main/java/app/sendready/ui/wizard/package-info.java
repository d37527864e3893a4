/// The wizard as such: a list of [Step]s, which one is shown, and the answers they build together.
/// It knows no step by name, and steps never name each other.
///
/// ## A quick reference on types
///
/// * the wizard: [WizardModel], [Step], [FormStep], [StepReadiness];
/// * fields: [Fields], [AnswerInputs].
package app.sendready.ui.wizard;
