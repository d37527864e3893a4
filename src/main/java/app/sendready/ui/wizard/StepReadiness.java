package app.sendready.ui.wizard;

import app.sendready.i18n.Text;
import app.sendready.ui.fx.Input;
import app.sendready.ui.fx.ParsedInput;
import java.util.Optional;

/// How far a step is, and what must come first if it is not done.
public record StepReadiness(Step.State state, Optional<Text> blocker) {
  public static final StepReadiness DONE = new StepReadiness(Step.State.DONE, Optional.empty());

  public static StepReadiness toDo(Text blocker) {
    return new StepReadiness(Step.State.TO_DO, Optional.of(blocker));
  }

  public static StepReadiness needsYou(Text blocker) {
    return new StepReadiness(Step.State.NEEDS_YOU, Optional.of(blocker));
  }

  /// How far one input is.
  ///
  /// @param blocker what must come first while it is not understood
  public static StepReadiness of(Input<?> input, Text blocker) {
    return switch (input.reading().getValue()) {
      case ParsedInput.Understood<?> understood -> DONE;
      case ParsedInput.Waiting<?> waiting -> toDo(blocker);
      case ParsedInput.Wrong<?> wrong -> needsYou(blocker);
    };
  }

  /// Both together: what needs the user counts more than what is still to do; of two alike, the
  /// first is named.
  public StepReadiness and(StepReadiness other) {
    return rank(other.state) > rank(state) ? other : this;
  }

  private static int rank(Step.State state) {
    return switch (state) {
      case DONE -> 0;
      case TO_DO -> 1;
      case NEEDS_YOU -> 2;
    };
  }
}
