package app.sendready.kind.spf;

import app.sendready.check.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is wrong with the writing of a record: from its text alone.
final class SpfFaults {
  private SpfFaults() {}

  /// The findings for a text that is not, or not quite, a record.
  static List<Finding> of(String octets) {
    if (SpfRepair.mixes(octets)) {
      return List.of(Finding.of(SpfFinding.MIXED_WITH_SENDER_ID));
    }
    if (!SpfRecord.isSpf(octets)) {
      return List.of(start(octets));
    }
    List<Finding> findings = new ArrayList<>();
    SpfReading reading = SpfParser.read(octets);
    for (SpfProblem problem : reading.problems()) {
      Finding finding = finding(problem);
      if (findings.stream().noneMatch(f -> f.code().equals(finding.code()))) {
        findings.add(finding);
      }
    }
    for (Term term : reading.terms()) {
      if (SpfRepair.seam(term).isPresent()) {
        // An include of no record ends in an error (RFC 7208 §5.2); other terms only match nothing.
        boolean include = term instanceof Term.Directive(var sign, Mechanism.Include target);
        findings.add(
            word(
                include ? SpfFinding.GLUED : SpfFinding.GLUED_NAME,
                term.print(),
                SpfRepair.seam(term)));
      }
    }
    if (reading.terms().stream().anyMatch(SpfFaults::isVersion)) {
      findings.add(Finding.of(SpfFinding.SEVERAL_VERSIONS));
    }
    return findings;
  }

  static boolean isVersion(Term term) {
    return term instanceof Modifier.Unknown(String name, MacroString value)
        && name.equals("v")
        && value.print().equalsIgnoreCase("spf1");
  }

  /// Words that the grammar lets pass as unknown modifiers (RFC 7208 §6), though another word was
  /// meant.
  static List<Modifier.Unknown> ignored(SpfRecord record) {
    return record.terms().stream()
        .filter(Modifier.Unknown.class::isInstance)
        .map(Modifier.Unknown.class::cast)
        .filter(u -> SpfSuggestion.meant(u.name()).isPresent())
        .toList();
  }

  /// A text that was meant as a record, but does not begin as one.
  private static Finding start(String octets) {
    if (!SpfSuggestion.isAscii(octets)) {
      return word(SpfFinding.LOOKALIKE, beginning(octets), Optional.empty());
    }
    boolean quoted = octets.strip().startsWith("\"") || octets.strip().startsWith("'");
    return word(
        quoted ? SpfFinding.QUOTED : SpfFinding.NOT_RECOGNISED,
        beginning(octets),
        Optional.of(SpfRecord.VERSION));
  }

  static String beginning(String octets) {
    String text = SpfSuggestion.unicode(octets);
    return text.length() <= 24 ? text : text.substring(0, 24) + "…";
  }

  private static Finding finding(SpfProblem problem) {
    boolean mended = problem.suggestion().isPresent();
    SpfFinding code =
        switch (problem.reason()) {
          case VERSION -> SpfFinding.NOT_RECOGNISED;
          case UNKNOWN_MECHANISM, MISSING_VALUE, BAD_DOMAIN ->
              mended ? SpfFinding.TYPING_MISTAKE : SpfFinding.SYNTAX;
          case NEEDLESS_VALUE, BAD_MACRO, REPEATED_MODIFIER -> SpfFinding.SYNTAX;
          case BAD_ADDRESS, BAD_LENGTH -> SpfFinding.BAD_ADDRESS;
          case GLUED -> SpfFinding.GLUED;
          case STRAY_SIGN -> SpfFinding.STRAY_SIGN;
          case QUOTED -> SpfFinding.QUOTED;
          case LOOKALIKE -> SpfFinding.LOOKALIKE;
          case SENDER_ID -> SpfFinding.MIXED_WITH_SENDER_ID;
        };
    return word(code, problem.text(), problem.suggestion());
  }

  /// @param instead what to write; repeats the word where nothing can be suggested
  static Finding word(SpfFinding code, String word, Optional<String> instead) {
    return Finding.of(code).with("word", word).with("suggestion", instead.orElse(""));
  }
}
