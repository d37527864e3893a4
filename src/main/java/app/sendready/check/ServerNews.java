package app.sendready.check;

import app.sendready.dns.ServerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What single servers began or ceased to say about one row, from look to look.
///
/// A server that gave no answer is not news: what it said last stands until it says something else.
/// The first look is none either. A server that is asked for the first time in a later look, as
/// public resolvers are, is news when it has the record.
public final class ServerNews {
  private static final Set<String> ANSWERS = Set.of("found", "no-data", "nxdomain");

  private final Map<ServerId, Set<String>> last = new HashMap<>();
  private boolean heardBefore;

  /// Knows nothing yet.
  public ServerNews() {}

  /// What happened to the record at one server.
  public enum Event {
    APPEARED,
    CHANGED,
    GONE
  }

  /// One server's news.
  public record Item(ServerId server, Event event) {}

  /// Whether a server said anything about the record, *no* included.
  public static boolean answered(ServerView view) {
    return ANSWERS.contains(view.outcome());
  }

  /// Takes in one look and tells what is new in it.
  public List<Item> hear(Views views) {
    List<ServerView> all = new ArrayList<>(views.authoritative());
    all.addAll(views.publicResolvers());
    views.system().ifPresent(all::add);
    List<Item> news = new ArrayList<>();
    for (ServerView view : all) {
      if (!answered(view)) {
        continue;
      }
      Set<String> now = Set.copyOf(view.values());
      Set<String> before = last.put(view.server(), now);
      if (before == null) {
        if (heardBefore && !now.isEmpty()) {
          news.add(new Item(view.server(), Event.APPEARED));
        }
      } else if (!before.equals(now)) {
        news.add(
            new Item(
                view.server(),
                before.isEmpty() ? Event.APPEARED : now.isEmpty() ? Event.GONE : Event.CHANGED));
      }
    }
    heardBefore |= !all.isEmpty();
    return List.copyOf(news);
  }
}
