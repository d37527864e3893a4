package app.sendready.app;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.answers.SendingPlatform;
import app.sendready.key.PastedKey;
import app.sendready.practice.Practice;

/// What practice begins with: its domain, and its key under the usual selector.
final class PracticeAnswers {
  private PracticeAnswers() {}

  static Answers of(SendingPlatform platform) {
    Answers start = Answers.start(Practice.DOMAIN, Mode.CLOUD, platform);
    return start.withKey(
        new Answers.SigningKey(start.key().selector(), PastedKey.found(Practice.SAMPLE_KEY)));
  }
}
