package app.sendready.live;

import app.sendready.dns.IpAddress;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A name server on loopback that does whatever it is told to, octet by octet.
final class HostileServer implements AutoCloseable {
  /// What it does on a query.
  interface Behaviour {
    /// The datagrams that it sends.
    List<Step> udp(byte[] query);

    /// What it writes to the TCP connection, lengths included; then it closes.
    default List<Step> tcp(byte[] query) {
      return udp(query).stream()
          .map(s -> new Step(RawReply.framed(s.octets()), s.delayMillis(), s.how()))
          .toList();
    }

    /// Whether anything listens for TCP.
    default boolean listensForTcp() {
      return true;
    }
  }

  enum How {
    PLAINLY,
    FROM_OTHER_PORT,
    FROM_OTHER_ADDRESS,
    THEN_RESET,
    THEN_STAY
  }

  @SuppressWarnings("ArrayRecordComponent")
  record Step(byte[] octets, int delayMillis, How how) {
    Step(byte[] octets) {
      this(octets, 0, How.PLAINLY);
    }
  }

  private final Behaviour behaviour;
  private final DatagramSocket udp;
  private final ServerSocket tcp;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  final AtomicInteger queries = new AtomicInteger();

  HostileServer(String address, Behaviour behaviour) throws IOException {
    this(address, 0, behaviour);
  }

  HostileServer(String address, int port, Behaviour behaviour) throws IOException {
    this.behaviour = behaviour;
    InetAddress at = IpAddress.of(address).toInetAddress();
    if (behaviour.listensForTcp()) {
      LoopbackServer.Sockets both = LoopbackServer.bind(at, port);
      udp = both.udp();
      tcp = both.tcp();
      Thread.startVirtualThread(this::serveTcp);
    } else {
      udp = new DatagramSocket(new InetSocketAddress(at, port));
      tcp = new ServerSocket();
    }
    Thread.startVirtualThread(this::serveUdp);
  }

  Endpoint endpoint() {
    return new Endpoint(IpAddress.of(udp.getLocalAddress().getAddress()), udp.getLocalPort());
  }

  private void serveUdp() {
    byte[] buffer = new byte[4096];
    while (!udp.isClosed()) {
      try {
        DatagramPacket in = new DatagramPacket(buffer, buffer.length);
        udp.receive(in);
        queries.incrementAndGet();
        byte[] query = Arrays.copyOf(buffer, in.getLength());
        InetSocketAddress client = (InetSocketAddress) in.getSocketAddress();
        Thread.startVirtualThread(() -> answer(query, client));
      } catch (IOException closed) {
        // the loop ends
      }
    }
  }

  private void answer(byte[] query, InetSocketAddress client) {
    try {
      for (Step step : behaviour.udp(query)) {
        Thread.sleep(step.delayMillis());
        DatagramPacket out = new DatagramPacket(step.octets(), step.octets().length, client);
        switch (step.how()) {
          case FROM_OTHER_PORT -> {
            try (var other = new DatagramSocket(new InetSocketAddress(udp.getLocalAddress(), 0))) {
              other.send(out);
            }
          }
          case FROM_OTHER_ADDRESS -> {
            try (var other = new DatagramSocket(new InetSocketAddress("127.0.0.77", 0))) {
              other.send(out);
            }
          }
          case PLAINLY, THEN_RESET, THEN_STAY -> udp.send(out);
        }
      }
    } catch (IOException | InterruptedException gone) {
      // the client left
    }
  }

  private void serveTcp() {
    while (!tcp.isClosed()) {
      try {
        Socket client = tcp.accept();
        connections.add(client);
        Thread.startVirtualThread(() -> serve(client));
      } catch (IOException closed) {
        // the loop ends
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      DataInputStream in = new DataInputStream(client.getInputStream());
      byte[] query = new byte[in.readUnsignedShort()];
      in.readFully(query);
      for (Step step : behaviour.tcp(query)) {
        Thread.sleep(step.delayMillis());
        client.getOutputStream().write(step.octets());
        if (step.how() == How.THEN_RESET) {
          client.setSoLinger(true, 0);
          return;
        }
        if (step.how() == How.THEN_STAY) {
          client.getInputStream().read();
          return;
        }
      }
    } catch (IOException | InterruptedException gone) {
      // the client left
    } finally {
      connections.remove(client);
    }
  }

  @Override
  public void close() throws IOException {
    udp.close();
    tcp.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }
}
