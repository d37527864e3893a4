package app.sendready.kind.spf;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.dns.IpAddress;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkSetTest {
  private static NetworkSet set(String... networks) {
    return NetworkSet.union(
        Arrays.stream(networks)
            .map(n -> n.split("/"))
            .map(p -> NetworkSet.of(IpAddress.of(p[0]), Integer.parseInt(p[1])))
            .toArray(NetworkSet[]::new));
  }

  @Test
  void neighboursGrowTogether() {
    assertThat(set("198.51.100.128/25", "198.51.100.0/25").networks())
        .containsExactly("198.51.100.0/24");
    assertThat(set("2001:db8::/33", "2001:db8:8000::/33").networks())
        .containsExactly("2001:db8::/32");
  }

  @Test
  void aHoleIsCutOut() {
    NetworkSet left = set("192.0.2.0/29").minus(set("192.0.2.2/32"));
    assertThat(left.networks()).containsExactly("192.0.2.0/31", "192.0.2.3", "192.0.2.4/30");
    assertThat(left.ends().stream().map(IpAddress::toString))
        .containsExactly("192.0.2.0", "192.0.2.1", "192.0.2.3", "192.0.2.7");
  }

  @Test
  void everythingHasBothFamiliesAndNothingOutside() {
    assertThat(NetworkSet.EVERYTHING.networks()).containsExactly("0.0.0.0/0", "::/0");
    assertThat(NetworkSet.EVERYTHING.minus(NetworkSet.EVERYTHING).isEmpty()).isTrue();
    assertThat(set("0.0.0.0/0").containsAll(set("2001:db8::/32"))).isFalse();
  }

  @Test
  void hostBitsDoNotMatter() {
    assertThat(set("192.0.2.77/24")).isEqualTo(set("192.0.2.0/24"));
  }

  /// Against counting on a hundred small worlds.
  @Test
  void isTheArithmeticOfSets() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      boolean[] one = new boolean[256];
      boolean[] other = new boolean[256];
      NetworkSet a = random(random, one);
      NetworkSet b = random(random, other);
      boolean subset = true;
      for (int i = 0; i < 256; i++) {
        IpAddress ip = IpAddress.of("192.0.2." + i);
        assertThat(a.plus(b).contains(ip)).isEqualTo(one[i] || other[i]);
        assertThat(a.minus(b).contains(ip)).isEqualTo(one[i] && !other[i]);
        assertThat(a.and(b).contains(ip)).isEqualTo(one[i] && other[i]);
        subset &= !other[i] || one[i];
      }
      assertThat(a.containsAll(b)).isEqualTo(subset);
    }
  }

  private static NetworkSet random(Random random, boolean[] has) {
    NetworkSet set = NetworkSet.EMPTY;
    for (int n = random.nextInt(5); n > 0; n--) {
      int length = 24 + random.nextInt(9);
      int size = 1 << (32 - length);
      int first = random.nextInt(256) / size * size;
      set = set.plus(NetworkSet.of(IpAddress.of("192.0.2." + first), length));
      Arrays.fill(has, first, first + size, true);
    }
    return set;
  }
}
