package app.sendready.answers;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;

/// Where a tracking sub-domain leads: to a host by CNAME, or to an address by A or AAAA.
public sealed interface Target {
  record Host(DomainName name) implements Target {}

  record At(IpAddress address) implements Target {}
}
