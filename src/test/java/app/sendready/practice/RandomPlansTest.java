package app.sendready.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Every plan of answers at random holds together. A few hundred at each build; `mvn -q
/// test-compile exec:exec@tool -Dtool=plans` tries 100,000.
public final class RandomPlansTest {
  private static final long SEED = 15;

  @Test
  void everyPlanHoldsTogether() throws InterruptedException {
    RandomPlans plans = new RandomPlans(SEED);
    assertThat(plans.run(300)).as(plans.summary()).isEmpty();
    assertThat(plans.summary()).doesNotStartWith("0 ").doesNotContain(", 0 ");
  }

  /// @param args how many plans, and from which seed
  public static void main(String[] args) throws InterruptedException {
    RandomPlans plans = new RandomPlans(args.length > 1 ? Long.parseLong(args[1]) : SEED);
    var wrong = plans.run(Integer.parseInt(args[0]));
    wrong.stream().limit(50).forEach(System.out::println);
    System.out.println(args[0] + " plans: " + plans.summary() + ", wrong: " + wrong.size());
    if (!wrong.isEmpty()) {
      System.exit(1);
    }
  }
}
