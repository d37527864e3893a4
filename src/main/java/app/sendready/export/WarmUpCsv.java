package app.sendready.export;

import app.sendready.golive.WarmUp;
import app.sendready.i18n.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// A warm-up calendar for a sheet (RFC 4180 §2): dates in ISO 8601, numbers as they are.
public record WarmUpCsv(Messages messages) {
  public String of(WarmUp plan) {
    StringBuilder out = new StringBuilder();
    try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
      csv.printRecord(
          messages.say("export.warmup.day"),
          messages.say("export.warmup.date"),
          messages.say("export.warmup.messages"),
          messages.say("export.warmup.total"));
      for (WarmUp.Day day : plan.days()) {
        csv.printRecord(day.number(), day.date(), day.messages(), day.total());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }
}
