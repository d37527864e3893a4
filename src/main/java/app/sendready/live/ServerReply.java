package app.sendready.live;

import app.sendready.dns.Trouble;
import java.time.Instant;

/// What came back from one server for one query: a message that is well-formed and answers it, or
/// the trouble that kept it from us. What the message means is for [ReplyMeaning].
sealed interface ServerReply permits Reply, ServerReply.Nothing {
  /// No message that could be used.
  record Nothing(Trouble trouble, Instant at) implements ServerReply {}

  Instant at();
}
