package app.sendready.cli;

import app.sendready.app.Words;
import app.sendready.i18n.Language;
import java.time.ZoneOffset;
import picocli.CommandLine;

/// Every command with its help, for the manual.
public final class CommandPages {
  private CommandPages() {}

  /// A section for each command, in the order of the program's own help.
  public static String markdown(Language language) {
    CommandLine line = new Options(Words.in(language, ZoneOffset.UTC)).commandLine("");
    StringBuilder out = new StringBuilder();
    line.getSubcommands()
        .forEach((name, command) -> {
          out.append("## sendready ").append(name).append("\n\n```\n");
          out.append(command.getUsageMessage().stripTrailing()).append("\n```\n\n");
        });
    return out.toString();
  }
}
