package app.sendready.project;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.answers.Answers;
import app.sendready.answers.DmarcPolicy;
import app.sendready.answers.MailServer;
import app.sendready.answers.Mode;
import app.sendready.answers.Selector;
import app.sendready.answers.SendingPlatform;
import app.sendready.answers.Target;
import app.sendready.check.KindScenarios;
import app.sendready.disk.FileBound;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.key.PastedKey;
import app.sendready.practice.Practice;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFileTest {
  private static final ProjectFile FORMAT =
      new ProjectFile(KindScenarios.PLATFORM, text -> text.contains("PRIVATE KEY"));
  private static final String RECORD = "v=DKIM1; k=rsa; p=" + Practice.SAMPLE_KEY;
  private static final DomainName DOMAIN = DomainName.of("news.xn--80ak6aa92e.example");

  @TempDir Path folder;

  private static Answers cloud() {
    return Answers.start(DOMAIN, Mode.CLOUD, KindScenarios.PLATFORM)
        .withKey(new Answers.SigningKey(new Selector("ak"), PastedKey.found(Practice.SAMPLE_KEY)))
        .withLinks(
            new Answers.Links(
                List.of(DOMAIN.child("trk"), DOMAIN.child("img"), DOMAIN.child("go")),
                Optional.empty(),
                DOMAIN.child("back")))
        .withPolicy(
            new Answers.Policy(
                DmarcPolicy.QUARANTINE,
                "dmarc@example.com",
                Optional.of(URI.create("https://www.example.com/logo.svg")),
                true));
  }

  private static Answers onPremise() {
    return cloud()
        .withMode(Mode.ON_PREMISE)
        .withLinks(
            new Answers.Links(
                List.of(DOMAIN.child("trk")),
                Optional.of(new Target.At(IpAddress.of("192.0.2.7"))),
                DOMAIN.child("back")))
        .withServers(
            new Answers.Servers(
                List.of(
                    new MailServer(
                        DOMAIN.child("mta-1"),
                        List.of(IpAddress.of("192.0.2.4"), IpAddress.of("2001:db8::4"))),
                    new MailServer(DOMAIN.child("mta-2"), List.of())),
                Optional.of(DomainName.of("mail.example.com")),
                false));
  }

  private static ProjectFile.Opened opened(String text) {
    assertThat(FORMAT.parse(text, "my.sendready")).isInstanceOf(ProjectFile.Opened.class);
    return (ProjectFile.Opened) FORMAT.parse(text, "my.sendready");
  }

  private static List<String> leftOut(String text) {
    return opened(text).leftOut().stream().map(t -> t.key() + " " + t.args()).toList();
  }

  private static String why(String text) {
    return FORMAT.parse(text, "my.sendready") instanceof ProjectFile.Unusable unusable
        ? unusable.why().key()
        : "usable";
  }

  private static Project back(Project project) {
    ProjectFile.Opened opened = opened(FORMAT.print(project));
    assertThat(opened.leftOut()).isEmpty();
    return opened.project();
  }

  @Test
  void aProjectComesBackAsItWasWritten() {
    SendingPlatform own =
        ((PlatformFile.Read)
                PlatformFile.parse(
                    """
                    {"name": "Own", "spfInclude": "spf.own.example", "trackingTarget": "t.own.example",
                     "bounceTarget": "b.own.example", "selector": "own", "trackingLabel": "go",
                     "bounceLabel": "back", "serverLabel": "mx1", "formerSpfIncludes": ["a.own.example"]}
                    """,
                    "own"))
            .platform();
    for (Answers answers :
        List.of(cloud(), onPremise(), Answers.start(DOMAIN, Mode.ON_PREMISE, own))) {
      Project project =
          Project.empty()
              .with(
                  Optional.of(answers),
                  Map.of(
                      "links.tracking", List.of("trk", "", "я..я"), "policy.logo", List.of("http")),
                  Optional.of("links"));
      Project back = back(project);
      assertThat(back.answers()).contains(answers);
      assertThat(back.fields()).isEqualTo(project.fields());
      assertThat(back.step()).contains("links");
      assertThat(FORMAT.print(back)).isEqualTo(FORMAT.print(project));
    }
  }

  @Test
  void aPersonCanReadTheFile() {
    assertThat(
            FORMAT.print(
                Project.empty()
                    .with(
                        Optional.of(onPremise()),
                        Map.of("links.bounce", List.of("a b")),
                        Optional.of("links"))))
        .isEqualTo(
            """
            {
              "schema": 1,
              "program": "SendReady",
              "step": "links",
              "answers": {
                "domain": "news.xn--80ak6aa92e.example",
                "mode": "on-premise",
                "selector": "ak",
                "publicKey": "%s",
                "tracking": [
                  "trk.news.xn--80ak6aa92e.example"
                ],
                "trackingTarget": "192.0.2.7",
                "bounce": "back.news.xn--80ak6aa92e.example",
                "servers": [
                  {
                    "name": "mta-1.news.xn--80ak6aa92e.example",
                    "addresses": [
                      "192.0.2.4",
                      "2001:db8::4"
                    ]
                  },
                  {
                    "name": "mta-2.news.xn--80ak6aa92e.example",
                    "addresses": []
                  }
                ],
                "mailFrom": "mail.example.com",
                "receivesMail": false,
                "dmarcPolicy": "quarantine",
                "reportAddress": "dmarc@example.com",
                "logo": "https://www.example.com/logo.svg",
                "legacy": true
              },
              "fields": {
                "links.bounce": "a b"
              }
            }
            """
                .formatted(RECORD)
                .replace("2001:db8::4", IpAddress.of("2001:db8::4").toString()));
  }

  @Test
  void whatThisProgramDoesNotKnowStaysInTheFile() {
    String newer =
        FORMAT
            .print(Project.of(cloud()))
            .replace("\"schema\": 1", "\"schema\": 7, \"weather\": {\"rain\": [0.25, null]}")
            .replace("\"mode\":", "\"colour\": \"blue\", \"mode\":");
    Project project = opened(newer).project();
    Project changed =
        project.with(Optional.of(cloud().withMode(Mode.ON_PREMISE)), Map.of(), Optional.empty());

    assertThat(FORMAT.print(changed))
        .contains("\"schema\": 7", "\"rain\"", "0.25", "\"colour\": \"blue\"", "on-premise");
    assertThat(leftOut(newer)).containsExactly("project.file.newer {}");
    assertThat(FORMAT.print(changed)).doesNotContain("\"step\"");
  }

  @Test
  void whatStandsTwiceIsTold() {
    String answers = "\"answers\":{\"domain\":\"example.com\",\"mode\":\"cloud\"}";
    assertThat(leftOut("{\"schema\":1," + answers + "," + answers + "}"))
        .containsExactly("project.file.twice {member=answers}");
    String domains = answers.replace(":{", ":{\"domain\":\"example.org\",");
    assertThat(leftOut("{\"schema\":1," + domains + "}"))
        .containsExactly("project.file.twice {member=domain}");
    assertThat(leftOut("{\"schema\":1," + answers + "}")).isEmpty();
  }

  @Test
  void anAnswerThatIsNoneIsToldAndStays() {
    String text =
        "{\"schema\":1,\"answers\":{\"domain\":\"example.com\",\"trakcing\":[\"go\"],\"mode\":\"cloud\"}}";
    assertThat(leftOut(text)).containsExactly("project.file.unknown {members=[trakcing]}");
    assertThat(((ProjectFile.Opened) FORMAT.parse(text, "a.sendready")).isDamaged()).isFalse();
    assertThat(FORMAT.print(opened(text).project())).contains("trakcing");
  }

  @Test
  void aFileIsReadUpToItsDamage() {
    String whole = FORMAT.print(Project.of(onPremise()));
    String cut = whole.substring(0, whole.indexOf("\"dmarcPolicy\"") + 20);
    ProjectFile.Opened opened = opened(cut);

    assertThat(opened.project().answers().orElseThrow().servers()).isEqualTo(onPremise().servers());
    assertThat(opened.leftOut()).hasSize(1);
    assertThat(opened.leftOut().getFirst().key()).isEqualTo("project.file.cut");
    assertThat(opened.leftOut().getFirst().args()).containsEntry("line", 29);
  }

  @Test
  void aFileCutAnywhereNeverThrowsAndNeverMakesUpADomain() {
    String whole = FORMAT.print(Project.of(onPremise()));
    for (int end = 0; end < whole.length() - 2; end++) {
      switch (FORMAT.parse(whole.substring(0, end), "my.sendready")) {
        case ProjectFile.Unusable _ -> assertThat(end).isLessThan(whole.indexOf("program"));
        case ProjectFile.Opened opened -> {
          assertThat(opened.isWhole()).isFalse();
          opened.project().answers().ifPresent(a -> assertThat(a.fromDomain()).isEqualTo(DOMAIN));
        }
      }
    }
  }

  @Test
  void noiseNeverThrows() {
    String whole = FORMAT.print(Project.of(onPremise()));
    Random random = new Random(11);
    for (int i = 0; i < 3_000; i++) {
      StringBuilder noisy = new StringBuilder(whole);
      for (int j = random.nextInt(6); j >= 0; j--) {
        noisy.setCharAt(random.nextInt(noisy.length()), (char) random.nextInt(0x2100));
      }
      ProjectFile.Result result = FORMAT.parse(noisy.toString(), "my.sendready");
      if (result instanceof ProjectFile.Opened opened) {
        assertThat(FORMAT.print(opened.project())).isNotNull();
      }
    }
  }

  @Test
  void whatIsNotUnderstoodGoesToItsField() {
    ProjectFile.Opened opened =
        opened(
            FORMAT
                .print(Project.of(onPremise()))
                .replace("news.xn--80ak6aa92e.example\",\n    \"mode", "news,example\",\n \"mode"));
    assertThat(opened.project().answers()).isEmpty();
    assertThat(opened.project().fields())
        .containsEntry("domain.from", List.of("news,example"))
        .containsEntry("domain.mode", List.of("on-premise"))
        .containsEntry("identity.key", List.of(RECORD))
        .containsEntry("links.server.addresses", List.of("192.0.2.4, 2001:db8::4", ""))
        .containsEntry("links.mail-from", List.of("mail.example.com"));
    assertThat(opened.project().subject()).isEqualTo("news,example");

    assertThat(
            opened(
                    FORMAT
                        .print(Project.of(cloud()))
                        .replace("dmarc@example.com", "nobody")
                        .replace("\"back.", "\"ba ck."))
                .project()
                .fields())
        .containsEntry("policy.report", List.of("nobody"))
        .containsEntry("links.bounce", List.of("ba ck.news.xn--80ak6aa92e.example"));
  }

  @Test
  void noPrivateKeyIsReadOrWritten() {
    String secret = "-----BEGIN PRIVATE KEY-----\nMIIE";
    Project careless =
        Project.empty()
            .with(Optional.of(cloud()), Map.of("identity.key", List.of(secret)), Optional.empty());
    assertThat(FORMAT.print(careless)).doesNotContain("PRIVATE").doesNotContain("MIIE");

    String foreign =
        FORMAT
            .print(Project.of(cloud()))
            .replace(RECORD, "-----BEGIN PRIVATE KEY-----")
            .replace("\"schema\"", "\"note\": \"-----BEGIN PRIVATE KEY-----\", \"schema\"");
    ProjectFile.Opened opened = opened(foreign);
    assertThat(opened.project().answers().orElseThrow().key().publicKey()).isEmpty();
    assertThat(leftOut(foreign)).containsExactly("project.file.secret {member=publicKey}");
    assertThat(FORMAT.print(opened.project())).doesNotContain("PRIVATE");
  }

  @Test
  void hostileContentIsBoundedAndShown() {
    String many =
        FORMAT
            .print(Project.of(cloud()))
            .replace("\"tracking\": [", "\"tracking\": [" + "\"a.news.example\",".repeat(5_000))
            .replace("\"selector\": \"ak\"", "\"selector\": \"a\u202ek\\u0007\"");
    ProjectFile.Opened opened = opened(many);
    assertThat(opened.project().fields())
        .containsEntry("identity.selector", List.of("a⟨U+202E⟩k⟨U+0007⟩"));
    assertThat(leftOut(many))
        .contains(
            "project.file.many {member=tracking, kept=200, count=5003}",
            "project.file.hidden {member=selector}");

    String deep = "{\"schema\":1,\"x\":" + "[".repeat(100_000);
    assertThat(FORMAT.parse(deep, "deep")).isInstanceOf(ProjectFile.Opened.class);
    assertThat(FORMAT.print(opened(deep).project())).isNotNull();
  }

  @Test
  void whatIsNoProjectIsSaid() throws IOException {
    assertThat(why("")).isEqualTo("project.file.no-project");
    assertThat(why("\u0000".repeat(4096))).isEqualTo("project.file.no-project");
    assertThat(why("[1]")).isEqualTo("project.file.no-project");
    assertThat(why("{\"name\": \"other\"}")).isEqualTo("project.file.no-project");

    Path large = folder.resolve("large.sendready");
    Files.write(large, new byte[FileBound.PROJECT.bytes() + 1]);
    assertThat(((ProjectFile.Unusable) FORMAT.read(large)).why().key())
        .isEqualTo("project.file.too-large");
    assertThat(((ProjectFile.Unusable) FORMAT.read(folder.resolve("none"))).why().key())
        .isEqualTo("project.file.no-file");
    assertThat(((ProjectFile.Unusable) FORMAT.read(folder)).why().key())
        .isEqualTo("project.file.unreadable");
  }

  @Test
  void damagedLettersAreSaid() throws IOException {
    Path file = folder.resolve("my.sendready");
    Files.write(
        file,
        FORMAT
            .print(Project.of(cloud()))
            .replace("\"schema\"", "\"note\": \"\u00ff\", \"schema\"")
            .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(FORMAT.read(file))
        .isInstanceOfSatisfying(
            ProjectFile.Opened.class,
            opened -> {
              assertThat(opened.project().answers()).contains(cloud());
              assertThat(opened.leftOut().getFirst().key()).isEqualTo("project.file.no-utf8");
            });
  }
}
