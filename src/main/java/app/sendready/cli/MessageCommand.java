package app.sendready.cli;

import app.sendready.answers.AnswerFields;
import app.sendready.answers.Answers;
import app.sendready.check.Verdict;
import app.sendready.disk.FileBound;
import app.sendready.disk.RegularFile;
import app.sendready.dns.DomainName;
import app.sendready.dns.Resolver;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.message.MessageAnalysis;
import app.sendready.message.MessageAnalyst;
import app.sendready.message.PlanComparison;
import app.sendready.message.RawMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/// `sendready message`: what happened to one real message, and what it is worth now.
record MessageCommand(Services.Outside outside, Messages messages) {
  Outcome run(ParsedOptions typed) throws Refusal {
    boolean json = typed.isJson();
    Optional<String> place = typed.domain().map(String::strip).filter(text -> !text.isEmpty());
    if (place.isEmpty()) {
      throw new Refusal(Text.of("cli.message.what"));
    }
    boolean offline = typed.isOn("--offline", false);
    if (offline && typed.has("--resolver")) {
      throw new Refusal(Text.of("cli.message.offline-and-resolver"));
    }
    Clock clock = clock(typed);
    RawMessage message = RawMessage.read(octets(place.get()));
    Optional<Resolver> resolver =
        offline ? Optional.empty() : Optional.of(outside.resolver().apply(typed.resolvers()));
    MessageAnalysis read = new MessageAnalyst(resolver, clock).analyse(message);
    if (!message.hasFields() && read.bounces().isEmpty()) {
      throw Refusal.of("cli.message.empty", "file", place.get());
    }
    Optional<Answers> planned = planned(typed, read);
    MessageAnalysis found = planned.map(plan -> PlanComparison.with(plan, read)).orElse(read);
    return new Outcome(
        status(found.verdict()),
        json
            ? new MessageJson(messages).of(found).print()
            : new MessagePrintout(messages).of(found));
  }

  /// The set-up that the message belongs to: a project's, or what was typed for the domain in From.
  private static Optional<Answers> planned(ParsedOptions typed, MessageAnalysis read)
      throws Refusal {
    if (typed.has("--project")) {
      return Optional.of(new AnswersReader(typed, Optional.empty()).read());
    }
    Optional<String> domain = read.author().map(DomainName::withoutDot);
    boolean said = AnswerFields.all().stream().anyMatch(field -> typed.has(field.option().name()));
    return said && domain.isPresent()
        ? Optional.of(new AnswersReader(typed, domain).read())
        : Optional.empty();
  }

  private Clock clock(ParsedOptions typed) throws Refusal {
    Optional<String> at = typed.one("--at");
    if (at.isEmpty()) {
      return outside.clock();
    }
    try {
      return Clock.fixed(Instant.parse(at.get()), ZoneOffset.UTC);
    } catch (DateTimeException notATime) {
      throw Refusal.of("cli.message.at", "value", at.get());
    }
  }

  byte[] octets(String place) throws Refusal {
    if (place.equals("-")) {
      return outside.input().read(FileBound.MESSAGE.bytes());
    }
    try {
      return RegularFile.read(AnswersReader.path("FILE", place), FileBound.MESSAGE);
    } catch (RegularFile.TooLarge large) {
      throw new Refusal(
          Text.of("cli.message.large", "file", place)
              .with("most", FileBound.MESSAGE.bytes() / 1024 / 1024));
    } catch (IOException unreadable) {
      throw Refusal.of("cli.message.file", "file", place);
    }
  }

  private static int status(Verdict verdict) {
    return switch (verdict) {
      case FAIL -> Cli.FAILED;
      case UNKNOWN -> Cli.NOT_CHECKED;
      case PASS, WARN, WAITING -> Cli.NOTHING_FAILED;
    };
  }
}
