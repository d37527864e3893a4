package app.sendready.reports.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A report while it is read.
final class ReportDraft {
  private static final int MOST_OUTCOMES = 20;
  private static final int MOST_REASONS = 10;

  private final Oddities odd;
  private final StatedWords words;
  private final Map<String, String> strings = new HashMap<>();
  private final Map<String, String> said = new HashMap<>();
  private final List<ReportRow> rows = new ArrayList<>();
  private @Nullable RowDraft row;
  private boolean policySeen;
  private boolean stopped;

  ReportDraft(Oddities odd) {
    this.odd = odd;
    words = new StatedWords(odd);
  }

  /// One row while it is read.
  private static final class RowDraft {
    final Map<String, String> said = new HashMap<>();
    final Set<String> reasons = new LinkedHashSet<>();
    final List<AuthOutcome> outcomes = new ArrayList<>();
    final Map<String, String> outcome = new HashMap<>();
    boolean isDkim;
    boolean inOutcome;
    boolean inReason;
    boolean inRow;
    boolean evaluated;
    String reason = "";
  }

  int rows() {
    return rows.size();
  }

  /// A `record` begins, or a `row` in one; a `row` may also stand alone.
  void begin(boolean isRecord) {
    RowDraft now = row;
    if (isRecord || now == null || now.inRow) {
      endRecord();
      row = new RowDraft();
    }
    if (!isRecord && row != null) {
      row.inRow = true;
    }
  }

  void seen(String holder) {
    if (holder.equals("policy_published")) {
      policySeen = true;
    } else if (row != null) {
      row.evaluated = true;
    }
  }

  /// The text ends inside: of a row that is not whole nothing is believed.
  void cut() {
    stopped = true;
    row = null;
  }

  void outcome(boolean isDkim) {
    endOutcome();
    if (row != null) {
      row.inOutcome = true;
      row.isDkim = isDkim;
    }
  }

  void endOutcome() {
    RowDraft now = row;
    if (now == null || !now.inOutcome) {
      return;
    }
    now.inOutcome = false;
    if (now.outcomes.size() < MOST_OUTCOMES && !now.outcome.isEmpty()) {
      now.outcomes.add(
          new AuthOutcome(
              now.isDkim,
              shared(words.domain(now.outcome.getOrDefault("domain", ""))),
              shared(now.outcome.getOrDefault("selector", "").toLowerCase(Locale.ROOT)),
              shared(words.result(now.outcome.getOrDefault("result", "")))));
    }
    now.outcome.clear();
  }

  void reason() {
    if (row != null) {
      row.inReason = true;
      row.reason = "";
    }
  }

  void endReason() {
    RowDraft now = row;
    if (now == null || !now.inReason) {
      return;
    }
    now.inReason = false;
    if (now.reason.isEmpty()) {
      odd.note(ReportsFinding.EMPTY_REASON);
    } else if (now.reasons.size() < MOST_REASONS) {
      now.reasons.add(shared(now.reason.toLowerCase(Locale.ROOT)));
    }
  }

  /// What one element says; of several the first counts.
  void say(String holder, String name, String text) {
    RowDraft now = row;
    if (now != null && now.inOutcome && (holder.equals("dkim") || holder.equals("spf"))) {
      now.outcome.putIfAbsent(name, text);
    } else if (now != null && now.inReason && name.equals("type")) {
      now.reason = text;
    } else if (now != null) {
      now.said.putIfAbsent(name, text);
    } else {
      said.putIfAbsent(holder.equals("policy_published") ? "policy." + name : name, text);
    }
  }

  void endRecord() {
    RowDraft now = row;
    if (now == null) {
      return;
    }
    endOutcome();
    row = null;
    String source = now.said.getOrDefault("source_ip", "");
    if (source.isEmpty()) {
      odd.note(ReportsFinding.ODD_SOURCE);
    }
    if (!now.evaluated || !now.said.containsKey("dkim") && !now.said.containsKey("spf")) {
      odd.note(ReportsFinding.NO_RESULT);
    }
    ReportRow read =
        new ReportRow(
            source.isEmpty() ? "" : shared(words.source(source)),
            words.count(now.said.getOrDefault("count", "")),
            words.aligned(now.said.getOrDefault("dkim", "")),
            words.aligned(now.said.getOrDefault("spf", "")),
            shared(words.disposition(now.said.getOrDefault("disposition", ""))),
            now.reasons,
            shared(words.from(now.said.getOrDefault("header_from", ""))),
            now.outcomes);
    compare(read);
    rows.add(read);
  }

  /// A result that no mechanism's own result bears out, or the other way round.
  private void compare(ReportRow read) {
    boolean signed = read.outcomes().stream().anyMatch(o -> o.isDkim() && o.passed());
    boolean own =
        read.outcomes().stream()
            .anyMatch(o -> o.isDkim() && o.passed() && o.domain().equals(read.from()));
    boolean told = read.outcomes().stream().anyMatch(AuthOutcome::isDkim);
    if (own && !read.dkim() || told && read.dkim() && !signed) {
      odd.note(ReportsFinding.RESULTS_DIFFER, read.source());
    }
  }

  DmarcReport end() {
    endRecord();
    DmarcReport report =
        new DmarcReport(
            text("org_name"),
            text("email"),
            text("report_id"),
            words.domain(said.getOrDefault("policy.domain", said.getOrDefault("domain", ""))),
            new StatedPolicy(
                words.policy(policy("p")),
                words.policy(policy("sp")),
                policy("testing").toLowerCase(Locale.ROOT),
                policy("pct")),
            words.time(text("begin")),
            words.time(text("end")),
            rows);
    if (!isHollow(report)) {
      judge(report);
    }
    return report;
  }

  private void judge(DmarcReport report) {
    noteIf(report.reporter().isEmpty(), ReportsFinding.NO_REPORTER);
    noteIf(report.id().isEmpty(), ReportsFinding.NO_ID);
    noteIf(report.domain().isEmpty(), ReportsFinding.NO_DOMAIN);
    noteIf(report.begin() == 0 || report.end() == 0, ReportsFinding.NO_DATES);
    if (report.begin() > report.end() && report.end() > 0) {
      odd.note(ReportsFinding.ODD_DATES, report.begin() + " > " + report.end());
    }
    noteIf(!policySeen || report.policy().p().isEmpty(), ReportsFinding.NO_POLICY);
    noteIf(report.rows().isEmpty() && !stopped, ReportsFinding.NO_ROWS);
    if (said.containsKey("error")) {
      odd.note(ReportsFinding.REPORTER_TROUBLE, text("error"));
    }
  }

  private void noteIf(boolean so, ReportsFinding what) {
    if (so) {
      odd.note(what);
    }
  }

  private String policy(String name) {
    return said.getOrDefault("policy." + name, "");
  }

  private String text(String name) {
    return said.getOrDefault(name, "");
  }

  /// The same words stand in thousands of rows.
  private String shared(String text) {
    if (strings.size() > AggregateParser.MOST_ROWS) {
      return text;
    }
    String before = strings.putIfAbsent(text, text);
    return before == null ? text : before;
  }

  /// Whether nothing in it says that it is a report.
  static boolean isHollow(DmarcReport report) {
    return report.rows().isEmpty()
        && report.id().isEmpty()
        && report.domain().isEmpty()
        && new HashSet<>(List.of(report.reporter(), report.email())).equals(Set.of(""));
  }
}
