/// The step *Go live*: what mailbox providers ask for, how to raise the volume, what to look at
/// before the first mailing, and where to look outside this program.
package app.sendready.ui.step.golive;
