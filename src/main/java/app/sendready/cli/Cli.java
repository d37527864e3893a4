package app.sendready.cli;

import app.sendready.answers.Answers;
import app.sendready.answers.FromDomain;
import app.sendready.answers.FromDomainGuard;
import app.sendready.check.Plan;
import app.sendready.check.PlanConflict;
import app.sendready.check.Report;
import app.sendready.check.Verdict;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.project.PlatformFile;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The commands.
public final class Cli {
  public static final int NOTHING_FAILED = 0;
  public static final int FAILED = 1;
  public static final int USAGE = 2;
  public static final int NOT_CHECKED = 3;

  /// A fault of our own. Never one of the others, which a script would take for an answer.
  public static final int FAULT = 70;

  /// What was to be printed did not all get out. Half a report must not pass for one.
  public static final int NOT_WRITTEN = 74;

  private static final int MOST_SHOWN = 200;

  private final Services services;
  private final Locale system;

  /// @param system the locale whose language is spoken unless `--lang` says otherwise
  public Cli(Services services, Locale system) {
    this.services = services;
    this.system = system;
  }

  /// Runs what was typed and gives the exit status.
  public int run(String[] args, PrintStream stdout, PrintStream stderr) {
    Terminal out = new Terminal(stdout);
    Terminal err = new Terminal(stderr);
    Messages messages = services.messages().apply(language(args));
    int status = run(args, messages, out, err);
    if (!out.isWhole()) {
      err.line(messages.say("cli.not-written"));
      return NOT_WRITTEN;
    }
    return status;
  }

  private int run(String[] args, Messages messages, Terminal out, Terminal err) {
    CommandLine line = new Options(messages).commandLine(services.version(), args);
    try {
      ParseResult all = line.parseArgs(args);
      ParseResult command = all.hasSubcommand() ? all.subcommand() : all;
      if (command.isUsageHelpRequested()) {
        out.print(command.commandSpec().commandLine().getUsageMessage());
        return NOTHING_FAILED;
      }
      if (all.isVersionHelpRequested()) {
        out.print("SendReady " + services.version() + "\n");
        return NOTHING_FAILED;
      }
      ParsedOptions typed = new ParsedOptions(command);
      knownLanguage(typed);
      return switch (command.commandSpec().name()) {
        case Options.PLAN -> {
          out.file(new PlanCommand(services, messages).run(typed, err));
          yield NOTHING_FAILED;
        }
        case Options.CHECK -> new CheckCommand(services, messages, out, err).run(typed);
        case Options.BULK -> new BulkCommand(services, messages, out, err).run(typed);
        case Options.REPORTS ->
            new ReportsCommand(services.outside(), PlatformFile.builtIn(), messages)
                .run(typed, out, err);
        case Options.SPF -> show(new SpfCommand(services.outside(), messages).run(typed), out);
        case Options.DKIM -> show(new DkimCommand(services.outside(), messages).run(typed), out);
        case Options.DMARC -> show(new DmarcCommand(services.outside(), messages).run(typed), out);
        case Options.MESSAGE ->
            show(new MessageCommand(services.outside(), messages).run(typed), out);
        case Options.LINKS -> show(new LinksCommand(services, messages).run(typed, err), out);
        case Options.BLOCKLISTS ->
            show(new BlocklistsCommand(services, messages).run(typed, err), out);
        case Options.ROTATE -> show(new RotateCommand(services, messages).run(typed, err), out);
        case Options.LOGO -> show(new LogoCommand(services.outside(), messages).run(typed), out);
        case Options.HOSTS -> show(new HostsCommand(messages).run(typed), out);
        case Options.PRACTICE -> practice(typed, messages, out);
        default -> throw new Refusal(Text.of("cli.no-command"));
      };
    } catch (ParameterException notUnderstood) {
      return refuse(Misunderstanding.of(notUnderstood), messages, err);
    } catch (Refusal refusal) {
      return refuse(refusal.why(), messages, err);
    } catch (RuntimeException bug) {
      err.line(messages.say("cli.fault"));
      StringWriter trace = new StringWriter();
      bug.printStackTrace(new PrintWriter(trace));
      err.print(trace.toString());
      return FAULT;
    }
  }

