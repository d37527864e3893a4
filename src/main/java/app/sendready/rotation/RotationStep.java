package app.sendready.rotation;

import java.util.Locale;

/// The steps of a change of keys, in their order.
public enum RotationStep {
  /// The new key stands beside the old one.
  PUBLISH,
  /// Everybody sees it.
  SPREAD,
  /// The platform signs with it, as a message proves.
  SWITCH,
  /// The old one stays while messages signed with it are still on their way.
  KEEP,
  /// The old one is withdrawn.
  REVOKE;

  /// As part of a key, and in JSON.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
