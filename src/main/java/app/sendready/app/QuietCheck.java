package app.sendready.app;

import app.sendready.ui.control.Publisher;
import app.sendready.ui.fx.Background;
import app.sendready.ui.step.check.CheckRunner;
import app.sendready.ui.wizard.WizardModel;

/// Checks once, beside the steps, what stands in DNS: so that the records say what to add, change
/// and keep.
final class QuietCheck {
  private final WizardModel wizard;
  private final CheckRunner runner;
  private final Seen seen;
  private final Background background;

  QuietCheck(WizardModel wizard, CheckRunner runner, Seen seen, Background background) {
    this.wizard = wizard;
    this.runner = runner;
    this.seen = seen;
    this.background = background;
  }

  void now() {
    wizard
        .answers()
        .get()
        .ifPresent(answers ->
            background.run(() -> runner.run(answers, row -> {}), seen::report, failed -> {}));
  }

  /// Checks unless something has.
  void once() {
    if (seen.latest().getValue().isEmpty()) {
      now();
    }
  }

  /// Publishes, and checks what came of it.
  Publisher after(Publisher publisher) {
    return (record, value) -> {
      publisher.publish(record, value);
      now();
    };
  }

  void cancel() {
    background.cancel();
  }
}
