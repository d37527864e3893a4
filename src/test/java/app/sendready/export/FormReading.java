package app.sendready.export;

import app.sendready.check.DigLine;
import app.sendready.check.Plan;
import app.sendready.check.Report;
import app.sendready.check.RowReport;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.provider.Detection;
import app.sendready.provider.Panel;
import app.sendready.provider.PanelSheet;
import java.util.Optional;
import java.util.function.Consumer;

/// The forms in which a report and a plan leave the program, for tests that throw texts at them.
public final class FormReading {
  private static final Messages MESSAGES = FixtureReport.messages(Language.ENGLISH);

  private FormReading() {}

  public static Consumer<String> of(CheckFormat format) {
    return text -> {
      byte[] _ = format.bytes(FixtureReport.saying(text), new Detection.Unknown(), MESSAGES);
    };
  }

  public static Consumer<String> of(PlanFormat format) {
    return text -> {
      byte[] _ = format.bytes(sheet(FixtureReport.saying(text)), MESSAGES);
    };
  }

  /// The letter as a mail, the line to copy, and what a watch tells.
  public static void lines(String text) {
    Report report = FixtureReport.saying(text);
    MailDraft _ = new Letter(MESSAGES).mail(sheet(report));
    for (RowReport row : report.rows()) {
      String _ = DigLine.of(row);
      String _ = new WatchText(MESSAGES).row(report.checkedAt(), 1, row);
      String _ = new WatchJson(MESSAGES).row(report.checkedAt(), 1, row).printLine();
    }
  }

  private static PanelSheet sheet(Report report) {
    return PanelSheet.of(
        new Plan(report.answers(), report.rows().stream().map(RowReport::expected).toList()),
        Optional.of(report),
        Panel.of(report.zone(), new Detection.Unknown(), report.answers().fromDomain()));
  }
}
