package app.sendready.live;

import app.sendready.dns.IpAddress;
import app.sendready.dns.MemoryZone;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A name server on this machine's loopback that serves a [MemoryZone], over UDP and TCP: the owner
/// of every zone in it, and a resolver for those who ask for recursion.
///
/// It opens no way out: what the world in memory does not hold, it refuses. Its threads do not keep
/// a program alive.
public final class LoopbackServer implements AutoCloseable {
  private static final int TCP_IDLE_MILLIS = 5000;
  private static final int BIND_TRIES = 20;

  private final Responder responder;
  private final DatagramSocket udp;
  private final ServerSocket tcp;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

  /// Serves `world` at `127.0.0.1`.
  ///
  /// @param port 0 for any that is free
  public LoopbackServer(MemoryZone world, int port) throws IOException {
    this(world, IpAddress.of("127.0.0.1"), port);
  }

  /// Serves `world` at one of the loopback addresses.
  public LoopbackServer(MemoryZone world, IpAddress address, int port) throws IOException {
    InetAddress at = address.toInetAddress();
    if (!at.isLoopbackAddress()) {
      throw new IllegalArgumentException("not a loopback address: " + address);
    }
    responder = new Responder(world);
    Sockets sockets = bind(at, port);
    udp = sockets.udp();
    tcp = sockets.tcp();
    Thread.ofVirtual().name("loopback-dns-udp").start(this::serveUdp);
    Thread.ofVirtual().name("loopback-dns-tcp").start(this::serveTcp);
  }

  record Sockets(DatagramSocket udp, ServerSocket tcp) {}

  /// Both kinds of socket on one port; a free one for TCP may be taken for UDP.
  static Sockets bind(InetAddress at, int port) throws IOException {
    for (int tries = 1; ; tries++) {
      ServerSocket tcp = new ServerSocket();
      try {
        tcp.setReuseAddress(true);
        tcp.bind(new InetSocketAddress(at, port));
        return new Sockets(new DatagramSocket(new InetSocketAddress(at, tcp.getLocalPort())), tcp);
      } catch (IOException taken) {
        tcp.close();
        if (port != 0 || tries == BIND_TRIES) {
          throw taken;
        }
      }
    }
  }

  /// Where it listens.
  public Endpoint endpoint() {
    return new Endpoint(IpAddress.of(tcp.getInetAddress().getAddress()), tcp.getLocalPort());
  }

  private void serveUdp() {
    byte[] buffer = new byte[0xffff];
    while (!udp.isClosed()) {
      try {
        DatagramPacket in = new DatagramPacket(buffer, buffer.length);
        udp.receive(in);
        SocketAddress client = in.getSocketAddress();
        Optional<byte[]> out = responder.respond(Arrays.copyOf(buffer, in.getLength()), true);
        if (out.isPresent()) {
          udp.send(new DatagramPacket(out.get(), out.get().length, client));
        }
      } catch (IOException closedOrClientGone) {
        // The loop's own condition tells which.
      }
    }
  }

  private void serveTcp() {
    while (!tcp.isClosed()) {
      try {
        Socket client = tcp.accept();
        connections.add(client);
        Thread.startVirtualThread(() -> serve(client));
      } catch (IOException closedOrClientGone) {
        // The loop's own condition tells which.
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      client.setSoTimeout(TCP_IDLE_MILLIS);
      DataInputStream in = new DataInputStream(client.getInputStream());
      while (!tcp.isClosed()) {
        byte[] query = new byte[in.readUnsignedShort()];
        in.readFully(query);
        Optional<byte[]> out = responder.respond(query, false);
        if (out.isEmpty()) {
          return;
        }
        byte[] framed = new byte[out.get().length + 2];
        framed[0] = (byte) (out.get().length >> 8);
        framed[1] = (byte) out.get().length;
        System.arraycopy(out.get(), 0, framed, 2, out.get().length);
        client.getOutputStream().write(framed);
      }
    } catch (IOException gone) {
      // A client may leave whenever it likes.
    } finally {
      connections.remove(client);
    }
  }

  /// Stops listening and drops all connections; nothing is left behind.
  @Override
  public void close() throws IOException {
    udp.close();
    tcp.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }
}
