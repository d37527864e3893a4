package app.sendready.golive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A calendar that raises the volume day by day until it is the one that is wanted.
///
/// It begins with [#FIRST] messages and adds half of the day before each day, which nearly all
/// published schedules stay close to; whoever sees more complaints or bounces repeats a day.
public record WarmUp(List<Day> days) {
  /// How many messages the first day has.
  public static final long FIRST = 200;

  /// More people than any list has.
  public static final long MOST = 1_000_000_000;

  public WarmUp {
    days = List.copyOf(days);
  }

  /// @param number from 1
  /// @param messages how many to send on that day
  /// @param total how many have been sent by its evening
  public record Day(int number, LocalDate date, long messages, long total) {}

  /// @param people how many addresses are on the list; nobody gets two messages in one day
  /// @param daily how many messages a day are wanted in the end
  /// @param first the first day
  public static WarmUp of(long people, long daily, LocalDate first) {
    if (people < 1 || daily < 1 || people > MOST || daily > MOST) {
      throw new IllegalArgumentException("from 1 to " + MOST);
    }
    long goal = Math.min(people, daily);
    List<Day> days = new ArrayList<>();
    long messages = Math.min(FIRST, goal);
    long total = 0;
    while (true) {
      total += messages;
      days.add(new Day(days.size() + 1, first.plusDays(days.size()), messages, total));
      if (messages == goal) {
        return new WarmUp(days);
      }
      messages = Math.min(goal, messages + messages / 2);
    }
  }

  public Day last() {
    return days.getLast();
  }
}
