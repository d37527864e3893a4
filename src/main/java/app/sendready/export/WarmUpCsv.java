package app.sendready.export;

import app.sendready.golive.WarmUp;
import app.sendready.i18n.Messages;
import java.util.ArrayList;
import java.util.List;

/// A warm-up calendar for a sheet, in the same form as every other table: dates in ISO 8601,
/// numbers as they are.
public record WarmUpCsv(Messages messages) {
  public String of(WarmUp plan) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        List.of(
            messages.say("export.warmup.day"),
            messages.say("export.warmup.date"),
            messages.say("export.warmup.messages"),
            messages.say("export.warmup.total")));
    for (WarmUp.Day day : plan.days()) {
      lines.add(
          List.of(
              String.valueOf(day.number()),
              day.date().toString(),
              String.valueOf(day.messages()),
              String.valueOf(day.total())));
    }
    return Csv.of(lines);
  }
}
