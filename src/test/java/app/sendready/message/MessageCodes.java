package app.sendready.message;

import app.sendready.check.FindingCode;
import java.util.List;

/// The codes of what can be noticed about a message, for whoever lists them outside the package.
public final class MessageCodes {
  private MessageCodes() {}

  public static List<FindingCode> all() {
    return List.of(MessageFinding.values());
  }
}
