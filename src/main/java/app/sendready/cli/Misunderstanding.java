package app.sendready.cli;

import app.sendready.i18n.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
      case MissingParameterException missing ->
          Text.of(
              "cli.no-value",
              "option",
              name(
                  missing.getMissing().isEmpty()
                      ? missing.getArgSpec()
                      : missing.getMissing().getFirst()));
      case OverwrittenOptionException twice ->
          Text.of("cli.twice", "option", name(twice.getOverwritten()));
      case MaxValuesExceededException many ->
          Text.of("cli.twice", "option", name(many.getArgSpec()));
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

  private static String name(@Nullable ArgSpec spec) {
    return spec instanceof OptionSpec option ? option.longestName() : "DOMAIN";
  }
}
