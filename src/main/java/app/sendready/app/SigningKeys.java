package app.sendready.app;

import app.sendready.answers.Answers;
import app.sendready.check.Checker;
import app.sendready.check.RowReport;
import app.sendready.kind.dkim.Dkim;
import app.sendready.message.MessageAnalysis;
import app.sendready.message.MessageAnalyst;
import app.sendready.message.RawMessage;
import app.sendready.network.Networks;
import app.sendready.ui.tool.rotation.RotationModel;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Looks at signing keys alone: the row of one, and what a message is worth by it.
record SigningKeys(Networks networks, Clock clock) {
  RotationModel.Outside outside() {
    return new RotationModel.Outside(this::row, this::message, clock);
  }

  private RowReport row(Answers answers) {
    try {
      return new Checker(List.of(new Dkim()), clock)
          .run(answers, networks.open(Commands.BUDGET), _ -> {})
          .rows()
          .getFirst();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("cancelled", stopped);
    }
  }

  private MessageAnalysis message(RawMessage message) {
    return new MessageAnalyst(Optional.of(networks.open(Commands.BUDGET).authoritative()), clock)
        .analyse(message);
  }
}
