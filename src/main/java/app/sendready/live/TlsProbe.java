package app.sendready.live;

import app.sendready.dns.AddressSpace;
import app.sendready.dns.IpAddress;
import app.sendready.web.SecureHost;
import app.sendready.web.TlsProbeResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.StandardConstants;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/// Shakes hands with a host over TLS and looks at the certificate it shows (RFC 5280 §4), whatever
/// it is worth: a browser would only refuse, this says why.
public final class TlsProbe implements SecureHost {
  private static final int PORT = 443;
  private static final int MOST_LINES = 60;
  private static final int LONGEST_LINE = 4096;
  private static final int DNS_NAME = 2;
  private static final Duration TIME = Duration.ofSeconds(8);

  private final int port;
  private final boolean anyAddress;
  private final Optional<KeyStore> roots;
  private final HostLookup lookup;

  /// Finds a host's address; blocks.
  @FunctionalInterface
  interface HostLookup {
    InetAddress find(String host) throws UnknownHostException;
  }

  public TlsProbe() {
    this(PORT, false, Optional.empty());
  }

  /// @param anyAddress whether addresses of one's own network are allowed, too; for tests
  /// @param roots whom to trust in place of the system's authorities
  TlsProbe(int port, boolean anyAddress, Optional<KeyStore> roots) {
    this(port, anyAddress, roots, InetAddress::getByName);
  }

  /// @param lookup where hosts are, for tests whose hosts are in no DNS
  TlsProbe(int port, boolean anyAddress, Optional<KeyStore> roots, HostLookup lookup) {
    this.lookup = lookup;
    this.port = port;
    this.anyAddress = anyAddress;
    this.roots = roots;
  }

  @Override
  public TlsProbeResult probe(String host) {
    CompletableFuture<TlsProbeResult> looking = new CompletableFuture<>();
    Socket[] open = new Socket[1];
    // A name's look-up and a handshake that trickles have no time limit of their own.
    Thread worker =
        Thread.startVirtualThread(() -> {
          try {
            looking.complete(now(host, open));
          } catch (Throwable bug) {
            // What a stranger's certificate or name does to the libraries below is no answer.
            looking.complete(new TlsProbeResult.Unreached(String.valueOf(bug)));
          }
        });
    try {
      return looking.get(TIME.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      return new TlsProbeResult.Unreached("no answer in " + TIME.toSeconds() + " s");
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      return new TlsProbeResult.Unreached("cancelled");
    } catch (ExecutionException bug) {
      throw new IllegalStateException(bug.getCause());
    } finally {
      worker.interrupt();
      close(open);
    }
  }

  private static void close(Socket[] open) {
    synchronized (open) {
      if (open[0] != null) {
        try {
          open[0].close();
        } catch (IOException ignored) {
          // It is given up anyway.
        }
      }
    }
  }

  private TlsProbeResult now(String host, Socket[] open) {
    try {
      InetAddress address = lookup.find(host);
      if (!anyAddress && !AddressSpace.isOfInternet(IpAddress.of(address.getAddress()))) {
        return new TlsProbeResult.Unreached(address.getHostAddress() + " is not a public address");
      }
      Witness witness = new Witness();
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(null, new TrustManager[] {witness}, null);
      try (Socket plain = new Socket()) {
        synchronized (open) {
          open[0] = plain;
        }
        plain.connect(new InetSocketAddress(address, port), (int) TIME.toMillis());
        plain.setSoTimeout((int) TIME.toMillis());
        try (SSLSocket socket =
            (SSLSocket) tls.getSocketFactory().createSocket(plain, host, port, true)) {
          SSLParameters parameters = socket.getSSLParameters();
          parameters.setServerNames(List.of(serverName(host)));
          socket.setSSLParameters(parameters);
          return shaken(socket, witness, host);
        }
      }
    } catch (UnknownHostException unknown) {
      return new TlsProbeResult.Unreached("no address for " + host);
    } catch (IOException unreached) {
      return new TlsProbeResult.Unreached(String.valueOf(unreached.getMessage()));
    } catch (GeneralSecurityException noTls) {
      throw new IllegalStateException(noTls);
    }
  }

  /// The name that the server is asked for. The names of hosts know no underscore, which many a
  /// host has; the library refuses those, and servers take them.
  ///
  /// @throws IllegalArgumentException where it is no name at all
  static SNIServerName serverName(String host) {
    boolean loose =
        host.indexOf('_') >= 0 && host.matches("[A-Za-z0-9_-]{1,63}(\\.[A-Za-z0-9_-]{1,63})*+\\.?");
    return loose
        ? new SNIServerName(
            StandardConstants.SNI_HOST_NAME, host.getBytes(StandardCharsets.US_ASCII)) {}
        : new SNIHostName(host);
  }

  private TlsProbeResult shaken(SSLSocket socket, Witness witness, String host) throws IOException {
    try {
      socket.startHandshake();
    } catch (SSLException refused) {
      if (witness.chain.length == 0) {
        return new TlsProbeResult.NoCertificate(String.valueOf(refused.getMessage()));
      }
      throw refused;
    }
    X509Certificate own = witness.chain[0];
    List<String> names = names(own);
    HostHeaders said = headers(socket, host);
    return new TlsProbeResult.Shown(
        names,
        names.stream().anyMatch(name -> fits(name, host)),
        own.getNotBefore().toInstant(),
        own.getNotAfter().toInstant(),
        trouble(witness),
        said.location(),
        said.strictTransport());
  }

  /// What a host says of itself, from the first header of each name (RFC 6797 §8.1).
  private record HostHeaders(Optional<String> location, Optional<String> strictTransport) {
    private static final String LOCATION = "location:";
    private static final String STRICT_TRANSPORT = "strict-transport-security:";

    static final HostHeaders NONE = new HostHeaders(Optional.empty(), Optional.empty());

    HostHeaders with(String line) {
      return new HostHeaders(
          location.or(() -> value(line, LOCATION)),
          strictTransport.or(() -> value(line, STRICT_TRANSPORT)));
    }

    private static Optional<String> value(String line, String name) {
      return line.regionMatches(true, 0, name, 0, name.length())
          ? Optional.of(line.substring(name.length()).strip())
          : Optional.empty();
    }
  }

  /// Why nobody vouches for the certificate; its dates are told apart and do not count here.
  private Optional<String> trouble(Witness witness) {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(roots.orElse(null));
      X509TrustManager trust =
          Arrays.stream(factory.getTrustManagers())
              .filter(X509TrustManager.class::isInstance)
              .map(X509TrustManager.class::cast)
              .findFirst()
              .orElseThrow();
      trust.checkServerTrusted(witness.chain, witness.type);
      return Optional.empty();
    } catch (CertificateException untrusted) {
      return Optional.of(String.valueOf(untrusted.getMessage()));
    } catch (GeneralSecurityException noTrust) {
      throw new IllegalStateException(noTrust);
    }
  }

