package app.sendready.rotation;

import app.sendready.check.RowReport;
import app.sendready.check.ServerNews;
import app.sendready.check.ServerView;
import app.sendready.kind.dkim.DkimStatus;
import java.util.List;

/// What has become of the key that goes, at all servers of the zone.
enum OldKey {
  /// At least one server still has it.
  THERE,
  /// None has it: revoked (RFC 6376 §3.6.1), or not there.
  ENDED,
  /// No server has it, and not all were heard.
  UNTOLD;

  static OldKey of(RowReport row) {
    List<ServerView> servers = row.views().authoritative();
    List<ServerView> heard = servers.stream().filter(ServerNews::answered).toList();
    if (heard.stream().anyMatch(OldKey::hasIt)) {
      return THERE;
    }
    return heard.isEmpty() || heard.size() < servers.size() ? UNTOLD : ENDED;
  }

  private static boolean hasIt(ServerView server) {
    return server.values().stream().anyMatch(text -> !DkimStatus.of(text).revoked());
  }
}
