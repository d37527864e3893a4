package app.sendready.live;

import app.sendready.dns.DomainName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// How often other people's servers, and servers about other people's domains, are asked: a burst
/// that is enough for any honest record, then a few times a minute, over all runs of a session.
///
/// Who watches a domain looks at it every few seconds; whom that domain names was not asked whether
/// he wants to be looked at.
final class Manners {
  /// No honest record needs more packets to one server, or about one domain.
  private static final int BURST = 45;

  private static final double A_MINUTE = 10;
  private static final double NANOS_A_MINUTE = 60e9;

  /// Of those not asked for longest nothing is remembered; by then they may be asked again anyway.
  private static final int MAX_REMEMBERED = 10_000;

  /// Second-level endings that are shared by many under a country's top-level domain.
  private static final int SHORT = 3;

  /// Where many domains are looked at: those that share a name server are as many times as much.
  private static final int DOMAINS = 1_000;

  private final int burst;
  private final double aMinute;
  private final LongSupplier nanoTime;

  Manners() {
    this(System::nanoTime);
  }

  /// @param nanoTime goes on as [System#nanoTime] does
  Manners(LongSupplier nanoTime) {
    this(1, nanoTime);
  }

  private Manners(int domains, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.burst = BURST * domains;
    this.aMinute = A_MINUTE * domains;
  }

  static Manners ofMany() {
    return new Manners(DOMAINS, System::nanoTime);
  }

  private static final class Allowance {
    private double left;
    private long at;
  }

  private final Map<Object, Allowance> allowances =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Allowance> eldest) {
          return size() > MAX_REMEMBERED;
        }
      };

  boolean mayAsk(Endpoint server) {
    return take(server);
  }

  boolean mayAskAbout(DomainName name) {
    return take(domain(name));
  }

  private synchronized boolean take(Object whom) {
    long now = nanoTime.getAsLong();
    Allowance allowance = allowances.computeIfAbsent(whom, _ -> fresh(now));
    double grown = allowance.left + (now - allowance.at) / NANOS_A_MINUTE * aMinute;
    allowance.left = Math.min(burst, grown);
    allowance.at = now;
    if (allowance.left < 1) {
      return false;
    }
    allowance.left--;
    return true;
  }

  private Allowance fresh(long now) {
    Allowance allowance = new Allowance();
    allowance.left = burst;
    allowance.at = now;
    return allowance;
  }

  /// The domain that somebody registered, near enough: the last two labels, or three where the
  /// second of a country's is short, as in `example.co.uk`.
  static DomainName domain(DomainName name) {
    int size = name.labels().size();
    boolean shared =
        size > 2
            && name.labels().getLast().length() == 2
            && name.labels().get(size - 2).length() <= SHORT;
    return name.last(Math.min(size, shared ? 3 : 2));
  }
}
