package app.sendready.reports;

import app.sendready.answers.DmarcPolicy;
import app.sendready.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How much has to be seen before a step up, as dated data with its sources.
///
/// @param window how many days before the newest are looked at
/// @param old how many days after the newest report newer ones have to be read before a step
/// @param share percent of a sender's messages that must pass
/// @param least how many failing messages of a sender are no accident
/// @param steadyDays on how many days something nobody knows must fail to be a server, not a wave
///   of forged mail
/// @param signing where services whose name we know turn a signature on
/// @param reporters large mailbox providers that are known to report
public record RungRules(
    int window,
    int old,
    List<Rung> rungs,
    int share,
    int least,
    int steadyDays,
    List<Signing> signing,
    List<KnownReporter> reporters) {
  private static final String FILE = "rungs.json";

  public RungRules {
    rungs = List.copyOf(rungs);
    signing = List.copyOf(signing);
    reporters = List.copyOf(reporters);
  }

  /// One step.
  ///
  /// @param to the policy it leads to
  /// @param days with reports there must be
  /// @param messages there must be
  /// @param source where that is said
  /// @param checked when that was last read
  public record Rung(DmarcPolicy to, int days, long messages, String source, LocalDate checked) {}

  /// Where a service has its own customers' signatures turned on.
  ///
  /// @param sender its name, as [app.sendready.kind.spf.KnownSenders] gives it
  /// @param path through its panel, in the panel's own words
  public record Signing(String sender, String path, String source, LocalDate checked) {}

  /// A mailbox provider that reports.
  ///
  /// @param words one of which stands in the name that it reports under
  public record KnownReporter(String name, List<String> words, String source, LocalDate checked) {
    public KnownReporter {
      words = List.copyOf(words);
    }
  }

  /// The data that the program ships.
  public static RungRules builtIn() {
    try (InputStream in = RungRules.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not in the program");
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new IllegalStateException(FILE, broken);
    }
  }

  /// @throws IllegalStateException if the data, which is ours, is not complete
  static RungRules of(String text) {
    if (!(Json.parse(text) instanceof Json.Parsed.Read(Json.Obj all))) {
      throw new IllegalStateException(FILE + " is no JSON object");
    }
    Json.Obj sender = all.object("sender").orElseThrow();
    return new RungRules(
        number(all, "window"),
        number(all.object("age").orElseThrow(), "old"),
        all.objects("rungs").stream()
            .map(rung ->
                new Rung(
                    DmarcPolicy.byWord(must(rung, "to")).orElseThrow(),
                    number(rung, "days"),
                    number(rung, "messages"),
                    must(rung, "source"),
                    LocalDate.parse(must(rung, "checked"))))
            .toList(),
        number(sender, "share"),
        number(sender, "least"),
        number(sender, "steadyDays"),
        all.objects("signing").stream()
            .map(one ->
                new Signing(
                    must(one, "sender"),
                    must(one, "path"),
                    must(one, "source"),
                    LocalDate.parse(must(one, "checked"))))
            .toList(),
        all.objects("reporters").stream()
            .map(one ->
                new KnownReporter(
                    must(one, "name"),
                    one.texts("words"),
                    must(one, "source"),
                    LocalDate.parse(must(one, "checked"))))
            .toList());
  }

  /// The path through the panel of a service; empty where we do not know it.
  Optional<String> panel(String sender) {
    return signing.stream()
        .filter(one -> one.sender().equals(sender))
        .map(Signing::path)
        .findFirst();
  }

  /// What is asked before a step to a policy.
  Rung to(DmarcPolicy policy) {
    Optional<Rung> rung = rungs.stream().filter(r -> r.to() == policy).findFirst();
    return rung.orElseGet(rungs::getLast);
  }

  private static int number(Json.Obj entry, String member) {
    return Math.toIntExact(
        entry
            .number(member)
            .orElseThrow(() -> new IllegalStateException("no " + member + " in " + entry)));
  }

  private static String must(Json.Obj entry, String member) {
    return entry
        .text(member)
        .orElseThrow(() -> new IllegalStateException("no " + member + " in " + entry));
  }
}
