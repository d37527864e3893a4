package app.sendready.cli;

import app.sendready.answers.DmarcPolicy;
import app.sendready.dns.DomainName;
import app.sendready.export.FindingJson;
import app.sendready.i18n.Messages;
import app.sendready.json.Json;
import app.sendready.kind.dmarc.DmarcResult;
import app.sendready.kind.spf.SpfResult;
import app.sendready.message.ArcChain;
import app.sendready.message.ArcSeal;
import app.sendready.message.AuthenticationResults;
import app.sendready.message.FilterRating;
import app.sendready.message.Journey;
import app.sendready.message.MessageAnalysis;
import app.sendready.message.NonDelivery;
import app.sendready.message.ReceivedHop;
import app.sendready.message.SignatureResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What `message` prints for programs.
record MessageJson(Messages messages) {
  Json.Obj of(MessageAnalysis found) {
    return Json.object()
        .put("from", found.from())
        .put("fromDomain", Json.orNull(found.author().map(DomainName::withoutDot)))
        .put(
            "returnPath",
            found.envelope().pathKnown() ? Json.of(found.envelope().returnPath()) : Json.nothing())
        .put(
            "signatures",
            Json.list(found.signatures().stream().map(MessageJson::signature).toList()))
        .put("spf", spf(found))
        .put("dmarc", found.dmarc().map(MessageJson::dmarc).orElseGet(Json::nothing))
        .put("arc", arc(found.arc()))
        .put("linkHosts", Json.texts(found.linkHosts()))
        .put(
            "authenticationResults",
            Json.list(found.said().stream().map(MessageJson::said).toList()))
        .put("received", hops(found.hops()))
        .put("ratings", Json.list(found.ratings().stream().map(MessageJson::rating).toList()))
        .put("bounces", Json.list(found.bounces().stream().map(MessageJson::bounce).toList()))
        .put("findings", new FindingJson(messages).list(found.findings()))
        .end();
  }

  private static Json signature(SignatureResult signature) {
    return Json.object()
        .put("index", signature.index())
        .put("d", signature.d())
        .put("s", signature.s())
        .put("a", signature.a())
        .put("i", signature.i())
        .put(
            "bits",
            signature.bits().isPresent() ? Json.of(signature.bits().getAsInt()) : Json.nothing())
        .put("verifies", signature.verifies().word())
        .put("acceptedToday", signature.acceptedToday())
        .put("reason", signature.reason().word())
        .put("testing", signature.testing())
        .put("headers", Json.texts(signature.signed()))
        .end();
  }

  private static Json spf(MessageAnalysis found) {
    return Json.object()
        .put("result", Json.orNull(found.spf().map(s -> s.outcome().word())))
        .put("explanation", Json.orNull(found.spf().flatMap(SpfResult::explanation)))
        .put("domain", found.envelope().domain())
        .put("ip", Json.orNull(found.envelope().address()))
        .put("helo", found.envelope().helo())
        .put("matched", Json.orNull(found.spf().flatMap(SpfResult::matched)))
        .end();
  }

  private static Json dmarc(DmarcResult dmarc) {
    return Json.object()
        .put("result", dmarc.result().word())
        .put("policyDomain", Json.orNull(dmarc.policyDomain().map(DomainName::withoutDot)))
        .put("organizationalDomain", dmarc.organizationalDomain().withoutDot())
        .put("policy", Json.orNull(dmarc.policy().map(DmarcPolicy::word)))
        .put("spfAligned", dmarc.spfAligned())
        .put("dkimAligned", dmarc.dkimAligned())
        .end();
  }

  private static Json said(AuthenticationResults results) {
    return Json.object()
        .put("authservId", results.authservId())
        .put("position", results.position())
        .put("wellFormed", results.wellFormed())
        .put("methods", Json.list(results.methods().stream().map(MessageJson::method).toList()))
        .end();
  }

  private static Json method(AuthenticationResults.MethodResult method) {
    Json.Builder properties = Json.object();
    for (Map.Entry<String, String> property : method.properties().entrySet()) {
      properties.put(property.getKey(), property.getValue());
    }
    return Json.object()
        .put("method", method.method())
        .put("result", method.result())
        .put("reason", Json.orNull(method.reason()))
        .put("comment", Json.orNull(method.comment()))
        .put("properties", properties.end())
        .end();
  }

  private static Json arc(ArcChain chain) {
    List<Json> seals = new ArrayList<>();
    for (ArcSeal seal : chain.seals()) {
      seals.add(
          Json.object()
              .put("instance", seal.instance())
              .put("d", seal.d())
              .put("s", seal.s())
              .put("cv", seal.validation())
              .put("verifies", seal.reason().outcome().word())
              .put("reason", seal.reason().word())
              .put("methods", Json.list(seal.found().stream().map(MessageJson::method).toList()))
              .end());
    }
    return Json.object().put("result", chain.outcome().word()).put("seals", Json.list(seals)).end();
  }

  private static Json hops(List<ReceivedHop> hops) {
    List<Optional<Duration>> delays = Journey.delays(hops);
    List<Json> all = new ArrayList<>();
    for (int i = 0; i < hops.size(); i++) {
      all.add(
          Json.object()
              .put("helo", hops.get(i).helo())
              .put("by", hops.get(i).by())
              .put("ip", Json.orNull(hops.get(i).address()))
              .put("at", Json.orNull(hops.get(i).at()))
              .put(
                  "delaySeconds",
                  delays.get(i).map(delay -> Json.of(delay.toSeconds())).orElseGet(Json::nothing))
              .end());
    }
    return Json.list(all);
  }

  private static Json bounce(NonDelivery bounce) {
    return Json.object()
        .put("status", bounce.status())
        .put("server", bounce.server())
        .put("reply", bounce.reply())
        .end();
  }

  private static Json rating(FilterRating rating) {
    return Json.object()
        .put("field", rating.field())
        .put("name", rating.name())
        .put("value", rating.value())
        .put("bad", rating.bad())
        .end();
  }
}
