package app.sendready.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A web proxy on loopback that tunnels (RFC 9110 §9.3.6), whatever the name, to one port of this
/// machine; or refuses, or says nothing. While it is open it is this machine's proxy for all hosts
/// under `.invalid`, which nobody but a proxy can look up.
final class LoopbackProxy implements AutoCloseable {
  /// The first line of what it answers; empty for silence.
  private final String answer;

  private final int target;
  private final ServerSocket server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ProxySelector before = ProxySelector.getDefault();

  /// The hosts and ports it was asked to connect to.
  final List<String> asked = new CopyOnWriteArrayList<>();

  LoopbackProxy(String answer, int target) throws IOException {
    this.answer = answer;
    this.target = target;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(this::serve);
    ProxySelector.setDefault(selector());
  }

  private ProxySelector selector() {
    Proxy here = new Proxy(Proxy.Type.HTTP, (InetSocketAddress) server.getLocalSocketAddress());
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        return uri.getHost() != null && uri.getHost().endsWith(".invalid")
            ? List.of(here)
            : before.select(uri);
      }

      @Override
      public void connectFailed(URI uri, SocketAddress address, IOException failed) {
        // Nobody to tell.
      }
    };
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        open.add(client);
        Thread.startVirtualThread(() -> serve(client));
      } catch (IOException closed) {
        // the loop ends
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII), 1);
      String request = in.readLine();
      for (String line = request; line != null && !line.isEmpty(); line = in.readLine()) {
        // The head of the request.
      }
      asked.add(request);
      if (answer.isEmpty()) {
        client.getInputStream().readAllBytes();
        return;
      }
      client
          .getOutputStream()
          .write((answer + "\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      if (answer.contains(" 200 ")) {
        tunnel(client);
      }
    } catch (IOException gone) {
      // the client left
    } finally {
      open.remove(client);
    }
  }

  private void tunnel(Socket client) throws IOException {
    try (Socket out = new Socket(InetAddress.getLoopbackAddress(), target)) {
      Thread back =
          Thread.startVirtualThread(() -> {
            try {
              out.getInputStream().transferTo(client.getOutputStream());
              client.shutdownOutput();
            } catch (IOException gone) {
              // one of the two left
            }
          });
      client.getInputStream().transferTo(out.getOutputStream());
      back.interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    ProxySelector.setDefault(before);
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
