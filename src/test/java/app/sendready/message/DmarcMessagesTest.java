package app.sendready.message;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.Figures;
import app.sendready.dns.MemoryZone;
import app.sendready.dns.RecordType;
import app.sendready.dns.Trouble;
import app.sendready.kind.dmarc.DmarcCases;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The DMARC cases of other implementations as whole messages: what a case says of SPF and DKIM is
/// brought about, by a signature with a published key and by a server that a record lets send.
class DmarcMessagesTest {
  private static final Signer KEY = new Signer(2048);
  private static final String SELECTOR = "s1";
  private static final String BODY = "Hello\r\n";

  @Test
  void evaluatesWholeMessagesLikeTheStandardAndTheOthers() throws Exception {
    JsonNode cases = DmarcCases.read("evaluate.json");
    List<String> misses = new ArrayList<>();
    for (JsonNode c : cases) {
      List<String> wrong = wrong(c);
      if (wrong.isEmpty() == DmarcCases.DIFFERENCES.containsKey(DmarcCases.text(c, "id"))) {
        misses.add(DmarcCases.text(c, "id") + " " + wrong);
      }
    }
    Figures.note(
        "dmarc evaluate, as messages: %d of %d agree",
        cases.size() - DmarcCases.DIFFERENCES.size() - misses.size(), cases.size());
    assertThat(misses).isEmpty();
    assertThat(cases.size()).isEqualTo(37);
  }

  private static List<String> wrong(JsonNode c) {
    MemoryZone zone = DmarcCases.zone(c);
    String message = message(c, zone);
    MessageAnalysis found =
        new MessageAnalyst(Optional.of(zone), Clock.systemUTC())
            .analyse(RawMessage.read(Signer.octets(message)));
    List<String> wrong = new ArrayList<>();
    for (JsonNode signature : c.get("dkim")) {
      String result = found.signatures().getFirst().verifies().word();
      if (!result.equals(DmarcCases.text(signature, "result"))) {
        wrong.add("the signature says " + result);
      }
    }
    for (JsonNode sender : c.get("spf")) {
      String result = found.spf().map(spf -> spf.outcome().word()).orElse("nothing");
      if (!result.equals(DmarcCases.text(sender, "result"))) {
        wrong.add("SPF says " + result);
      }
    }
    found
        .dmarc()
        .ifPresentOrElse(
            dmarc -> wrong.addAll(DmarcCases.wrong(c, dmarc)), () -> wrong.add("not evaluated"));
    return wrong;
  }

  private static String message(JsonNode c, MemoryZone zone) {
    String from =
        new String(
            DmarcCases.from(c).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    String headers = "From: " + from + "\r\nSubject: Hello\r\n";
    String text = headers + "\r\n" + BODY;
    for (JsonNode signature : c.get("dkim")) {
      String domain = DmarcCases.text(signature, "domain");
      text = KEY.sign(domain, SELECTOR, headers, BODY, "");
      switch (DmarcCases.text(signature, "result")) {
        case "pass" -> KEY.publish(zone, SELECTOR, domain);
        case "temperror" ->
            zone.fail(SELECTOR + "._domainkey." + domain, RecordType.TXT, Trouble.Kind.TIMEOUT);
        default -> throw new IllegalArgumentException("not brought about: " + signature);
      }
    }
    String path = "";
    for (JsonNode sender : c.get("spf")) {
      String domain = DmarcCases.text(sender, "domain");
      path = "bounces@" + domain;
      switch (DmarcCases.text(sender, "result")) {
        case "pass" -> zone.txt(domain, "v=spf1 ip4:192.0.2.4 -all");
        case "fail" -> zone.txt(domain, "v=spf1 -all");
        case "temperror" -> zone.fail(domain, RecordType.TXT, Trouble.Kind.TIMEOUT);
        default -> throw new IllegalArgumentException("not brought about: " + sender);
      }
    }
    return "Return-Path: <"
        + path
        + ">\r\n"
        + "Received: from mta.example.net (mta.example.net [192.0.2.4])\r\n"
        + "\tby mx.example.org with ESMTPS; Mon, 23 Nov 2026 11:59:00 +0000\r\n"
        + text;
  }
}
