package app.sendready.app;

import app.sendready.ui.step.identity.KeyMaker;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Makes RSA key pairs of 2048 bits, as RFC 8301 §3.2 asks of signers, and writes the private half
/// as PKCS #8 in PEM, which mail servers read.
final class KeyFiles implements KeyMaker {
  private static final int BITS = 2048;

  @Override
  public String make(Path file) throws IOException {
    KeyPair pair = pair();
    byte[] secret = pem(pair.getPrivate().getEncoded());
    try {
      write(file, secret);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
    return "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException missing) {
      // Every Java makes RSA keys of 2048 bits (java.security.KeyPairGenerator's own promise).
      throw new IllegalStateException(missing);
    }
  }

  private static byte[] pem(byte[] der) {
    Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
    return ("-----BEGIN PRIVATE KEY-----\n"
            + lines.encodeToString(der)
            + "\n-----END PRIVATE KEY-----\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /// The file never exists with other rights, not even empty and for a moment, where the system
  /// lets a file be made with its rights.
  private static void write(Path file, byte[] secret) throws IOException {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] rights =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Set<StandardOpenOption> fresh =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (SeekableByteChannel channel = Files.newByteChannel(file, fresh, rights)) {
      try {
        if (!posix) {
          ownerAlone(file);
        }
        ByteBuffer all = ByteBuffer.wrap(secret);
        while (all.hasRemaining()) {
          channel.write(all);
        }
      } catch (IOException | RuntimeException broken) {
        Files.deleteIfExists(file);
        throw broken;
      }
    }
  }

  private static void ownerAlone(Path file) throws IOException {
    AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
    if (view == null) {
      throw new IOException("this disk keeps no rights");
    }
    view.setAcl(
        List.of(
            AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(view.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build()));
  }
}
