package app.sendready.cli;

import app.sendready.check.Finding;
import app.sendready.export.FindingText;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import app.sendready.message.AuthenticationResults;
import app.sendready.message.AuthenticationResults.MethodResult;
import app.sendready.message.MessageAnalysis;
import app.sendready.message.SignatureResult;
import java.util.ArrayList;
import java.util.List;

/// What `message` prints for people: the findings in words, then what they rest on.
record MessagePrintout(Messages messages) {
  String of(MessageAnalysis found) {
    FindingText words = new FindingText(messages);
    List<String> lines = new ArrayList<>();
    lines.add(words.badge(found.verdict()));
    lines.add(line("cli.message.from", "text", found.from()));
    if (found.envelope().pathKnown()) {
      lines.add(line("cli.message.path", "text", "<" + found.envelope().returnPath() + ">"));
    }
    for (Finding finding : found.findings()) {
      lines.add("");
      lines.add(words.badge(finding.verdict()));
      lines.addAll(words.sentences(finding));
    }
    if (!found.signatures().isEmpty() || found.spf().isPresent() || found.dmarc().isPresent()) {
      lines.add("");
      lines.add(messages.say("cli.message.looked"));
    }
    found.signatures().forEach(signature -> lines.add(signature(signature)));
    found
        .spf()
        .ifPresent(spf ->
            lines.add(
                messages.say(
                    Text.of("cli.message.spf", "result", spf.outcome().word())
                        .with("domain", found.envelope().domain())
                        .with(
                            "address", String.valueOf(found.envelope().address().orElseThrow())))));
    found
        .dmarc()
        .ifPresent(dmarc -> lines.add(line("cli.message.dmarc", "text", dmarc.result().word())));
    for (AuthenticationResults said : found.said()) {
      lines.add("");
      lines.add(
          said.authservId().isEmpty()
              ? messages.say("cli.message.said-unnamed")
              : line("cli.message.said", "text", said.authservId()));
      said.methods().forEach(method -> lines.add(method(method)));
    }
    return String.join("\n", lines) + "\n";
  }

  private String line(String key, String name, String value) {
    return messages.say(Text.of(key, name, value));
  }

  private String signature(SignatureResult signature) {
    return messages.say(
        Text.of("cli.message.signature", "d", signature.d())
            .with("s", signature.s())
            .with("a", signature.a())
            .with("result", signature.verifies().word()));
  }

  private static String method(MethodResult method) {
    StringBuilder out =
        new StringBuilder("  ").append(method.method()).append('=').append(method.result());
    method.comment().ifPresent(text -> out.append(" (").append(text).append(')'));
    method.reason().ifPresent(text -> out.append(" reason=").append(text));
    method
        .properties()
        .forEach((name, value) -> out.append(' ').append(name).append('=').append(value));
    return VisibleText.of(out.toString());
  }
}
