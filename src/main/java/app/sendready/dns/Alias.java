package app.sendready.dns;

/// One CNAME that was followed on the way: from, to, and its TTL in seconds.
public record Alias(DomainName from, DomainName to, long ttl) {}
