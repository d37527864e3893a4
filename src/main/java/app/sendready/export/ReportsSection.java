package app.sendready.export;

import app.sendready.answers.DmarcPolicy;
import app.sendready.export.sheet.Block;
import app.sendready.export.sheet.Block.Cell;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.reports.KeptAnswer;
import app.sendready.reports.KeptAnswer.KeptSender;
import app.sendready.reports.KeptAnswer.Span;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What a project keeps of DMARC reports, as a part of a document: what came, what a step up would
/// have touched, what was not seen.
///
/// @param today against which the age of the reports is told
record ReportsSection(Messages messages, LocalDate today) {
  List<Block> of(KeptAnswer kept) {
    Span span = kept.span();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(say(Text.of("export.reports"))));
    blocks.add(
        Block.Paragraph.strong(
            say(
                Text.of("export.reports.came", "domain", kept.domain())
                    .with("first", span.first())
                    .with("last", span.last())
                    .with("messages", span.messages())
                    .with("share", share(span)))));
    blocks.add(Block.Paragraph.of(say(step(kept))));
    if (kept.isOld(today)) {
      blocks.add(
          Block.Paragraph.strong(say(Text.of("export.reports.old", "age", kept.age(today)))));
    }
    if (span.missing() > 0) {
      blocks.add(
          Block.Paragraph.of(
              say(
                  Text.of("export.reports.missing", "count", span.missing())
                      .with("span", span.missing() + span.days()))));
    }
    if (!kept.absent().isEmpty()) {
      blocks.add(Block.Paragraph.of(say(Text.of("export.reports.absent", "names", kept.absent()))));
    }
    if (!kept.senders().isEmpty()) {
      blocks.add(table(kept.senders()));
    }
    blocks.add(Block.Paragraph.quiet(say(Text.of("export.reports.kept"))));
    return blocks;
  }

  /// In tenths of a percent, rounded down: what is not all is never told as all.
  private static long share(Span span) {
    return span.messages() == 0
        ? 0
        : (long) ((span.messages() - span.failed()) * 1000.0 / span.messages());
  }

  private static Text step(KeptAnswer kept) {
    String key =
        kept.now() == DmarcPolicy.REJECT && kept.policy() == kept.now()
            ? "export.reports.top"
            : kept.ready() ? "export.reports.ready" : "export.reports.not-yet";
    return Text.of(key, "now", kept.now().word())
        .with("policy", kept.policy().word())
        .with("touched", kept.failed());
  }

  private Block table(List<KeptSender> senders) {
    return new Block.Table(
        List.of(
            say(Text.of("export.reports.sender")),
            say(Text.of("export.reports.messages")),
            say(Text.of("export.reports.failed"))),
        senders.stream()
            .map(sender ->
                List.of(
                    Cell.word(name(sender)),
                    Cell.word(number(sender.messages())),
                    Cell.word(number(sender.failed()))))
            .toList());
  }

  private String name(KeptSender sender) {
    String key =
        sender.name().isEmpty() && !sender.sort().equals("forwarded")
            ? "export.reports.nameless." + (sender.sort().equals("own") ? "own" : "unknown")
            : "reports.sender." + sender.sort();
    return say(Text.of(key, "name", sender.name()));
  }

  private String number(long number) {
    return spaced(NumberFormat.getIntegerInstance(messages.language().locale()).format(number));
  }

  private String say(Text text) {
    return spaced(messages.say(text));
  }

  /// Pages show by its number whatever space is no common one, as it could hide in a record; here
  /// such spaces only group digits.
  private static String spaced(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
