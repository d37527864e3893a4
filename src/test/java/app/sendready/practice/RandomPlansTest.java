package app.sendready.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Every plan of answers at random holds together. A few hundred at each build; `mvn -q
/// test-compile exec:exec@tool -Dtool=plans` tries 100,000.
public final class RandomPlansTest {
  private static final long SEED = 15;

  @Test
  void everyPlanHoldsTogether() throws InterruptedException {
    RandomPlans plans = new RandomPlans(SEED, Nsd.isHere());
    assertThat(plans.run(300)).as(plans.summary()).isEmpty();
    assertThat(plans.summary()).doesNotStartWith("0 ").doesNotContain(", 0 pub", ", 0 app");
  }

  /// A judge that never says no would be none.
  @Test
  void nsdRefusesAnAliasBesideOtherData() throws InterruptedException {
    assumeTrue(Nsd.isHere(), "NSD is not on this machine");
    String head =
        "$TTL 300\n@ IN SOA ns1 host 1 3600 600 86400 300\n@ IN NS ns1\nns1 IN A 192.0.2.1\n";

    assertThat(Nsd.load(List.of(head, head))).isEmpty();
    assertThat(Nsd.load(List.of(head, head + "x IN CNAME a.\nx IN TXT \"b\"\n")))
        .anyMatch(line -> line.contains("CNAME and other data"));
    assertThat(Nsd.load(List.of(head + "x IN TXT \"" + "a".repeat(256) + "\"\n"))).isNotEmpty();
  }

  /// @param args how many plans, and from which seed
  public static void main(String[] args) throws InterruptedException {
    RandomPlans plans =
        new RandomPlans(args.length > 1 ? Long.parseLong(args[1]) : SEED, Nsd.isHere());
    var wrong = plans.run(Integer.parseInt(args[0]));
    wrong.stream()
        .limit(50)
        .forEach((w -> System.out.println(w.length() > 600 ? w.substring(0, 600) : w)));
    System.out.println(args[0] + " plans: " + plans.summary() + ", wrong: " + wrong.size());
    if (!wrong.isEmpty()) {
      System.exit(1);
    }
  }
}
