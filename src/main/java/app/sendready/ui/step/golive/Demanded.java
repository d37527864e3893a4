package app.sendready.ui.step.golive;

import app.sendready.answers.Answers;
import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.ui.fx.Background;
import app.sendready.ui.fx.Input;
import app.sendready.ui.fx.Note;
import app.sendready.ui.fx.ParsedInput;
import app.sendready.web.MailboxAnswer;
import app.sendready.web.MailboxHost;
import app.sendready.web.SecureHost;
import app.sendready.web.TlsProbeResult;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.beans.value.ObservableValue;

/// What the platform demands first: the mailbox in From exists, and the domain's own address leads
/// to something real. Both are asked only on request, and *could not tell* is an answer.
final class Demanded {
  /// The characters of a mailbox's name that need no quotes (RFC 5321 §4.1.2, Dot-string).
  private static final Pattern NAME =
      Pattern.compile("(?!\\.)[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}(?<!\\.)");

  private final ObservableValue<Optional<DomainName>> domain;
  private final Optional<MailboxHost> mailboxes;
  private final SecureHost sites;
  private final Input<String> mailbox;
  private final OnRequest mailboxAsked;
  private final OnRequest siteAsked;

  /// @param mailboxes asks mail servers; empty where there are none to ask, as in practice
  /// @param background makes a [Background] for each question
  Demanded(
      ObservableValue<Optional<Answers>> answers,
      Optional<MailboxHost> mailboxes,
      SecureHost sites,
      Supplier<Background> background) {
    domain = answers.map(now -> now.map(Answers::fromDomain));
    this.mailboxes = mailboxes;
    this.sites = sites;
    mailbox = new Input<>("", this::read, domain);
    mailboxAsked = new OnRequest(background.get());
    siteAsked = new OnRequest(background.get());
    domain.subscribe(_ -> {
      mailboxAsked.cancel();
      siteAsked.cancel();
    });
    mailbox.text().subscribe((_, _) -> mailboxAsked.cancel());
  }

  /// The part before the @, or the whole address.
  private ParsedInput<String> read(String typed) {
    String text = typed.strip();
    String at =
        "@" + domain.getValue().map(DomainName::withoutDot).orElse("").toLowerCase(Locale.ROOT);
    String name =
        text.toLowerCase(Locale.ROOT).endsWith(at)
            ? text.substring(0, text.length() - at.length())
            : text;
    if (name.isEmpty()) {
      return ParsedInput.waiting();
    }
    return NAME.matcher(name).matches() && !name.contains("..")
        ? ParsedInput.understood(name)
        : new ParsedInput.Wrong<>(Note.problem(Text.of("golive.mailbox.problem")));
  }

  Input<String> mailbox() {
    return mailbox;
  }

  /// What stands behind the mailbox's name.
  ObservableValue<String> suffix() {
    return domain.map(now -> now.map(name -> "@" + TypedName.unicode(name)).orElse(""));
  }

  boolean canAskMailbox() {
    return mailboxes.isPresent();
  }

  OnRequest mailboxAsked() {
    return mailboxAsked;
  }

  OnRequest siteAsked() {
    return siteAsked;
  }

  /// Asks the domain's mail server; sends nothing.
  void askMailbox() {
    if (mailboxes.isPresent() && mailbox.value().isPresent() && domain.getValue().isPresent()) {
      String name = mailbox.value().get();
      DomainName of = domain.getValue().get();
      mailboxAsked.ask(() -> told(mailboxes.get().ask(name, of), name, of));
    }
  }

  private static Text told(MailboxAnswer answer, String name, DomainName of) {
    String key =
        switch (answer) {
          case MailboxAnswer.Exists _ -> "exists";
          case MailboxAnswer.Missing _ -> "missing";
          case MailboxAnswer.NoMail _ -> "no-mail";
          case MailboxAnswer.CannotTell(MailboxAnswer.Reason why) ->
              "cannot-tell." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    return Text.of("golive.mailbox." + key, "address", name + "@" + TypedName.unicode(of))
        .with("domain", TypedName.unicode(of));
  }

  /// Asks what stands at the domain's own address on the web.
  void askSite() {
    domain.getValue().ifPresent(of -> siteAsked.ask(() -> told(sites.probe(of.withoutDot()), of)));
  }

  private static Text told(TlsProbeResult result, DomainName of) {
    String key =
        switch (result) {
          case TlsProbeResult.Shown shown ->
              shown.fits() && shown.distrust().isEmpty() ? "real" : "warned";
          case TlsProbeResult.NoCertificate _ -> "warned";
          case TlsProbeResult.Unreached _ -> "cannot-tell";
        };
    return Text.of("golive.site." + key, "domain", TypedName.unicode(of));
  }
}