  /// The answers in what was typed; tells on `err` what should make somebody think.
  static Answers answers(ParsedOptions typed, Services services, Messages messages, Terminal err)
      throws Refusal {
    AnswersReader reader = new AnswersReader(typed);
    Answers answers = reader.read();
    if (typed.domain().isPresent()
        && FromDomain.parse(typed.domain().get(), FromDomainGuard.bundled())
            instanceof FromDomain.Understood understood) {
      understood.reading().ifPresent(text -> err.line(messages.say(text)));
      understood.caution().ifPresent(text -> err.line(messages.say(text)));
    }
    reader.cautions().forEach(caution -> err.line(messages.say(caution)));
    List<PlanConflict> conflicts = Plan.of(answers, services.kinds()).conflicts();
    if (!conflicts.isEmpty()) {
      throw new Refusal(conflicts.getFirst().text());
    }
    return answers;
  }

  private static int show(Outcome outcome, Terminal out) {
    out.print(outcome.text());
    return outcome.status();
  }

  private int practice(ParsedOptions typed, Messages messages, Terminal out) throws Refusal {
    Optional<String> port = typed.one("--port");
    OptionalInt chosen = OptionalInt.empty();
    if (port.isPresent()) {
      chosen =
          OptionalInt.of(
              ResolverAddress.port(port.get())
                  .orElseThrow(() -> Refusal.of("cli.port", "value", port.get())));
    }
    try (Services.Practice.Running running = services.practice().start(chosen)) {
      Text ready =
          Text.of("cli.practice.ready", "address", running.address().toString())
              .with("domain", running.domain().withoutDot());
      out.print(messages.say(ready) + "\n");
      running.await();
    }
    return NOTHING_FAILED;
  }

  /// Only a required row makes a report fail; any row that could not be checked makes it *not
  /// checked*, unless it failed already.
  static int status(Report report) {
    if (report.verdict() == Verdict.FAIL) {
      return FAILED;
    }
    boolean all = report.rows().stream().noneMatch(row -> row.verdict() == Verdict.UNKNOWN);
    return all && report.verdict() != Verdict.UNKNOWN ? NOTHING_FAILED : NOT_CHECKED;
  }

  /// The language to speak, looked for before anything is parsed, because complaints need it too.
  private Language language(String[] args) {
    Optional<Language> asked = Optional.empty();
    for (int i = 0; i < args.length && asked.isEmpty(); i++) {
      if (args[i].equals("--lang") && i + 1 < args.length) {
        asked = Language.byTag(args[i + 1].strip());
      } else if (args[i].startsWith("--lang=")) {
        asked = Language.byTag(args[i].substring("--lang=".length()).strip());
      }
    }
    return asked.orElseGet(() -> Language.of(system));
  }

  private static void knownLanguage(ParsedOptions typed) throws Refusal {
    Optional<String> tag = typed.one("--lang");
    if (tag.isPresent() && Language.byTag(tag.get()).isEmpty()) {
      throw Refusal.of("cli.lang", "value", tag.get());
    }
  }

  private static int refuse(Text why, Messages messages, Terminal err) {
    err.line(messages.say(shortened(why)));
    if (why.key().startsWith("cli.")) {
      // Help explains what can be typed, not what is wrong with a file.
      err.line(messages.say("cli.see-help"));
    }
    return USAGE;
  }

  /// With as much of what was typed as one reads to know it again: nobody wants a page of it.
  private static Text shortened(Text why) {
    Text shorter = Text.of(why.key());
    for (Map.Entry<String, Object> arg : why.args().entrySet()) {
      shorter =
          shorter.with(
              arg.getKey(),
              switch (arg.getValue()) {
                case String text when text.length() > MOST_SHOWN ->
                    text.substring(
                            0, text.offsetByCodePoints(0, text.codePointCount(0, MOST_SHOWN)))
                        + "…";
                case Text nested -> shortened(nested);
                case Object other -> other;
              });
    }
    return shorter;
  }
}
