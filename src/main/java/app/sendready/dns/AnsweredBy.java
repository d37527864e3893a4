package app.sendready.dns;

import java.time.Instant;

/// Where and when an answer was got: the server, whether it spoke with authority (the AA bit, RFC
/// 1035 §4.1.1), and the moment the answer came in, so that its age and remaining TTL can be told.
public record AnsweredBy(ServerId server, boolean authoritative, Instant at) {}
