package app.sendready.export;

import app.sendready.check.Finding;
import app.sendready.check.Verdict;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.json.Json;
import java.util.List;
import java.util.Map;

/// Findings as JSON objects, the same in every command.
public record FindingJson(Messages messages) {
  public Json list(List<Finding> findings) {
    return Json.list(findings.stream().map(f -> of(f, f.verdict())).toList());
  }

  /// One finding, told with a severity of one's own choice.
  public Json of(Finding finding, Verdict verdict) {
    return Json.object()
        .put("code", finding.code().code())
        .put("severity", severity(verdict))
        .put("args", args(finding.args()))
        .put("message", messages.say(finding.title()))
        .put("fix", messages.say(finding.cure()))
        .end();
  }

  /// Waiting is no fault, so it is told like good news.
  private static String severity(Verdict verdict) {
    return switch (verdict) {
      case FAIL -> "fail";
      case WARN -> "warn";
      case UNKNOWN -> "unknown";
      case PASS, WAITING -> "info";
    };
  }

  private static Json args(Map<String, Object> args) {
    Json.Builder out = Json.object();
    args.forEach((name, value) -> out.put(name, arg(value)));
    return out.end();
  }

  /// Numbers stay numbers and lists stay lists; times and durations are in ISO 8601.
  private static Json arg(Object value) {
    return switch (value) {
      case Number number -> Json.of(number.longValue());
      case Boolean truth -> Json.of(truth);
      case List<?> list -> Json.list(list.stream().map(FindingJson::arg).toList());
      case Text text -> Json.of(text.key());
      default -> Json.of(value.toString());
    };
  }
}
