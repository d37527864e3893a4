package app.sendready.kind.spf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The public test suites of SPF, read where they are shared.
class SpfSuitesTest {

  @Test
  void agreesWithEveryCaseOfTheRfc7208Suite() {
    assertThat(differences("spf-rfc7208/rfc7208-tests-2014-05.yml", 193, Map.of())).isEmpty();
  }

  private static List<String> differences(
      String file, int count, Map<String, String> expectedOtherwise) {
    SpfSuite suite = SpfSuite.load(file);
    assertThat(suite.cases()).hasSize(count);
    List<String> differences = new ArrayList<>();
    for (SpfSuite.Case test : suite.cases()) {
      SpfResult result = test.run();
      String outcome = result.outcome().word();
      String explanation = result.explanation().orElse("DEFAULT");
      boolean right =
          expectedOtherwise.containsKey(test.name())
              ? outcome.equals(expectedOtherwise.get(test.name()).split(":")[0])
              : test.results().contains(outcome)
                  && test.explanation().filter(e -> !e.equals(explanation)).isEmpty();
      if (!right) {
        differences.add(
            "%s: %s wants %s %s, is %s %s"
                .formatted(
                    test.scenario(),
                    test.name(),
                    test.results(),
                    test.explanation().orElse(""),
                    result.outcome().word(),
                    result));
      }
    }
    return differences;
  }
}
