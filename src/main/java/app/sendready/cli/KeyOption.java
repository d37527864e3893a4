package app.sendready.cli;

import app.sendready.answers.AnswerFields;
import app.sendready.answers.Answers;
import app.sendready.answers.Selector;
import app.sendready.disk.FileBound;
import app.sendready.disk.RegularFile;
import app.sendready.dns.DomainName;
import app.sendready.i18n.Text;
import app.sendready.key.DkimKey;
import app.sendready.key.PastedKey;
import app.sendready.key.PastedName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An option that takes a public key, as text or as `@FILE`; what cannot be read is refused with
/// the reason, so that no key is ever left out in silence.
///
/// @param key what was given; empty where the option is not there or left empty
/// @param selector what `--selector` says, if anything
record KeyOption(Optional<PastedKey.Key> key, Optional<Selector> selector) {
  /// Reads a key that stands beside a selector in the answers.
  static KeyOption read(ParsedOptions typed, String option, Answers answers) throws Refusal {
    boolean said = typed.one(AnswerFields.SELECTOR.option().name()).isPresent();
    Optional<Selector> selector = said ? Optional.of(answers.key().selector()) : Optional.empty();
    return new KeyOption(read(typed, option, selector), selector);
  }

  /// The key alone, if the option is there.
  static Optional<DkimKey> read(ParsedOptions typed, String option) throws Refusal {
    return read(typed, option, Optional.empty()).map(PastedKey.Key::key);
  }

  private static Optional<PastedKey.Key> read(
      ParsedOptions typed, String option, Optional<Selector> selector) throws Refusal {
    Optional<String> text = typed.one(option);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    PastedKey pasted = PastedKey.parse(content(option, text.get()));
    Optional<PastedKey.Key> chosen =
        switch (pasted) {
          case PastedKey.Key key -> Optional.of(key);
          case PastedKey.Several several -> selector.flatMap(s -> several.of(s.text()));
          case PastedKey.PrivateKey _, PastedKey.Nothing _, PastedKey.Problem _ -> Optional.empty();
        };
    if (chosen.isEmpty()) {
      throw new Refusal(
          Text.of("cli.key", "option", option).with("why", pasted.refusal().orElseThrow()));
    }
    return chosen;
  }

  /// What an option's value says itself, or the file that it names after `@`.
  static String content(String option, String text) throws Refusal {
    if (!text.startsWith("@")) {
      return text;
    }
    String name = text.substring(1);
    Path file = AnswersReader.path(option, name);
    try {
      return new String(RegularFile.read(file, FileBound.KEY), StandardCharsets.UTF_8);
    } catch (RegularFile.TooLarge large) {
      throw Refusal.of("cli.key-file-large", "file", name);
    } catch (IOException unreadable) {
      throw Refusal.of("cli.key-file", "file", name);
    }
  }

  private Optional<Selector> pasted() {
    return key.flatMap(k -> k.name().selector()).flatMap(Selector::parse);
  }

  /// The answers with the key and with the selector that stands beside it, unless one was typed.
  Answers put(Answers answers) {
    return answers.withKey(
        new Answers.SigningKey(
            selector.or(this::pasted).orElse(answers.key().selector()),
            key.map(PastedKey.Key::key).or(() -> answers.key().publicKey())));
  }

  /// What to say of the key and its name.
  ///
  /// @param suggested whether the answers have the platform's usual selector, since nobody said one
  List<Text> notes(Answers answers, boolean suggested) {
    List<Text> notes = new ArrayList<>();
    PastedName name = key.map(PastedKey.Key::name).orElse(PastedName.NONE);
    if (selector.isEmpty() && pasted().isPresent()) {
      notes.add(Text.of("key.selector.pasted", "selector", pasted().get().text()));
    } else if (pasted().isPresent() && !pasted().equals(selector)) {
      notes.add(
          Text.of("key.selector.other", "pasted", pasted().get().text())
              .with("selector", selector.orElseThrow().text()));
    } else if (selector.isEmpty() && suggested) {
      notes.add(Text.of("key.selector.suggested", "selector", answers.key().selector().text()));
    }
    DomainName from = answers.fromDomain();
    if (!name.isFor(from)) {
      notes.add(
          Text.of("key.domain.other", "pasted", name.domain().orElseThrow().withoutDot())
              .with("domain", from.withoutDot()));
    }
    key.ifPresent(k -> k.notes().stream().sorted().forEach(aside -> notes.add(aside.text())));
    return notes;
  }
}
