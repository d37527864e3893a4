package app.sendready.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.Figures;
import app.sendready.answers.FromDomain;
import app.sendready.answers.FromDomainGuard;
import app.sendready.app.Words;
import app.sendready.check.KindScenarios;
import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Language;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Note;
import app.sendready.ui.step.domain.DomainModel;
import app.sendready.ui.wizard.WizardModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every form in which a domain is typed or pasted: understood, asked back or refused, alike in the
/// window and on the command line.
class TypedDomainsTest {
  private static final FromDomainGuard GUARD = FromDomainGuard.bundled();

  private final DomainModel window =
      new DomainModel(
          new WizardModel(),
          KindScenarios.PLATFORM,
          Optional.empty(),
          new Background(Runnable::run, Runnable::run),
          Duration.ZERO);
  private final CommandRun command = new CommandRun();

  /// @param typed with its escapes written out
  /// @param outcome as the table writes it
  private record Form(String typed, String outcome) {}

  private static List<Form> forms() throws IOException {
    List<Form> forms = new ArrayList<>();
    try (InputStream in = FromDomain.class.getResourceAsStream("typed-domains.csv")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        int bar = line.lastIndexOf(" | ");
        if (!line.startsWith("#") && bar >= 0) {
          forms.add(new Form(written(line.substring(0, bar)), line.substring(bar + 3).strip()));
        }
      }
    }
    return forms;
  }

  private static String written(String notation) {
    String text =
        Pattern.compile("\\\\u([0-9a-f]{4})")
            .matcher(notation)
            .replaceAll((MatchResult m) ->
                Character.toString(Integer.parseInt(m.group(1), 16))
                    .replace("\\", "\\\\")
                    .replace("$", "\\$"));
    text = text.replace("\\n", "\n").replaceAll("^\\\\t", "\t");
    return Pattern.compile("\\{(.|a\\.|https://)\\*(\\d+)}")
        .matcher(text)
        .replaceAll(m -> m.group(1).repeat(Integer.parseInt(m.group(2))));
  }

  private static String reason(Text why) {
    String key = why.key().substring(why.key().lastIndexOf('.') + 1);
    Object meant = why.args().getOrDefault("meant", "none");
    return meant.equals("none") ? "refused " + key : "asked " + key + " " + meant;
  }

  private static String outcome(String typed) {
    return switch (FromDomain.parse(typed, GUARD)) {
      case FromDomain.Nothing() -> "nothing";
      case FromDomain.Unfinished _ -> "first";
      case FromDomain.Refused(Text why) -> reason(why);
      case FromDomain.Understood understood -> "understood " + understood.name().withoutDot();
    };
  }

  @Test
  void everyFormIsUnderstoodAskedBackOrRefused() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<Form> forms = forms();
    for (Form form : forms) {
      String came = outcome(form.typed);
      if (!came.equals(form.outcome)) {
        wrong.add(shown(form.typed) + " should be " + form.outcome + " but is " + came);
      }
    }
    assertThat(wrong).isEmpty();
    Figures.line("typed domains: " + forms.size() + " forms");
    assertThat(forms).hasSizeGreaterThan(200);
  }

  @Test
  void theCommandLineReadsThemTheSame() throws IOException {
    for (Form form : forms()) {
      if (form.typed.indexOf('\0') >= 0 || form.typed.startsWith("-")) {
        // No system hands such a word to a program; a hyphen begins an option.
        continue;
      }
      CommandRun.Ran ran = command.run("plan", form.typed, "--format", "json");
      String shown = shown(form.typed);
      if (form.outcome.startsWith("understood ")) {
        String name = form.outcome.substring("understood ".length());
        assertThat(ran.status()).as(shown).isZero();
        assertThat(ran.out()).as(shown).contains("\"domain\": \"" + name + "\"");
        boolean asTyped = form.typed.strip().equalsIgnoreCase(name);
        assertThat(ran.err().isEmpty() || asTyped).as(shown + ": " + ran.err()).isEqualTo(asTyped);
      } else {
        assertThat(ran.status()).as(shown).isEqualTo(Cli.USAGE);
        assertThat(ran.out()).as(shown).isEmpty();
        assertThat(ran.err()).as(shown).isNotBlank().doesNotContain("[from", "\u0007", "\u001b");
        if (form.outcome.startsWith("asked ")) {
          assertThat(ran.err())
              .as(shown)
              .contains(form.outcome.substring(form.outcome.lastIndexOf(' ') + 1));
        }
      }
    }
  }

  @Test
  void theWindowReadsThemTheSame() throws IOException {
    for (Form form : forms()) {
      window.from().text().set(form.typed);
      String shown = shown(form.typed);
      Optional<Note> note = window.from().note().getValue();
      if (form.outcome.startsWith("understood ")) {
        String name = form.outcome.substring("understood ".length());
        assertThat(window.from().value()).as(shown).contains(DomainName.of(name));
        assertThat(note.isPresent() || form.typed.strip().equalsIgnoreCase(name))
            .as(shown)
            .isTrue();
      } else {
        assertThat(window.from().value()).as(shown).isEmpty();
        assertThat(note.isPresent()).as(shown).isEqualTo(!form.outcome.equals("nothing"));
      }
    }
  }

  /// Some 160 characters, whatever was typed.
  @Test
  void everySentenceIsShort() throws IOException {
    for (Form form : forms()) {
      if (FromDomain.parse(form.typed, GUARD) instanceof FromDomain.Refused(Text why)) {
        for (Language language : Language.values()) {
          assertThat(Words.in(language, ZoneOffset.UTC).say(why)).hasSizeLessThanOrEqualTo(175);
        }
      }
    }
  }

  @Test
  void noTextTakesLong() {
    for (String piece :
        List.of(
            "a",
            "\u0436",
            ".",
            ",",
            " a",
            "<",
            "@",
            "//",
            "a.b,",
            "\u0301",
            "https://",
            "xn--a.",
            "[",
            "\u00b7l",
            "a.example ")) {
      String text = piece.repeat(TypedName.MAX_TYPED / piece.length());
      long start = System.nanoTime();
      FromDomain.parse(text, GUARD);
      FromDomain.parse(piece.repeat(100_000), GUARD);
      assertThat((System.nanoTime() - start) / 1_000_000).as(piece).isLessThan(1_000);
    }
  }

  /// Whatever is typed, nothing is thrown; what is understood is a name that says itself.
  @Test
  void mutatedFormsAreReadOrRefusedAndNeverThrow() throws IOException {
    List<String> forms = forms().stream().map(Form::typed).filter(t -> t.length() < 300).toList();
    String pieces =
        ".-_@:/[]<>()\"', ;%\\\u0430\u00df\u00b7\u200d\u0301\u05d0\ud83d\u3002xn--0aZ\u2013\u0000";
    Random random = new Random(20261129);
    int understood = 0;
    for (int i = 0; i < 60_000; i++) {
      StringBuilder text = new StringBuilder(forms.get(random.nextInt(forms.size())));
      for (int j = random.nextInt(4); j >= 0; j--) {
        char piece = pieces.charAt(random.nextInt(pieces.length()));
        int at = random.nextInt(text.length() + 1);
        if (random.nextBoolean() || at == text.length()) {
          text.insert(at, piece);
        } else {
          text.setCharAt(at, piece);
        }
      }
      FromDomain read = FromDomain.parse(text.toString(), GUARD);
      if (read instanceof FromDomain.Understood(DomainName name, var _, var _)) {
        understood++;
        assertThat(name.withoutDot()).as(text.toString()).matches("[a-z0-9-]+(\\.[a-z0-9-]+)+");
        assertThat(FromDomain.parse(TypedName.unicode(name), GUARD))
            .as(text.toString())
            .isInstanceOfSatisfying(
                FromDomain.Understood.class, again -> assertThat(again.name()).isEqualTo(name));
      }
      if (TypedName.parse(text.toString()) instanceof TypedName.NotAName none) {
        assertThat(none.part().length()).isLessThan(130);
      }
    }
    Figures.line("typed domains: 60,000 mutated forms, " + understood + " understood");
    assertThat(understood).isGreaterThan(5_000);
  }

  private static String shown(String typed) {
    return typed.length() > 60 ? typed.substring(0, 60) + "…" : typed;
  }
}
