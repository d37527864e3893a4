package app.sendready.web;

import java.net.URI;
import java.util.LinkedHashMap;

/// What was fetched when the user pressed for it. Asks nobody itself, so that whatever looks again
/// and again, on its own, looks at what is known. Safe for use by several threads.
public final class FetchedFiles implements Fetcher {
  private static final int MOST = 8;

  private final LinkedHashMap<URI, WebAnswer> newest = new LinkedHashMap<>();

  @Override
  public synchronized WebAnswer fetch(URI uri) {
    WebAnswer known = newest.get(uri);
    return known != null ? known : new WebAnswer.NotAsked();
  }

  /// The way of a press: asks, and keeps what was answered.
  public Fetcher onPress(Fetcher outside) {
    return uri -> {
      WebAnswer answer = outside.fetch(uri);
      keep(uri, answer);
      return answer;
    };
  }

  private synchronized void keep(URI uri, WebAnswer answer) {
    newest.remove(uri);
    newest.put(uri, answer);
    if (newest.size() > MOST) {
      newest.pollFirstEntry();
    }
  }
}
