package app.sendready.message;

import app.sendready.check.Finding;
import java.util.ArrayList;
import java.util.List;

/// What is to be said of one signature.
final class SignatureFindings {
  private SignatureFindings() {}

  /// @param saidPass whether the receiver wrote that it passed when the message came
  static Finding of(SignatureResult signature, boolean saidPass) {
    MessageFinding code =
        switch (signature.reason()) {
          case GOOD -> signature.acceptedToday() ? MessageFinding.SIGNED : MessageFinding.WEAK;
          case BODY_CHANGED, LENGTH -> MessageFinding.BODY_CHANGED;
          case HEADER_CHANGED -> MessageFinding.HEADER_CHANGED;
          // It passed when it came, so the key in DNS is the one that changed since.
          case OTHER_KEY -> saidPass ? MessageFinding.KEY_REPLACED : MessageFinding.OTHER_KEY;
          case WRONG -> MessageFinding.SIGNATURE_WRONG;
          case EXPIRED -> MessageFinding.EXPIRED;
          case SYNTAX, VERSION, ALGORITHM, IDENTITY_OUTSIDE -> MessageFinding.MALFORMED;
          case FROM_NOT_SIGNED -> MessageFinding.FROM_NOT_SIGNED;
          case NO_KEY -> saidPass ? MessageFinding.KEY_REPLACED : MessageFinding.NO_KEY;
          case REVOKED -> saidPass ? MessageFinding.KEY_REPLACED : MessageFinding.REVOKED;
          case SEVERAL_KEYS, BAD_KEY, KEY_TYPE, KEY_HASH, KEY_SERVICE, KEY_SUBDOMAIN ->
              MessageFinding.KEY_UNUSABLE;
          case NO_ANSWER -> MessageFinding.NO_ANSWER;
          case NOT_EXACT, NO_BODY, OFFLINE, TOO_MANY -> MessageFinding.NOT_JUDGED;
        };
    return named(code, signature);
  }

  /// What weakens a signature that verifies.
  static List<Finding> remarks(SignatureResult signature) {
    List<Finding> remarks = new ArrayList<>();
    if (signature.testing()) {
      remarks.add(named(MessageFinding.KEY_TESTING, signature));
    }
    if (signature.partial()) {
      remarks.add(named(MessageFinding.PARTIAL, signature));
    }
    return remarks;
  }

  private static Finding named(MessageFinding code, SignatureResult signature) {
    return Finding.of(code)
        .with("d", signature.d())
        .with("s", signature.s())
        .with("name", signature.s() + "._domainkey." + signature.d())
        .with("bits", signature.bits().orElse(0));
  }
}
