package app.sendready.cli;

import app.sendready.answers.FromDomain;
import app.sendready.check.Finding;
import app.sendready.check.Verdict;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.DomainName;
import app.sendready.dns.RecordType;
import app.sendready.export.FindingJson;
import app.sendready.export.FindingText;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import app.sendready.json.Json;
import app.sendready.key.DkimKey;
import app.sendready.key.PastedKey;
import app.sendready.key.RecordInPaste;
import app.sendready.kind.dkim.DkimFinding;
import app.sendready.kind.dkim.DkimStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `sendready dkim`: what one key record is worth, published or only typed.
record DkimCommand(Services.Outside outside, Messages messages) {
  private static final String MARK = "_domainkey";

  /// What was found out.
  ///
  /// @param name where it stands; empty for a record that was typed
  /// @param texts what DNS holds there
  private record KeyOutcome(Optional<DomainName> name, List<String> texts, DkimStatus status) {
    /// What to publish in place of a record that could be better.
    Optional<String> proposed() {
      return status.repaired().filter(text -> status.verdict() != Verdict.PASS);
    }
  }

  Outcome run(ParsedOptions typed) throws Refusal {
    boolean json = typed.isJson();
    Optional<String> name = typed.domain().map(String::strip).filter(text -> !text.isEmpty());
    // An empty record is judged like any other, unless a script merely left the option open.
    boolean record = typed.has("--record") && (name.isEmpty() || typed.one("--record").isPresent());
    if (name.isPresent() == record) {
      throw new Refusal(Text.of("cli.dkim.what"));
    }
    Optional<DkimKey> expected = KeyOption.read(typed, "--expect");
    KeyOutcome found =
        name.isEmpty()
            ? new KeyOutcome(Optional.empty(), List.of(), DkimStatus.of(record(typed), expected))
            : ask(AnswersReader.name("NAME", name.get()), typed, expected);
    int status =
        switch (found.status.verdict()) {
          case FAIL -> Cli.FAILED;
          case UNKNOWN -> Cli.NOT_CHECKED;
          case PASS, WARN, WAITING -> Cli.NOTHING_FAILED;
        };
    return new Outcome(status, json ? json(found).print() : text(found));
  }

  /// The value of what was given, without what it was copied in; which of several is meant has to
  /// be asked.
  private static String record(ParsedOptions typed) throws Refusal {
    String text = KeyOption.content("--record", typed.text("--record"));
    PastedKey pasted = PastedKey.parse(text);
    return switch (pasted) {
      case PastedKey.Several _ ->
          throw new Refusal(
              Text.of("cli.key", "option", "--record").with("why", pasted.refusal().orElseThrow()));
      case PastedKey.PrivateKey _ -> text;
      case PastedKey.Key _, PastedKey.Nothing _, PastedKey.Problem _ -> RecordInPaste.value(text);
    };
  }

  private KeyOutcome ask(DomainName name, ParsedOptions typed, Optional<DkimKey> expected)
      throws Refusal {
    DnsAnswer answer = outside.resolver().apply(typed.resolvers()).ask(name, RecordType.TXT);
    return switch (answer) {
      case DnsAnswer.Found found -> {
        List<String> texts = found.rrset().texts();
        // A key may also be read where an alias leads; at any other name nobody looks for one, and
        // what is there is not to be deleted for its sake (RFC 6376 §3.6.2.1).
        if (!name.labels().contains(MARK) && texts.stream().allMatch(DkimCommand::isOther)) {
          throw new Refusal(
              Text.of("cli.dkim.no-key-name", "name", name.withoutDot())
                  .with("domain", FromDomain.ofRecord(name).orElse(name).withoutDot()));
        }
        yield found(name, texts, expected);
      }
      case DnsAnswer.NoData _ -> absent(name, answer);
      case DnsAnswer.NxDomain _ -> absent(name, answer);
      case DnsAnswer.Failed _ -> nothing(name, List.of(), Finding.of(DkimFinding.UNKNOWN));
    };
  }

  private static boolean isOther(String text) {
    return DkimStatus.of(text, Optional.empty()).findings().stream()
        .anyMatch(finding -> finding.code() == DkimFinding.OTHER_TEXT);
  }

  /// RFC 6376 §3.6.2.2: with several records the result is undefined.
  private static KeyOutcome found(DomainName name, List<String> texts, Optional<DkimKey> expected) {
    return texts.size() == 1
        ? new KeyOutcome(Optional.of(name), texts, DkimStatus.of(texts.getFirst(), expected))
        : nothing(
            name, texts, Finding.of(DkimFinding.MULTIPLE_RECORDS).with("count", texts.size()));
  }

  private static KeyOutcome absent(DomainName name, DnsAnswer answer) {
    return nothing(
        name,
        List.of(),
        answer.aliases().isEmpty()
            ? Finding.of(DkimFinding.MISSING)
            : Finding.of(DkimFinding.DANGLING_ALIAS)
                .with("target", answer.aliases().getLast().to().withoutDot()));
  }

  private static KeyOutcome nothing(DomainName name, List<String> texts, Finding finding) {
    List<String> labels = name.labels();
    int mark = Math.max(1, labels.indexOf(MARK));
    Finding full =
        finding
            .with("name", name.withoutDot())
            .with("domain", name.last(Math.max(1, labels.size() - mark - 1)).withoutDot())
            .with("selector", String.join(".", labels.subList(0, mark)));
    return new KeyOutcome(
        Optional.of(name),
        texts,
        new DkimStatus(
            false, Optional.empty(), false, false, false, List.of(full), Optional.empty()));
  }

  private Json.Obj json(KeyOutcome found) {
    DkimStatus status = found.status;
    return Json.object()
        .put("name", Json.orNull(found.name.map(DomainName::withoutDot)))
        .put("valid", status.valid())
        .put("algorithm", Json.orNull(status.algorithm().map(DkimKey.Algorithm::word)))
        .put("bits", status.bits())
        .put("fingerprint", Json.orNull(status.key().map(DkimKey::fingerprint)))
        .put("revoked", status.revoked())
        .put("testing", status.testing())
        .put("acceptedToday", status.acceptedToday())
        .put("status", status.verdict().word())
        .put("found", Json.texts(found.texts))
        .put("proposed", Json.orNull(found.proposed()))
        .put("findings", new FindingJson(messages).list(status.findings()))
        .end();
  }

  private String text(KeyOutcome found) {
    FindingText words = new FindingText(messages);
    DkimStatus status = found.status;
    List<String> lines = new ArrayList<>();
    lines.add(
        words.badge(status.verdict())
            + found.name.map(name -> "  " + name.withoutDot()).orElse(""));
    status
        .key()
        .ifPresent(key ->
            lines.add(
                messages.say(
                    Text.of("cli.dkim.key", "algorithm", key.algorithm().word())
                        .with("bits", key.bits())
                        .with("fingerprint", key.shortFingerprint()))));
    status.findings().forEach(finding -> lines.addAll(words.sentences(finding)));
    found.texts.forEach(text -> lines.add(messages.say(Text.of("cli.dkim.found", "text", text))));
    found
        .proposed()
        .filter(text -> !found.texts.equals(List.of(text)))
        .ifPresent(
            text -> lines.add(messages.say("cli.dkim.proposed") + " " + VisibleText.of(text)));
    return String.join("\n", lines) + "\n";
  }
}
