package app.sendready.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Certificates for servers on loopback, made when a test needs one.
final class TestKeys {
  private static final char[] PASSWORD = "practice".toCharArray();
  private static final String ALIAS = "test";
  private static final String AUTHORITY = "authority";

  private TestKeys() {}

  /// A key pair with a certificate that vouches for itself.
  ///
  /// @param name whom it is for
  /// @param more further arguments of `keytool -genkeypair`
  static KeyStore make(Path folder, String name, String... more) throws Exception {
    Path file = fresh(folder, name);
    generate(file, ALIAS, name, more);
    return load(file);
  }

  /// A key pair with a certificate that an authority vouches for; only an authority's word has an
  /// end, one's own is taken as it is.
  ///
  /// @param more further arguments of `keytool -genkeypair`
  static KeyStore signed(Path folder, String name, String... more) throws Exception {
    Path file = fresh(folder, name);
    generate(file, AUTHORITY, "authority.example", "-ext", "bc:c");
    List<String> all = new ArrayList<>(List.of("-signer", AUTHORITY));
    all.addAll(List.of(more));
    generate(file, ALIAS, name, all.toArray(String[]::new));
    KeyStore store = load(file);
    Certificate root = store.getCertificate(AUTHORITY);
    store.deleteEntry(AUTHORITY); // its key is not for the server to show
    store.setCertificateEntry(AUTHORITY, root);
    return store;
  }

  private static Path fresh(Path folder, String name) throws IOException {
    Path file = Files.createTempFile(folder, name, ".p12");
    Files.delete(file);
    return file;
  }

  private static void generate(Path file, String alias, String name, String... more)
      throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:" + name,
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                file.toString()));
    command.addAll(List.of(more));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
  }

  private static KeyStore load(Path file) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    return store;
  }

  /// Who vouches for these keys, as the one to trust: the authority, or they themselves.
  static KeyStore roots(KeyStore keys) throws Exception {
    KeyStore roots = KeyStore.getInstance("PKCS12");
    roots.load(null, null);
    roots.setCertificateEntry(
        "root", keys.getCertificate(keys.containsAlias(AUTHORITY) ? AUTHORITY : ALIAS));
    return roots;
  }

  /// For a server that shows these keys.
  static SSLContext server(KeyStore keys) throws Exception {
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(own.getKeyManagers(), null, null);
    return tls;
  }

  /// For a client that trusts nobody but these.
  static SSLContext client(KeyStore keys) throws Exception {
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(roots(keys));
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, trusted.getTrustManagers(), null);
    return tls;
  }
}
