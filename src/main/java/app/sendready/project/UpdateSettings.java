package app.sendready.project;

import app.sendready.json.Json;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// What is kept of the question for newer versions.
///
/// @param ask whether it may be asked; if never set, it may
/// @param since the day on which it was asked last; at first the one on which the user was told
/// @param answer the last answer, whole, because its signature is checked whenever it is used
/// @param skipped the version that the user does not want to hear of again
public record UpdateSettings(
    Optional<Boolean> ask,
    Optional<LocalDate> since,
    Optional<String> answer,
    Optional<String> skipped) {
  /// Nothing set.
  public static UpdateSettings none() {
    return new UpdateSettings(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  static UpdateSettings of(Json.Obj member) {
    return new UpdateSettings(
        member.truth("ask"),
        member.text("since").flatMap(UpdateSettings::day),
        member.text("answer"),
        member.text("skipped"));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  public UpdateSettings withAsk(boolean may) {
    return new UpdateSettings(Optional.of(may), since, answer, skipped);
  }

  public UpdateSettings withSince(LocalDate day) {
    return new UpdateSettings(ask, Optional.of(day), answer, skipped);
  }

  public UpdateSettings withAnswer(String whole) {
    return new UpdateSettings(ask, since, Optional.of(whole), skipped);
  }

  public UpdateSettings withSkipped(String version) {
    return new UpdateSettings(ask, since, answer, Optional.of(version));
  }

  Json.Obj print() {
    Json.Builder to = Json.object();
    ask.ifPresent(may -> to.put("ask", may));
    since.ifPresent(day -> to.put("since", day.toString()));
    answer.ifPresent(whole -> to.put("answer", whole));
    skipped.ifPresent(version -> to.put("skipped", version));
    return to.end();
  }
}
