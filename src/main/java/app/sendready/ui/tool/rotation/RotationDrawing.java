package app.sendready.ui.tool.rotation;

import app.sendready.answers.Answers;
import app.sendready.check.Finding;
import app.sendready.check.Verdict;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.rotation.KeyRotation;
import app.sendready.rotation.RotationReport;
import app.sendready.rotation.RotationStep;
import app.sendready.ui.control.Status;
import app.sendready.ui.tool.drawing.Drawing;
import app.sendready.ui.tool.drawing.DrawingStop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws the steps of a change of keys.
///
/// @param rotation the change under way; empty where there is none
record RotationDrawing(Answers answers, Optional<KeyRotation> rotation) {
  Text title() {
    return Text.of("rotating.title", "domain", TypedName.unicode(answers.fromDomain()));
  }

  /// Before anything has begun: what a change is.
  Drawing nothing() {
    boolean known = answers.key().publicKey().isPresent();
    List<DrawingStop> stops = new ArrayList<>();
    for (RotationStep step : RotationStep.values()) {
      stops.add(later(step));
    }
    return new Drawing(Status.NOT_YET, Text.of(known ? "rotating.none" : "rotating.no-key"), stops);
  }

  /// @param message what a test message showed, if one was opened
  Drawing draw(RotationReport report, Optional<Finding> message) {
    List<DrawingStop> stops = new ArrayList<>();
    for (RotationStep step : RotationStep.values()) {
      DrawingStop stop =
          report.of(step).map(finding -> stop(step, finding)).orElseGet(() -> later(step));
      if (step == RotationStep.SWITCH && message.isPresent()) {
        stop = saying(stop, message.get());
      }
      stops.add(stop);
    }
    Finding now = report.now();
    return new Drawing(Status.of(now.verdict()), now.title(), stops);
  }

  private static DrawingStop later(RotationStep step) {
    return DrawingStop.of(role(step), "").is(Status.LATER).say(Text.of(how(step)));
  }

  private static DrawingStop stop(RotationStep step, Finding finding) {
    return saying(DrawingStop.of(role(step), "").is(Status.of(finding.verdict())), finding);
  }

  private static DrawingStop saying(DrawingStop stop, Finding finding) {
    DrawingStop said = stop.say(finding.title());
    return finding.verdict() == Verdict.PASS ? said : said.say(finding.why()).say(finding.cure());
  }

  private static Text role(RotationStep step) {
    return Text.of("rotation.step." + step.word());
  }

  private static String how(RotationStep step) {
    return switch (step) {
      case PUBLISH -> "rotating.how.publish";
      case SPREAD -> "rotating.how.spread";
      case SWITCH -> "rotating.how.switch";
      case KEEP -> "rotating.how.keep";
      case REVOKE -> "rotating.how.revoke";
    };
  }
}
