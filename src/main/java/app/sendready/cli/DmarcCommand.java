package app.sendready.cli;

import app.sendready.answers.DmarcPolicy;
import app.sendready.answers.FromDomain;
import app.sendready.check.Finding;
import app.sendready.check.Verdict;
import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.export.FindingJson;
import app.sendready.export.FindingText;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.json.Json;
import app.sendready.kind.dmarc.AuthResult;
import app.sendready.kind.dmarc.DmarcEvaluator;
import app.sendready.kind.dmarc.DmarcRecord;
import app.sendready.kind.dmarc.DmarcResult;
import app.sendready.kind.dmarc.EffectivePolicy;
import app.sendready.kind.dmarc.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `sendready dmarc`: what a receiver makes of a message, given what SPF and DKIM said of it.
record DmarcCommand(Services.Outside outside, Messages messages) {
  Outcome run(ParsedOptions typed) throws Refusal {
    boolean json = typed.isJson();
    Optional<String> text = typed.domain().map(String::strip).filter(t -> !t.isEmpty());
    if (text.isEmpty()) {
      throw new Refusal(Text.of("cli.no-domain", "command", Options.DMARC));
    }
    DomainName author =
        switch (TypedName.parse(text.get())) {
          case TypedName.Understood understood ->
              FromDomain.ofRecord(understood.name()).orElse(understood.name());
          case TypedName.NotAName none -> throw new Refusal(FromDomain.why(none));
        };
    List<Identity> spf = identities(typed, "--spf");
    List<Identity> dkim = identities(typed, "--dkim");
    DmarcResult result =
        new DmarcEvaluator(outside.resolver().apply(typed.resolvers())).evaluate(author, spf, dkim);
    // Where nothing was said of a message there is none: the record alone is judged.
    boolean message = !spf.isEmpty() || !dkim.isEmpty();
    return new Outcome(
        message ? status(result.result()) : status(result.findings()),
        json ? json(result).print() : text(author, result, message));
  }

  private static List<Identity> identities(ParsedOptions typed, String option) throws Refusal {
    List<Identity> identities = new ArrayList<>();
    for (String text : typed.many(option)) {
      int equals = text.lastIndexOf('=');
      Optional<AuthResult> result = AuthResult.byWord(text.substring(equals + 1));
      if (equals < 0 || result.isEmpty()) {
        throw new Refusal(Text.of("cli.identity", "value", text).with("option", option));
      }
      String typedName = text.substring(0, equals).strip();
      DomainName name =
          switch (TypedName.parse(typedName)) {
            case TypedName.Understood understood -> understood.name();
            // Messages speak for names that nobody would type; only what is no name is refused.
            case TypedName.NotAName _ ->
                DomainName.parse(typedName)
                    .orElseThrow(() ->
                        new Refusal(Text.of("cli.identity", "value", text).with("option", option)));
          };
      identities.add(new Identity(name, result.get()));
    }
    return identities;
  }

  private static int status(DmarcResult.Result result) {
    return switch (result) {
      case FAIL, PERMERROR -> Cli.FAILED;
      case TEMPERROR -> Cli.NOT_CHECKED;
      case NONE, PASS -> Cli.NOTHING_FAILED;
    };
  }

  private static int status(List<Finding> findings) {
    return switch (Verdict.worst(findings.stream().map(Finding::verdict).toList())) {
      case FAIL -> Cli.FAILED;
      case UNKNOWN -> Cli.NOT_CHECKED;
      case PASS, WARN, WAITING -> Cli.NOTHING_FAILED;
    };
  }

  private Json.Obj json(DmarcResult result) {
    return Json.object()
        .put("result", result.result().word())
        .put("policyDomain", Json.orNull(result.policyDomain().map(DomainName::withoutDot)))
        .put("organizationalDomain", result.organizationalDomain().withoutDot())
        .put("policy", Json.orNull(result.policy().map(DmarcPolicy::word)))
        .put("policyTag", Json.orNull(result.effective().map(EffectivePolicy::tag)))
        .put("spfAligned", result.spfAligned())
        .put("dkimAligned", result.dkimAligned())
        .put("queries", Json.texts(result.queries().stream().map(DomainName::withoutDot).toList()))
        .put("record", result.record().map(DmarcCommand::tags).orElseGet(Json::nothing))
        .put("findings", new FindingJson(messages).list(result.findings()))
        .end();
  }

  /// Of a tag that stands twice, the one that counts.
  private static Json tags(DmarcRecord record) {
    Json.Builder tags = Json.object().put("v", "DMARC1");
    record.tags().forEach(tag -> tags.put(tag.name(), record.tag(tag.name()).orElse(tag.value())));
    return tags.end();
  }

  private String text(DomainName author, DmarcResult result, boolean message) {
    FindingText words = new FindingText(messages);
    List<String> lines = new ArrayList<>();
    String domain = TypedName.unicode(author);
    if (message) {
      lines.add(
          messages.say(
              Text.of("cli.dmarc.result", "domain", domain)
                  .with("result", result.result().word())));
      if (result.policyDomain().isPresent()) {
        // Without a record nothing was compared, and that is no "no".
        lines.add(aligned("cli.dmarc.spf", result.spfAligned()));
        lines.add(aligned("cli.dmarc.dkim", result.dkimAligned()));
      }
    } else {
      lines.add(messages.say(Text.of("cli.dmarc.record", "domain", domain)));
    }
    if (result.result() != DmarcResult.Result.TEMPERROR || result.policyDomain().isPresent()) {
      lines.add(
          messages.say(
              Text.of(
                  "cli.dmarc.organization", "domain", result.organizationalDomain().withoutDot())));
    }
    if (result.policyDomain().isPresent() && result.effective().isPresent()) {
      EffectivePolicy policy = result.effective().get();
      lines.add(
          messages.say(
              Text.of("cli.dmarc.policy", "policy", policy.policy().word())
                  .with("tag", policy.tag())
                  .with("name", "_dmarc." + result.policyDomain().get().withoutDot())));
    }
    result
        .record()
        .ifPresent(
            record -> lines.add(messages.say(Text.of("cli.dmarc.text", "text", record.print()))));
    lines.add(
        messages.say(
            Text.of(
                "cli.dmarc.queries",
                "names",
                result.queries().stream().map(DomainName::withoutDot).toList())));
    for (Finding finding : result.findings()) {
      lines.add("");
      lines.add(words.badge(finding.verdict()));
      lines.addAll(words.sentences(finding));
    }
    return String.join("\n", lines) + "\n";
  }

  private String aligned(String key, boolean yes) {
    return messages.say(key + (yes ? ".aligned" : ".not-aligned"));
  }
}
