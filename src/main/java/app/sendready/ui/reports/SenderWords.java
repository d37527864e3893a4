package app.sendready.ui.reports;

import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.reports.Sender;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Senders and numbers in the words of a language.
record SenderWords(Messages messages) {
  String name(Sender sender) {
    return messages.say(Text.of("reports.sender." + sender.sort(), "name", sender.name()));
  }

  String number(long number) {
    return NumberFormat.getIntegerInstance(messages.language().locale()).format(number);
  }

  String day(Optional<LocalDate> day) {
    return day.map(this::day).orElse("–");
  }

  String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMM uuuu", messages.language().locale()).format(day);
  }
}
