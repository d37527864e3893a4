package app.sendready.cli;

import app.sendready.app.Words;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The manual pages of the command line in both languages and its completion in a shell, made of
/// the options that the program itself reads: `ManPages FOLDER VERSION DATE`.
public final class ManPages {
  /// What is the same in all pages of a language.
  ///
  /// @param see the heading before other pages
  /// @param statuses each exit status with its meaning
  private record Frame(
      String name,
      String synopsis,
      String description,
      String options,
      String commands,
      String exit,
      String see,
      String about,
      Map<String, String> statuses) {}

  private static final Map<Language, Frame> FRAMES =
      Map.of(
          Language.ENGLISH,
          new Frame(
              "NAME",
              "SYNOPSIS",
              "DESCRIPTION",
              "OPTIONS",
              "COMMANDS",
              "EXIT STATUS",
              "SEE ALSO",
              "mail DNS records, planned and checked",
              new TreeMap<>(
                  Map.of(
                      "0", "Nothing failed; warnings are allowed.",
                      "1", "Something failed.",
                      "2", "Wrong usage.",
                      "3", "Nothing failed, but something could not be checked.",
                      "70", "A fault of the program's own.",
                      "74", "Not all of it could be written."))),
          Language.RUSSIAN,
          new Frame(
              "ИМЯ",
              "ВЫЗОВ",
              "ОПИСАНИЕ",
              "ПАРАМЕТРЫ",
              "КОМАНДЫ",
              "КОД ЗАВЕРШЕНИЯ",
              "СМОТРИТЕ ТАКЖЕ",
              "DNS-записи для рассылки: план и проверка",
              new TreeMap<>(
                  Map.of(
                      "0", "Ошибок нет; предупреждения допустимы.",
                      "1", "Что-то неверно.",
                      "2", "Команда набрана неправильно.",
                      "3", "Ошибок нет, но что-то не удалось проверить.",
                      "70", "Ошибка самой программы.",
                      "74", "Вывод записан не полностью."))));

  private final Frame frame;
  private final CommandLine line;
  private final String version;
  private final String date;

  private ManPages(Language language, String version, String date) {
    Messages messages = Words.in(language, ZoneOffset.UTC);
    frame = FRAMES.get(language);
    line = new Options(messages).commandLine(version);
    this.version = version;
    this.date = date;
  }

  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), args[1], args[2]);
  }

  /// Leaves `man/man1`, `man/ru/man1` and `completion/sendready` in a folder.
  static void write(Path into, String version, String date) throws IOException {
    for (Language language : Language.values()) {
      String folder = language == Language.ENGLISH ? "man/man1" : "man/" + language.tag() + "/man1";
      Path pages = Files.createDirectories(into.resolve(folder));
      for (Map.Entry<String, String> page : pages(language, version, date).entrySet()) {
        Files.writeString(pages.resolve(page.getKey()), page.getValue());
      }
    }
    Path completion = Files.createDirectories(into.resolve("completion")).resolve("sendready");
    Files.writeString(completion, completion());
  }

  /// The pages of a language, each under its file's name.
  static Map<String, String> pages(Language language, String version, String date) {
    ManPages pages = new ManPages(language, version, date);
    Map<String, String> all = new TreeMap<>();
    all.put("sendready.1", pages.page(pages.line));
    pages
        .line
        .getSubcommands()
        .forEach((name, command) -> all.put("sendready-" + name + ".1", pages.page(command)));
    return all;
  }

  /// What a shell completes, as picocli makes it.
  static String completion() {
    return AutoComplete.bash(
        "sendready",
        new Options(Words.in(Language.ENGLISH, ZoneOffset.UTC)).commandLine("completion"));
  }

  private String page(CommandLine command) {
    String name = command == line ? "sendready" : "sendready-" + command.getCommandName();
    StringBuilder out = new StringBuilder();
    out.append(".\\\" Made from the options that the program reads.\n");
    out.append(
        ".TH \"%s\" \"1\" \"%s\" \"SendReady %s\" \"SendReady\"\n"
            .formatted(name.toUpperCase(Locale.ROOT), date, roff(version)));
    section(frame.name(), out);
    out.append(roff(name)).append(" \\- ").append(roff(frame.about())).append('\n');
    section(frame.synopsis(), out);
    out.append(roff(synopsis(command))).append('\n');
    section(frame.description(), out);
    out.append(roff(said(command.getCommandSpec().usageMessage().description()))).append('\n');
    section(frame.options(), out);
    for (PositionalParamSpec each : command.getCommandSpec().positionalParameters()) {
      entry(each.paramLabel(), said(each.description()), out);
    }
    for (OptionSpec each : command.getCommandSpec().options()) {
      String label = each.arity().max() > 0 ? " " + each.paramLabel() : "";
      entry(String.join(", ", each.names()) + label, said(each.description()), out);
    }
    others(command, out);
    section(frame.exit(), out);
    frame.statuses().forEach((status, meaning) -> entry(status, meaning, out));
    return out.toString();
  }

  private void others(CommandLine command, StringBuilder out) {
    List<String> beside = new ArrayList<>();
    if (command == line) {
      section(frame.commands(), out);
      line.getSubcommands()
          .forEach((name, each) -> {
            entry(name, said(each.getCommandSpec().usageMessage().description()), out);
            beside.add("sendready-" + name);
          });
    } else {
      beside.add("sendready");
    }
    section(frame.see(), out);
    out.append(
        String.join(",\n", beside.stream().map(name -> "\\fB" + roff(name) + "\\fR(1)").toList()));
    out.append('\n');
  }

  private static String synopsis(CommandLine command) {
    return String.join(" ", command.getCommandSpec().usageMessage().customSynopsis());
  }

  private static String said(String[] description) {
    return String.join(" ", description).replace("%%", "%");
  }

  private static void section(String heading, StringBuilder out) {
    out.append(".SH \"").append(roff(heading)).append("\"\n");
  }

  private static void entry(String term, String meaning, StringBuilder out) {
    out.append(".TP\n\\fB").append(roff(term)).append("\\fR\n");
    out.append(roff(meaning)).append('\n');
  }

  /// Nothing in a text may be a request of the typesetter.
  private static String roff(String text) {
    String plain = text.replace("\\", "\\e").replace("-", "\\-").replaceAll("\\s*\\R\\s*", " ");
    return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
  }
}
