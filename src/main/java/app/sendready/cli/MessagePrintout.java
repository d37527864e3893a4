package app.sendready.cli;

import app.sendready.check.Finding;
import app.sendready.dns.IpAddress;
import app.sendready.export.FindingText;
import app.sendready.i18n.Messages;
import app.sendready.i18n.Text;
import app.sendready.i18n.VisibleText;
import app.sendready.message.ArcChain;
import app.sendready.message.AuthenticationResults;
import app.sendready.message.AuthenticationResults.MethodResult;
import app.sendready.message.FilterRating;
import app.sendready.message.Journey;
import app.sendready.message.MessageAnalysis;
import app.sendready.message.MessageSummary;
import app.sendready.message.ReceivedHop;
import app.sendready.message.SignatureResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What `message` prints for people: the findings in words, then what they rest on.
record MessagePrintout(Messages messages) {
  String of(MessageAnalysis found) {
    FindingText words = new FindingText(messages);
    List<String> lines = new ArrayList<>();
    lines.add(words.badge(found.verdict()));
    if (!found.from().isEmpty()) {
      lines.add(line("cli.message.from", "text", found.sender()));
    }
    if (found.envelope().pathKnown()) {
      lines.add(line("cli.message.path", "text", "<" + found.envelope().returnPath() + ">"));
    }
    lines.addAll(summary(MessageSummary.of(found)));
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
    lines.addAll(passedOn(found.arc()));
    lines.addAll(way(found.hops()));
    lines.addAll(ratings(found.ratings()));
    return String.join("\n", lines) + "\n";
  }

  private List<String> summary(MessageSummary summary) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(String.join(" ", summary.sentences().stream().map(messages::say).toList()));
    summary.first().ifPresent(cure -> lines.add("→ " + messages.say(cure)));
    return lines;
  }

  /// From the first server to the last.
  private List<String> way(List<ReceivedHop> hops) {
    List<String> lines = new ArrayList<>();
    List<Optional<Duration>> delays = Journey.delays(hops);
    for (int i = hops.size() - 1; i >= 0; i--) {
      ReceivedHop hop = hops.get(i);
      String taken =
          messages.say(
              Text.of("cli.message.hop", "server", hop.by())
                  .with("client", hop.helo())
                  .with("address", hop.address().map(IpAddress::toString).orElse("-")));
      lines.add(
          delays
              .get(i)
              .filter(delay -> !delay.isNegative())
              .map(delay ->
                  messages.say(Text.of("cli.message.later", "hop", taken).with("time", delay)))
              .orElse(taken));
    }
    return headed("cli.message.way", lines);
  }

  private List<String> passedOn(ArcChain chain) {
    return headed(
        "cli.message.arc",
        chain.seals().stream()
            .map(seal ->
                messages.say(
                    Text.of("cli.message.seal", "d", seal.d())
                        .with("instance", seal.instance())
                        .with("s", seal.s())
                        .with("cv", seal.validation())
                        .with("result", seal.reason().outcome().word())))
            .toList());
  }

  private List<String> ratings(List<FilterRating> ratings) {
    return headed(
        "cli.message.ratings",
        ratings.stream().map(r -> VisibleText.of("  " + r.name() + ": " + r.value())).toList());
  }

  private List<String> headed(String key, List<String> lines) {
    List<String> all = new ArrayList<>(lines);
    if (!lines.isEmpty()) {
      all.addAll(0, List.of("", messages.say(key)));
    }
    return all;
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
