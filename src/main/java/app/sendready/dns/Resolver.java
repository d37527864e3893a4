package app.sendready.dns;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// Answers one question. Never throws for reasons of the DNS, and blocks until there is an answer.
///
/// An alias is followed and named in the answer; an interrupted thread gets a [DnsAnswer.Failed].
@FunctionalInterface
public interface Resolver {
  DnsAnswer ask(Question question);

  /// The answers to several questions that do not depend on each other, in their order. An
  /// implementation that talks to a network asks them side by side.
  default Map<Question, DnsAnswer> askAll(Collection<Question> questions) {
    Map<Question, DnsAnswer> answers = new LinkedHashMap<>();
    for (Question question : questions) {
      answers.computeIfAbsent(question, this::ask);
    }
    return answers;
  }

  default DnsAnswer ask(DomainName name, RecordType type) {
    return ask(new Question(name, type));
  }
}
