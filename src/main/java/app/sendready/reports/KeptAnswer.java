package app.sendready.reports;

import app.sendready.answers.DmarcPolicy;
import app.sendready.check.Finding;
import app.sendready.json.Json;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a project keeps of the reports that were read: the answer, its sums and the names of
/// senders; no address, no report, nobody's name.
///
/// @param domain whose reports they were
/// @param now the policy that the newest reports found
/// @param policy the rung that is next
/// @param ready whether it may be taken
/// @param span what was judged
/// @param absent large mailbox providers without a report
/// @param senders the one with the most failing messages first
public record KeptAnswer(
    String domain,
    DmarcPolicy now,
    DmarcPolicy policy,
    boolean ready,
    Span span,
    List<String> absent,
    List<KeptSender> senders) {
  /// The field of a project in which it is kept.
  public static final String FIELD = "reports";

  private static final int MOST = 10;
  private static final int MOST_NAME = 253;

  public KeptAnswer {
    absent = absent.stream().limit(MOST).toList();
    senders = senders.stream().limit(MOST).toList();
  }

  /// The days that were judged.
  ///
  /// @param days how many of them have reports
  public record Span(LocalDate first, LocalDate last, long days, long messages, long failed) {
    /// How many days have none.
    public long missing() {
      return ChronoUnit.DAYS.between(first, last) + 1 - days;
    }
  }

  /// A sender of the days that were judged.
  ///
  /// @param sort as [Sender#sort()] gives it
  /// @param name empty where only an address tells it from others
  public record KeptSender(String sort, String name, long messages, long failed) {
    private KeptSender plus(KeptSender other) {
      return new KeptSender(sort, name, messages + other.messages, failed + other.failed);
    }
  }

  /// Of a domain whose reports tell a day; empty for others.
  public static Optional<KeptAnswer> of(DomainSummary summary) {
    return summary
        .window()
        .map(window ->
            new KeptAnswer(
                summary.domain(),
                summary.next().now(),
                summary.next().policy(),
                summary.next().ready(),
                new Span(
                    window.first(),
                    window.last(),
                    window.days(),
                    window.messages(),
                    window.failed()),
                summary.findings().stream()
                    .filter(finding -> finding.code() == RungFinding.REPORTER_MISSING)
                    .flatMap(KeptAnswer::names)
                    .toList(),
                senders(summary)));
  }

  private static Stream<String> names(Finding finding) {
    return finding.args().get("names") instanceof List<?> all
        ? all.stream().map(String::valueOf)
        : Stream.empty();
  }

  private static List<KeptSender> senders(DomainSummary summary) {
    Map<List<String>, KeptSender> kept = new LinkedHashMap<>();
    for (Sender sender : summary.senders()) {
      if (sender.recent() > 0) {
        String name = sender.kind().isAddress() ? "" : sender.name();
        String sort = name.isEmpty() ? sender.kind().word() : sender.sort();
        kept.merge(
            List.of(sort, name),
            new KeptSender(sort, name, sender.recent(), sender.recentFailed()),
            KeptSender::plus);
      }
    }
    return List.copyOf(kept.values());
  }

  public LocalDate last() {
    return span.last();
  }

  public long messages() {
    return span.messages();
  }

  public long failed() {
    return span.failed();
  }

  /// Whether so much may have changed since that newer reports have to be read before a step.
  public boolean isOld(LocalDate today) {
    return age(today) > RungRules.builtIn().old();
  }

  /// How many days ago the newest of them was.
  public long age(LocalDate today) {
    return ChronoUnit.DAYS.between(last(), today);
  }

  /// As a project keeps it: a JSON object on one line.
  public String print() {
    return Json.object()
        .put("domain", domain)
        .put("now", now.word())
        .put("policy", policy.word())
        .put("ready", ready)
        .put("first", span.first().toString())
        .put("last", span.last().toString())
        .put("days", span.days())
        .put("messages", span.messages())
        .put("failed", span.failed())
        .put("absent", Json.texts(absent))
        .put("senders", Json.list(senders.stream().map(KeptAnswer::print).toList()))
        .end()
        .printLine();
  }

  private static Json.Obj print(KeptSender sender) {
    return Json.object()
        .put("sort", sender.sort())
        .put("name", sender.name())
        .put("messages", sender.messages())
        .put("failed", sender.failed())
        .end();
  }

  /// Reads what [#print()] has written; empty for anything else.
  public static Optional<KeptAnswer> parse(String kept) {
    return Json.parse(kept) instanceof Json.Parsed.Read(Json.Obj all) ? of(all) : Optional.empty();
  }

  private static Optional<KeptAnswer> of(Json.Obj all) {
    Optional<DmarcPolicy> now = all.text("now").flatMap(DmarcPolicy::byWord);
    Optional<DmarcPolicy> policy = all.text("policy").flatMap(DmarcPolicy::byWord);
    Optional<String> domain = all.text("domain").filter(KeptAnswer::isShort);
    Optional<Span> span = span(all);
    if (now.isEmpty() || policy.isEmpty() || domain.isEmpty() || span.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new KeptAnswer(
            domain.get(),
            now.get(),
            policy.get(),
            all.truth("ready").orElse(false),
            span.get(),
            all.texts("absent").stream().filter(KeptAnswer::isShort).toList(),
            all.objects("senders").stream().flatMap(one -> sender(one).stream()).toList()));
  }

  private static Optional<Span> span(Json.Obj all) {
    try {
      LocalDate first = LocalDate.parse(all.text("first").orElse(""));
      LocalDate last = LocalDate.parse(all.text("last").orElse(""));
      Span span =
          new Span(first, last, count(all, "days"), count(all, "messages"), count(all, "failed"));
      boolean fits =
          !last.isBefore(first)
              && span.days() > 0
              && span.missing() >= 0
              && span.failed() <= span.messages();
      return Optional.of(span).filter(_ -> fits);
    } catch (DateTimeException damaged) {
      return Optional.empty();
    }
  }

  private static Optional<KeptSender> sender(Json.Obj one) {
    return one.text("sort")
        .filter(SenderKind::isSort)
        .map(sort ->
            new KeptSender(
                sort,
                one.text("name").filter(KeptAnswer::isShort).orElse(""),
                count(one, "messages"),
                count(one, "failed")));
  }

  private static long count(Json.Obj all, String member) {
    return all.number(member).filter(number -> number >= 0).orElse(0L);
  }

  private static boolean isShort(String name) {
    return name.length() <= MOST_NAME;
  }
}
