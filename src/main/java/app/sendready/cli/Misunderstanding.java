package app.sendready.cli;

import app.sendready.i18n.Text;
import java.util.List;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in our own words, and in the right language, what the parser did not understand.
final class Misunderstanding {
  private Misunderstanding() {}

  static Text of(ParameterException what) {
    return switch (what) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case MissingParameterException missing -> Text.of("cli.no-value", "option", option(missing));
      case OverwrittenOptionException twice -> Text.of("cli.twice", "option", option(twice));
      case MaxValuesExceededException many -> Text.of("cli.twice", "option", option(many));
      default -> Text.of("cli.not-understood", "detail", String.valueOf(what.getMessage()));
    };
  }

  private static Text unmatched(UnmatchedArgumentException what) {
    List<String> rest = what.getUnmatched();
    String first = rest.isEmpty() ? "" : rest.getFirst();
    String command = what.getCommandLine().getCommandName();
    if (first.startsWith("-")) {
      return Text.of("cli.unknown-option", "option", first).with("command", command);
    }
    return what.getCommandLine().getParent() == null
        ? Text.of("cli.unknown-command", "value", first)
        : Text.of("cli.too-much", "value", first).with("command", command);
  }

  private static String option(ParameterException what) {
    ArgSpec spec =
        what instanceof MissingParameterException missing && !missing.getMissing().isEmpty()
            ? missing.getMissing().getFirst()
            : what.getArgSpec();
    return spec instanceof OptionSpec option ? option.longestName() : "DOMAIN";
  }
}
