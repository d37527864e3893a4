package app.sendready.live;

import app.sendready.live.datagram.Datagrams;
import java.io.IOException;

/// What of this program listens to the network by itself.
public final class Listening {
  private Listening() {}

  /// Ends all of it, for a program that has got what it asked for: Java waits 0.3 seconds at its
  /// end for threads that listen.
  public static void end() {
    WebClient.endAll();
    try {
      Datagrams.closeShared();
    } catch (IOException broken) {
      // What was asked for has been told; the end of the program closes the rest.
    }
  }
}
