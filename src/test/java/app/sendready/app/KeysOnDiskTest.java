package app.sendready.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.Mode;
import app.sendready.dns.DomainName;
import app.sendready.json.Json;
import app.sendready.key.PastedKey;
import app.sendready.project.PlatformFile;
import app.sendready.project.Project;
import app.sendready.project.ProjectFile;
import app.sendready.project.ProjectStore;
import app.sendready.project.RecentProjects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// In whatever form a private key is pasted, into whatever field, and wherever it stands in a
/// project that somebody made: no piece of it reaches the disk.
class KeysOnDiskTest {
  private static final ProjectFile FORMAT =
      new ProjectFile(PlatformFile.builtIn(), PastedKey::isPrivate, PastedKey::record);
  private static final int PIECE = 24;

  private static KeyPair pair;
  private static final List<String> PIECES = new ArrayList<>();
  private static final Map<String, String> FORMS = new LinkedHashMap<>();

  @TempDir Path home;

  @BeforeAll
  static void make() throws NoSuchAlgorithmException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    pair = generator.generateKeyPair();
    byte[] der = pair.getPrivate().getEncoded();
    String base64 = Base64.getEncoder().encodeToString(der);
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    String pem = "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n";
    String half = base64.substring(0, base64.length() / 2);
    String rest = base64.substring(base64.length() / 2);
    FORMS.put("PEM", pem);
    FORMS.put("base64", base64);
    FORMS.put("lines", lines);
    FORMS.put(
        "base64 of PEM",
        Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.US_ASCII)));
    FORMS.put(
        "base64 of base64",
        Base64.getEncoder().encodeToString(base64.getBytes(StandardCharsets.US_ASCII)));
    FORMS.put("no first line", pem.substring(pem.indexOf('\n') + 1));
    FORMS.put("no first two lines", lines.substring(130));
    FORMS.put("the second half", rest);
    FORMS.put("quoted halves", "\"" + half + "\" \"" + rest + "\"");
    FORMS.put("chunks", base64.replaceAll("(.{20})", "$1 "));
    FORMS.put("hexadecimal", HexFormat.of().formatHex(der));
    FORMS.put("hexadecimal with colons", HexFormat.ofDelimiter(":").formatHex(der));
    FORMS.put("for addresses", Base64.getUrlEncoder().encodeToString(der));
    FORMS.put(
        "JWK",
        "{\"kty\":\"RSA\",\"n\":\"AQAB\",\"d\":\""
            + Base64.getUrlEncoder().withoutPadding().encodeToString(der)
            + "\"}");
    FORMS.put(
        "OpenSSH", "b3BlbnNzaC1rZXktdjEAAAAABG5vbmU\n" + lines + "\n-----END OPENSSH PRIV-----");
    byte[] inner = Arrays.copyOfRange(der, 26, der.length);
    String pkcs1 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(inner);
    FORMS.put(
        "PKCS#1", "-----BEGIN RSA PRIVATE KEY-----\n" + pkcs1 + "\n-----END RSA PRIVATE KEY-----");
    FORMS.put("PKCS#1, base64", pkcs1.replace("\n", ""));
    FORMS.put(
        "encrypted",
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
            + lines
            + "\n-----END ENCRYPTED PRIVATE KEY-----");
    FORMS.put(
        "PuTTY", "PuTTY-User-Key-File-3: ssh-rsa\nPrivate-Lines: " + 26 + "\n" + pkcs1 + "\n");
    FORMS.put(
        "XML",
        "<RSAKeyValue><Exponent>AQAB</Exponent><D>"
            + Base64.getEncoder().encodeToString(inner)
            + "</D></RSAKeyValue>");
    byte[] small =
        KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
    FORMS.put("Ed25519", Base64.getEncoder().encodeToString(small));
    KeyPairGenerator curve = KeyPairGenerator.getInstance("EC");
    curve.initialize(256);
    String ec =
        Base64.getEncoder().encodeToString(curve.generateKeyPair().getPrivate().getEncoded());
    FORMS.put("EC", "-----BEGIN EC PRIVATE KEY-----\n" + ec + "\n-----END EC PRIVATE KEY-----");
    FORMS.put("EC, base64", ec);
    FORMS.put("after a public key", "v=DKIM1; k=rsa; p=" + publicKey() + "; n=" + base64);
    FORMS.put("before a public key", rest + "\nv=DKIM1; k=rsa; p=" + publicKey());
    FORMS.forEach((form, text) -> {
      String bare = bare(text.replace(publicKey(), "."));
      for (String run : bare.split("[^A-Za-z0-9+/_=-]+")) {
        for (int at = 0; at + PIECE <= run.length(); at += PIECE / 2) {
          PIECES.add(run.substring(at, at + PIECE));
        }
      }
    });
  }

  private static String publicKey() {
    return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\"':]|\\\\n|\\\\", "");
  }

  private static void holdsNoPiece(String written, String what) {
    String bare = bare(written);
    assertThat(PIECES.stream().filter(bare::contains).findFirst())
        .as(what + "\n" + written)
        .isEmpty();
  }

  private static Answers answers() {
    return Answers.start(DomainName.of("example.com"), Mode.CLOUD, PlatformFile.builtIn());
  }

  @Test
  void nothingOfAPrivateKeyThatWasPastedIsWritten() {
    FORMS.forEach((form, text) -> {
      for (String field :
          List.of("identity.key", "identity.selector", "domain.from", "policy.report", "x.y")) {
        Project project =
            new Project(
                Optional.of(answers()),
                Map.of(field, List.of(text), "links.tracking", List.of(text, text)),
                Optional.empty(),
                Json.object().end());
        holdsNoPiece(FORMAT.print(project), form + " in " + field);
      }
    });
  }

  @Test
  void nothingOfAPrivateKeyInAStrangersProjectIsWrittenAgain() {
    FORMS.forEach((form, text) -> {
      List<String> pieces = List.of(text.split("(?<=\\G.{30})"));
      for (Json.Obj other :
          List.of(
              Json.object().put("note", text).end(),
              Json.object().put(text, "note").end(),
              Json.object().put("notes", Json.texts(pieces)).end(),
              Json.object()
                  .put("deep", Json.object().put("er", Json.texts(List.of(text))).end())
                  .end(),
              Json.object()
                  .put("answers", Json.object().put("unknown", text).put(text, 1).end())
                  .end())) {
        Json.Builder file =
            Json.object()
                .put("schema", 1)
                .put("answers", Json.object().put("domain", "example.com").end());
        other.members().forEach(file::put);
        ProjectFile.Result read = FORMAT.parse(file.end().print(), "shop.sendready");
        if (read instanceof ProjectFile.Opened opened) {
          holdsNoPiece(FORMAT.print(opened.project()), form + " in " + other.members().keySet());
        }
      }
    });
  }

  @Test
  void nothingOfItIsInTheListOfRecentFiles() throws IOException {
    RecentProjects recent = new RecentProjects(home);
    FORMS.forEach((form, text) -> {
      recent.opened(home.resolve("shop.sendready"), text, Instant.EPOCH);
      ProjectStore draft = recent.place(FORMAT, recent.newUnsaved());
      assertThat(
              draft.save(
                  new Project(
                      Optional.empty(),
                      Map.of("domain.from", List.of(text)),
                      Optional.empty(),
                      Json.object().end())))
          .isEqualTo(ProjectStore.Saved.DONE);
    });
    try (Stream<Path> all = Files.walk(home)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        holdsNoPiece(Files.readString(file), file.toString());
      }
    }
  }

  @Test
  void aPublicKeyIsKeptAsItsRecord() {
    String record = "v=DKIM1; k=rsa; p=" + publicKey();
    for (String pasted :
        List.of(
            record,
            publicKey(),
            "  \"" + record + "\" ",
            "ak._domainkey IN TXT (\"" + record + "\")")) {
      Project typed =
          new Project(
              Optional.of(answers()),
              Map.of("identity.key", List.of(pasted)),
              Optional.empty(),
              Json.object().end());
      assertThat(FORMAT.print(typed)).contains("\"identity.key\": \"" + record + "\"");
    }
  }

  @Test
  void whatANewerProgramWroteIsKept() {
    String text =
        Json.object()
            .put("schema", 1)
            .put("answers", Json.object().put("domain", "example.com").put("colour", "blue").end())
            .put(
                "notes",
                Json.texts(List.of("Call the agency on Monday", "xn--e1afmkfd.example", "v2")))
            .put("count", 7)
            .end()
            .print();
    ProjectFile.Opened opened = (ProjectFile.Opened) FORMAT.parse(text, "shop.sendready");
    assertThat(FORMAT.print(opened.project()))
        .contains("blue", "Call the agency on Monday", "xn--e1afmkfd.example", "\"count\": 7");
  }
}
