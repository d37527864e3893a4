package app.sendready.kind.spf;

import app.sendready.dns.IpAddress;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// A set of addresses of both families, as sorted ranges that do not touch; exact, whatever its
/// size.
public record NetworkSet(List<Range> v4, List<Range> v6) {
  /// From the first to the last address, both within.
  public record Range(BigInteger first, BigInteger last) {}

  private static final BigInteger ONE = BigInteger.ONE;

  public static final NetworkSet EMPTY = new NetworkSet(List.of(), List.of());

  public static final NetworkSet EVERYTHING =
      new NetworkSet(List.of(whole(32)), List.of(whole(128)));

  public NetworkSet {
    v4 = List.copyOf(v4);
    v6 = List.copyOf(v6);
  }

  private static Range whole(int bits) {
    return new Range(BigInteger.ZERO, ONE.shiftLeft(bits).subtract(ONE));
  }

  /// All addresses that share their first `length` bits with `network`.
  public static NetworkSet of(IpAddress network, int length) {
    int bits = network.octets().length * 8;
    BigInteger size = ONE.shiftLeft(bits - length);
    BigInteger first = new BigInteger(1, network.octets()).divide(size).multiply(size);
    List<Range> ranges = List.of(new Range(first, first.add(size).subtract(ONE)));
    return network.isV4() ? new NetworkSet(ranges, List.of()) : new NetworkSet(List.of(), ranges);
  }

  public boolean isEmpty() {
    return v4.isEmpty() && v6.isEmpty();
  }

  public NetworkSet plus(NetworkSet other) {
    return new NetworkSet(union(v4, other.v4), union(v6, other.v6));
  }

  public NetworkSet minus(NetworkSet other) {
    return new NetworkSet(difference(v4, other.v4), difference(v6, other.v6));
  }

  public NetworkSet and(NetworkSet other) {
    return minus(minus(other));
  }

  public boolean containsAll(NetworkSet other) {
    return other.minus(this).isEmpty();
  }

  public boolean contains(IpAddress address) {
    return containsAll(of(address, address.octets().length * 8));
  }

  /// How many addresses of one family.
  public BigInteger count(boolean ofV4) {
    return (ofV4 ? v4 : v6)
        .stream()
            .map(r -> r.last.subtract(r.first).add(ONE))
            .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /// The first and the last address of every range.
  public List<IpAddress> ends() {
    List<IpAddress> ends = new ArrayList<>();
    v4.forEach(range -> ends(range, 4, ends));
    v6.forEach(range -> ends(range, 16, ends));
    return ends;
  }

  private static void ends(Range range, int octets, List<IpAddress> into) {
    into.add(address(range.first, octets));
    if (!range.first.equals(range.last)) {
      into.add(address(range.last, octets));
    }
  }

  private static IpAddress address(BigInteger value, int octets) {
    byte[] bytes = value.toByteArray();
    byte[] all = new byte[octets];
    int used = Math.min(bytes.length, octets);
    System.arraycopy(bytes, bytes.length - used, all, octets - used, used);
    return IpAddress.of(all);
  }

  /// As networks, smallest first: `192.0.2.0/24`; a single address without its length.
  public List<String> networks() {
    List<String> networks = new ArrayList<>();
    v4.forEach(range -> networks(range, 4, networks));
    v6.forEach(range -> networks(range, 16, networks));
    return networks;
  }

  private static void networks(Range range, int octets, List<String> into) {
    BigInteger first = range.first;
    while (first.compareTo(range.last) <= 0) {
      int free = first.signum() == 0 ? octets * 8 : Math.min(first.getLowestSetBit(), octets * 8);
      while (first.add(ONE.shiftLeft(free)).subtract(ONE).compareTo(range.last) > 0) {
        free--;
      }
      into.add(address(first, octets) + (free == 0 ? "" : "/" + (octets * 8 - free)));
      first = first.add(ONE.shiftLeft(free));
    }
  }

  private static List<Range> union(List<Range> one, List<Range> other) {
    List<Range> all = new ArrayList<>(one);
    all.addAll(other);
    all.sort(Comparator.comparing(Range::first));
    List<Range> merged = new ArrayList<>();
    for (Range range : all) {
      Range last = merged.isEmpty() ? range : merged.getLast();
      if (merged.isEmpty() || range.first.compareTo(last.last.add(ONE)) > 0) {
        merged.add(range);
      } else if (range.last.compareTo(last.last) > 0) {
        merged.set(merged.size() - 1, new Range(last.first, range.last));
      }
    }
    return merged;
  }

  private static List<Range> difference(List<Range> from, List<Range> away) {
    List<Range> left = new ArrayList<>();
    int next = 0;
    for (Range range : from) {
      BigInteger first = range.first;
      while (next < away.size() && away.get(next).last.compareTo(first) < 0) {
        next++;
      }
      int i = next;
      while (i < away.size() && away.get(i).first.compareTo(range.last) <= 0) {
        Range hole = away.get(i++);
        if (hole.first.compareTo(first) > 0) {
          left.add(new Range(first, hole.first.subtract(ONE)));
        }
        first = first.max(hole.last.add(ONE));
      }
      if (first.compareTo(range.last) <= 0) {
        left.add(new Range(first, range.last));
      }
    }
    return left;
  }

  /// The set of all these networks.
  static NetworkSet union(NetworkSet... sets) {
    return Arrays.stream(sets).reduce(EMPTY, NetworkSet::plus);
  }
}
