package app.sendready.cli;

import app.sendready.answers.AnswerField;
import app.sendready.answers.AnswerFields;
import app.sendready.i18n.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// What may be typed: the commands and their options, in the order that help shows them.
///
/// Built by calls rather than by annotations: help is then in the language that was asked for, and
/// a short command does not pay for reflection.
final class Options {
  private static final String VERSION = "--version";

  static final String PLAN = "plan";
  static final String CHECK = "check";
  static final String BULK = "bulk";
  static final String SPF = "spf";
  static final String DKIM = "dkim";
  static final String DMARC = "dmarc";
  static final String MESSAGE = "message";
  static final String LINKS = "links";
  static final String BLOCKLISTS = "blocklists";
  static final String ROTATE = "rotate";
  static final String REPORTS = "reports";
  static final String LOGO = "logo";
  static final String HOSTS = "hosts";
  static final String PRACTICE = "practice";

  static final String BASELINE = "--baseline";
  static final String ONLY_CHANGES = "--only-changes-since";
  static final String IN_ORDER = "--in-order";
  static final String AUTHORITATIVE = "--authoritative";
  static final String RESUME = "--resume";
  static final String DAYS = "--days";
  static final String ANEW = "--anew";
  static final String TEST_MESSAGE = "--message";
  static final String LOOK_UP = "--look-up";
  static final String FETCH_LOGO = "--fetch-logo";

  /// picocli's own way to make objects, begun when the first is wanted: it begins by looking for
  /// Groovy, through every jar of the program.
  private static final CommandLine.IFactory LATE =
      new CommandLine.IFactory() {
        @Override
        public <K> K create(Class<K> type) throws Exception {
          return CommandLine.defaultFactory().create(type);
        }
      };

  private final Messages messages;

  Options(Messages messages) {
    this.messages = messages;
  }

  /// All that may be typed.
  CommandLine commandLine(String version) {
    return commandLine(version, commands());
  }

  /// What is needed to understand this: a command that comes first, and no other; none at all for
  /// the version alone.
  CommandLine commandLine(String version, String[] typed) {
    SequencedMap<String, Supplier<CommandSpec>> commands = commands();
    if (typed.length == 1 && typed[0].equals(VERSION)) {
      commands.clear();
    } else if (typed.length > 0 && commands.containsKey(typed[0])) {
      commands.keySet().retainAll(Set.of(typed[0]));
    }
    return commandLine(version, commands);
  }

  private CommandLine commandLine(
      String version, SequencedMap<String, Supplier<CommandSpec>> commands) {
    CommandSpec root =
        command(
                "sendready",
                "sendready"
                    + " plan|check|bulk|reports|spf|dkim|dmarc|message|links|blocklists|rotate|logo|hosts|practice"
                    + " …")
            .addOption(
                OptionSpec.builder("-V", VERSION)
                    .versionHelp(true)
                    .description(say("cli.option.version"))
                    .build())
            .version("SendReady " + version);
    commands.forEach((name, command) -> root.addSubcommand(name, command.get()));
    // A key may be given as @FILE, which is ours to read; picocli would read options from it.
    return new CommandLine(root, LATE)
        .setExpandAtFiles(false)
        .setUsageHelpWidth(100)
        .setPosixClusteredShortOptionsAllowed(false)
        .setAbbreviatedOptionsAllowed(false)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
  }

  /// In the order of help.
  private SequencedMap<String, Supplier<CommandSpec>> commands() {
    SequencedMap<String, Supplier<CommandSpec>> commands = new LinkedHashMap<>();
    commands.put(PLAN, this::plan);
    commands.put(CHECK, this::check);
    commands.put(BULK, this::bulk);
    commands.put(REPORTS, this::reports);
    commands.put(SPF, this::spf);
    commands.put(DKIM, this::dkim);
    commands.put(DMARC, this::dmarc);
    commands.put(MESSAGE, this::message);
    commands.put(LINKS, () -> asking(domainCommand(LINKS)));
    commands.put(BLOCKLISTS, () -> asking(domainCommand(BLOCKLISTS)));
    commands.put(ROTATE, this::rotate);
    commands.put(LOGO, this::logo);
    commands.put(HOSTS, this::hosts);
    commands.put(PRACTICE, this::practice);
    return commands;
  }

