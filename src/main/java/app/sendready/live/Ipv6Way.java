package app.sendready.live;

import java.util.concurrent.TimeUnit;

/// Whether there is a way into the IPv6 internet, found out once a second at most: a laptop changes
/// networks, and many domains are looked at meanwhile.
final class Ipv6Way {
  private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

  private boolean known;
  private boolean open;
  private long found;

  synchronized boolean isOpen() {
    long now = System.nanoTime();
    if (!known || now - found > FRESH) {
      open = SystemResolvers.hasIpv6();
      found = now;
      known = true;
    }
    return open;
  }
}
