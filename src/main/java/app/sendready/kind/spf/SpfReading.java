package app.sendready.kind.spf;

import java.util.List;
import java.util.Optional;

/// A record's text, read as far as it can be: every term in order, each understood or not.
record SpfReading(String text, List<Item> items) {
  /// A piece of the text.
  public sealed interface Item {
    int at();
  }

  /// A term that keeps to the grammar.
  public record Good(Term term, int at) implements Item {}

  /// One that does not.
  public record Bad(SpfProblem problem) implements Item {
    @Override
    public int at() {
      return problem.at();
    }
  }

  public SpfReading {
    items = List.copyOf(items);
  }

  public List<SpfProblem> problems() {
    return items.stream()
        .filter(Bad.class::isInstance)
        .map(item -> ((Bad) item).problem())
        .toList();
  }

  /// The terms that were understood.
  public List<Term> terms() {
    return items.stream().filter(Good.class::isInstance).map(item -> ((Good) item).term()).toList();
  }

  /// The record, if all of it keeps to the grammar.
  public Optional<SpfRecord> record() {
    return problems().isEmpty() ? Optional.of(new SpfRecord(terms())) : Optional.empty();
  }
}