  private CommandSpec plan() {
    CommandSpec spec = domainCommand(PLAN);
    return spec.addOption(one("--format", "text|json|csv|zone|markdown|html|pdf|letter"))
        .addOption(one("--dns-host", "HOST"))
        .addOption(one("--zone", "NAME"))
        .addOption(one("--rows", "all|missing"))
        .addOption(
            OptionSpec.builder("--look")
                .type(Boolean.class)
                .arity("0")
                .fallbackValue("true")
                .description(say("cli.option.look"))
                .build())
        .addOption(many("--resolver", "ADDR[:PORT]", "1"))
        .addOption(one("--replay", "FILE"));
  }

  private CommandSpec check() {
    CommandSpec spec = domainCommand(CHECK);
    return spec.addOption(many("--resolver", "ADDR[:PORT]", "1"))
        .addOption(one("--format", "text|json|csv|markdown|html|pdf|prometheus"))
        .addOption(one(BASELINE, "FILE.json"))
        .addOption(
            OptionSpec.builder("--watch")
                .type(Boolean.class)
                .arity("0")
                .description(say("cli.option.watch"))
                .build())
        .addOption(one("--for", "TIME"))
        .addOption(
            OptionSpec.builder(FETCH_LOGO)
                .type(Boolean.class)
                .arity("0")
                .description(say("cli.option.fetch-logo"))
                .build())
        .addOption(one("--record", "FILE"))
        .addOption(one("--replay", "FILE"));
  }

  private CommandSpec bulk() {
    return command(BULK, "sendready bulk FILE.csv …")
        .addPositional(positional("FILE.csv", "bulk-file"))
        .addOption(many("--resolver", "ADDR[:PORT]", "1"))
        .addOption(flag(AUTHORITATIVE))
        .addOption(one("--parallel", "N"))
        .addOption(one("--shard", "I/N"))
        .addOption(flag(RESUME))
        .addOption(flag(IN_ORDER))
        .addOption(one(ONLY_CHANGES, "FILE.jsonl"))
        .addOption(one("--format", "jsonl|csv", "bulk-format"));
  }

  private CommandSpec reports() {
    return command(
            REPORTS,
            "sendready reports PATH… [--project FILE] [--look-up] [--format text|json|csv]")
        .addPositional(
            PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("PATH")
                .description(say("cli.option.reports-path"))
                .build())
        .addOption(one("--project", "FILE", "reports-project"))
        .addOption(flag(LOOK_UP))
        .addOption(many("--resolver", "ADDR[:PORT]", "1", "asked-resolver"))
        .addOption(one("--format", "text|json|csv"));
  }

  private CommandSpec spf() {
    CommandSpec spec =
        command(SPF, "sendready spf [DOMAIN] [--ip IP] [--sender ADDRESS] [--helo NAME] …")
            .addPositional(positional("DOMAIN", "spf-domain"))
            .addOption(one("--ip", "IP"))
            .addOption(one("--sender", "ADDRESS"))
            .addOption(one("--helo", "NAME"));
    return asking(spec);
  }

  private CommandSpec dkim() {
    CommandSpec spec =
        command(DKIM, "sendready dkim NAME|--record TEXT [--expect KEY] …")
            .addPositional(positional("NAME", "dkim-name"))
            .addOption(one("--record", "TEXT", "dkim-record"))
            .addOption(one("--expect", "KEY|@FILE"));
    return asking(spec);
  }

  private CommandSpec dmarc() {
    CommandSpec spec =
        command(
                DMARC,
                "sendready dmarc FROM-DOMAIN [--spf DOMAIN=RESULT]… [--dkim DOMAIN=RESULT]… …")
            .addPositional(positional("FROM-DOMAIN", "domain"))
            .addOption(many("--spf", "DOMAIN=RESULT", "1", "spf-identity"))
            .addOption(many("--dkim", "DOMAIN=RESULT", "1", "dkim-identity"));
    return asking(spec);
  }

  private CommandSpec message() {
    CommandSpec spec =
        command(
                MESSAGE,
                "sendready message FILE.eml|- [--project FILE] [--resolver …|--offline] [--at TIME]"
                    + " …")
            .addPositional(positional("FILE.eml|-", "message-file"))
            .addOption(
                OptionSpec.builder("--offline")
                    .type(Boolean.class)
                    .arity("0")
                    .fallbackValue("true")
                    .description(say("cli.option.offline"))
                    .build())
            .addOption(one("--at", "TIME"));
    return answering(asking(spec));
  }

