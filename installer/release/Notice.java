import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/// What installed programs are told of a new version, signed.
///
/// `Notice keys FILE` makes a key pair: the private key goes into FILE (PKCS #8 in base64), which
/// only its owner can read; the public one, for the build, to standard output. `Notice FILE VERSION
/// DATE PAGE` prints the answer that is put at the address of the build. See the decision record
/// 0021.
final class Notice {
  private static final Base64.Encoder BASE64 = Base64.getEncoder();

  private Notice() {}

  public static void main(String[] args) throws Exception {
    if (args.length == 2 && args[0].equals("keys")) {
      System.out.println(keys(Path.of(args[1])));
    } else if (args.length == 4) {
      System.out.println(answer(Path.of(args[0]), signed(args[1], args[2], args[3])));
    } else {
      System.err.println("Notice keys FILE | Notice FILE VERSION DATE PAGE");
      System.exit(2);
    }
  }

  private static String keys(Path file) throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Files.createFile(file);
    file.toFile().setReadable(false, false);
    file.toFile().setReadable(true, true);
    Files.writeString(file, BASE64.encodeToString(pair.getPrivate().getEncoded()) + "\n");
    return BASE64.encodeToString(pair.getPublic().getEncoded());
  }

  private static String signed(String version, String date, String page) {
    for (String part : new String[] {version, date, page}) {
      if (!part.matches("[!#-\\[\\]-~]+")) {
        throw new IllegalArgumentException("neither quotes, backslashes nor spaces: " + part);
      }
    }
    return "{\"version\":\"%s\",\"published\":\"%s\",\"page\":\"%s\"}"
        .formatted(version, date, page);
  }

  private static String answer(Path file, String signed) throws Exception {
    byte[] encoded = Base64.getDecoder().decode(Files.readString(file).strip());
    PrivateKey key =
        KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(key);
    signature.update(signed.getBytes(StandardCharsets.UTF_8));
    return "{\"signed\":\"%s\",\"signature\":\"%s\"}"
        .formatted(signed.replace("\"", "\\\""), BASE64.encodeToString(signature.sign()));
  }
}
