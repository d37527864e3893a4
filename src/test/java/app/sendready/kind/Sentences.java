package app.sendready.kind;

import app.sendready.app.Words;
import app.sendready.blocklist.BlocklistFinding;
import app.sendready.check.FindingCode;
import app.sendready.check.PropagationFinding;
import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.reports.RungFinding;
import app.sendready.reports.read.ReportsFinding;
import app.sendready.rotation.RotationFinding;
import app.sendready.secure.SecureFinding;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The sentences of all findings, with made-up arguments in their gaps.
final class Sentences {
  private final Language language;
  private final UnaryOperator<String> gap;
  private final Map<String, ResourceBundle> bundles = new HashMap<>();

  /// @param gap what to say for an argument of a name
  Sentences(Language language, UnaryOperator<String> gap) {
    this.language = language;
    this.gap = gap;
    for (String base : Words.bundles()) {
      Locale locale = language == Language.ENGLISH ? Locale.ROOT : language.locale();
      bundles.put(
          base.substring(base.lastIndexOf('.') + 1), ResourceBundle.getBundle(base, locale));
    }
  }

  /// Every code of the program, in the order of the rows; last what any row can show.
  static List<FindingCode> codes() {
    return Stream.concat(
            Kinds.all().stream().flatMap(kind -> kind.codes().stream()),
            Stream.of(
                    PropagationFinding.values(),
                    SecureFinding.values(),
                    BlocklistFinding.values(),
                    RotationFinding.values(),
                    ReportsFinding.values(),
                    RungFinding.values())
                .flatMap(Stream::of))
        .map(FindingCode.class::cast)
        .toList();
  }

  static Messages messages(Language language) {
    return Words.in(language, ZoneOffset.UTC);
  }

  /// Title, reason and cure of a finding.
  List<String> of(FindingCode code) {
    return Stream.of("title", "why", "fix").map(part -> say(code.code() + "." + part)).toList();
  }

  String say(String key) {
    ResourceBundle bundle = bundles.get(key.substring(0, key.indexOf('.')));
    String pattern = bundle.getString(key);
    return new MessageFormat(pattern, language.locale()).format(arguments(pattern));
  }

  private Map<String, Object> arguments(String pattern) {
    Map<String, Object> args = new HashMap<>();
    MessagePattern parsed = new MessagePattern(pattern);
    for (int i = 0; i < parsed.countParts(); i++) {
      Part part = parsed.getPart(i);
      if (part.getType() != Part.Type.ARG_START) {
        continue;
      }
      String name = parsed.getSubstring(parsed.getPart(i + 1));
      switch (part.getArgType()) {
        case PLURAL, SELECTORDINAL, CHOICE, SIMPLE -> args.put(name, 5);
        case SELECT -> args.put(name, firstChoice(parsed, i));
        case NONE -> args.putIfAbsent(name, gap.apply(name));
      }
    }
    return args;
  }

  private static String firstChoice(MessagePattern parsed, int from) {
    for (int i = from; i < parsed.countParts(); i++) {
      if (parsed.getPart(i).getType() == Part.Type.ARG_SELECTOR) {
        return parsed.getSubstring(parsed.getPart(i));
      }
    }
    return "other";
  }
}
