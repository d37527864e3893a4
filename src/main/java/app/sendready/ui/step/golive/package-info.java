/// The step *Go live*: what to type into the platform, a test message, what mailbox providers ask
/// for, how to raise the volume, what to look at before the first mailing, and where to look
/// outside this program.
///
/// ## A quick reference on types
///
/// * the step: [GoLiveStep], [GoLiveModel], [GoLiveView];
/// * the end of the road: [PlatformCard], [PlatformField], [RoadEnd];
/// * the providers: [ProviderView];
/// * the calendar's files: [Saver].
package app.sendready.ui.step.golive;
