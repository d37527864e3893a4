package app.sendready.cli;

import app.sendready.bulk.ManyChecks;
import java.util.List;

/// For tests of commands that check no lists.
public final class NoMany implements Services.Many {
  @Override
  public ManyChecks through(List<ResolverAddress> resolvers) {
    throw new UnsupportedOperationException();
  }
}