  private CommandSpec rotate() {
    CommandSpec spec =
        command(
            ROTATE,
            "sendready rotate --project FILE [--selector S --dkim-key KEY|@FILE] [--message"
                + " FILE.eml|-] …");
    return answering(asking(spec))
        .addOption(one(TEST_MESSAGE, "FILE.eml|-", "test-message"))
        .addOption(one(DAYS, "N"))
        .addOption(
            OptionSpec.builder(ANEW)
                .type(Boolean.class)
                .arity("0")
                .fallbackValue("true")
                .description(say("cli.option.anew"))
                .build());
  }

  private CommandSpec logo() {
    return command(LOGO, "sendready logo FILE.svg|URL [--format text|json]")
        .addPositional(positional("FILE.svg|URL", "logo-file"))
        .addOption(one("--format", "text|json"));
  }

  /// The options of a command that asks a resolver itself.
  private CommandSpec asking(CommandSpec spec) {
    return spec.addOption(many("--resolver", "ADDR[:PORT]", "1", "asked-resolver"))
        .addOption(one("--format", "text|json"));
  }

  private CommandSpec hosts() {
    return command(HOSTS, "sendready hosts [WORD] [--format text|json]")
        .addPositional(positional("WORD", "host-word"))
        .addOption(one("--format", "text|json"));
  }

  private CommandSpec practice() {
    return command(PRACTICE, "sendready practice [--port N]").addOption(one("--port", "N"));
  }

  private CommandSpec domainCommand(String name) {
    CommandSpec spec =
        command(name, "sendready " + name + " DOMAIN …")
            .addPositional(positional("DOMAIN", "domain"));
    return answering(spec);
  }

  /// The options of a command that knows the set-up.
  private CommandSpec answering(CommandSpec spec) {
    AnswerFields.all().forEach(field -> spec.addOption(option(field)));
    return spec.addOption(one("--platform", "FILE")).addOption(one("--project", "FILE"));
  }

  private OptionSpec option(AnswerField<?> field) {
    String name = field.option().name();
    String label = field.option().label();
    return switch (field.shape()) {
      case TEXT, CHOICE -> one(name, label);
      case LIST, PAIRS -> many(name, label, "1..*");
      case TRUTH ->
          OptionSpec.builder(name)
              .type(Boolean.class)
              .arity("0")
              .negatable(true)
              .fallbackValue("true")
              .description(say("cli.option." + name.substring(2)))
              .build();
    };
  }

  private CommandSpec command(String name, String synopsis) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(null, LATE).name(name);
    spec.usageMessage()
        .description(say("cli.command." + name))
        .sortOptions(false)
        .customSynopsis(synopsis)
        .synopsisHeading(say("cli.help.usage") + " ")
        .optionListHeading("%n" + say("cli.help.options") + "%n")
        .commandListHeading("%n" + say("cli.help.commands") + "%n");
    return spec.addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description(say("cli.option.help"))
                .build())
        .addOption(one("--lang", "en|ru"));
  }

  private PositionalParamSpec positional(String label, String words) {
    return PositionalParamSpec.builder()
        .index("0")
        .arity("0..1")
        .type(String.class)
        .paramLabel(label)
        .description(say("cli.option." + words))
        .build();
  }

  private OptionSpec flag(String name) {
    return OptionSpec.builder(name)
        .type(Boolean.class)
        .arity("0")
        .fallbackValue("true")
        .description(say("cli.option." + name.substring(2)))
        .build();
  }

  private OptionSpec one(String name, String label) {
    return one(name, label, name.substring(2));
  }

  private OptionSpec one(String name, String label, String words) {
    return OptionSpec.builder(name)
        .type(String.class)
        .arity("1")
        .paramLabel(label)
        .description(say("cli.option." + words))
        .build();
  }

  private OptionSpec many(String name, String label, String arity) {
    return many(name, label, arity, name.substring(2));
  }

  private OptionSpec many(String name, String label, String arity, String words) {
    return OptionSpec.builder(name)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity(arity)
        .paramLabel(label)
        .description(say("cli.option." + words))
        .build();
  }

  /// A percent sign would be read as a format.
  private String say(String key) {
    return messages.say(key).replace("%", "%%");
  }
}