  private static List<String> names(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null
          ? List.of()
          : names.stream()
              .filter(n -> n.getFirst().equals(DNS_NAME))
              .map(n -> String.valueOf(n.get(1)).toLowerCase(Locale.ROOT))
              .toList();
    } catch (CertificateException damaged) {
      return List.of();
    }
  }

  // RFC 9525 §6.3: a wildcard is the whole left-most label, and stands for one label.
  private static boolean fits(String name, String host) {
    String wanted = host.toLowerCase(Locale.ROOT);
    int dot = wanted.indexOf('.');
    return name.equals(wanted)
        || name.startsWith("*.") && dot > 0 && name.substring(1).equals(wanted.substring(dot));
  }

  /// What the host says first; a question, not a download.
  private static HostHeaders headers(SSLSocket socket, String host) {
    HostHeaders said = HostHeaders.NONE;
    try {
      socket
          .getOutputStream()
          .write(
              ("HEAD / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      for (int i = 0; i < MOST_LINES; i++) {
        String line = line(reader);
        if (line.isEmpty()) {
          break;
        }
        said = said.with(line);
      }
      return said;
    } catch (IOException silent) {
      // The certificate has been seen; that the host says nothing over it is no fault of it.
      return said;
    }
  }

  private static String line(BufferedReader reader) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = reader.read(); c >= 0 && c != '\n' && line.length() < LONGEST_LINE; ) {
      if (c != '\r') {
        line.append((char) c);
      }
      c = reader.read();
    }
    return line.toString();
  }

  /// Takes every certificate and remembers it; nothing secret goes over such a connection.
  private static final class Witness implements X509TrustManager {
    private X509Certificate[] chain = new X509Certificate[0];
    private String type = "";

    @Override
    public void checkClientTrusted(X509Certificate[] certificates, String authType)
        throws CertificateException {
      throw new CertificateException("no clients here");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] certificates, String authType) {
      chain = certificates.clone();
      type = authType;
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
