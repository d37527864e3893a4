/// The step *Test message*: a real mail is dropped, opened or pasted, and said what happened to it,
/// beside what was planned.
///
/// The message stays in this step's memory: it goes into no project, no log and no transcript, and
/// nothing leaves the machine but questions to DNS for names in it.
///
/// ## A quick reference on types
///
/// * the step: [TestMessageStep], [TestMessageModel], [TestMessageView];
/// * how a message comes in: [IntakeCard], [MessageSource];
/// * what is shown of it: [MessageStory], [MessageResultView], [NoticedLine], [TraceTables].
package app.sendready.ui.step.testmessage;
