package app.sendready.live;

/// A server and how it is called in sentences: a host's name, `Cloudflare`, `system`.
public record NamedServer(String name, Endpoint endpoint) {}
