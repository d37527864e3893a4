package app.sendready.export;

import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.ZoneCut;
import app.sendready.json.Json;
import app.sendready.network.Transcript;
import app.sendready.web.WebAnswer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// One entry of a transcript, there and back. Which sort it is shows in its first member.
final class EntryJson {
  private EntryJson() {}

  static Json print(Transcript.Entry entry) {
    return switch (entry) {
      case Transcript.Cut cut ->
          Json.object().put("cut", cut.name().toString()).put("zone", print(cut.cut())).end();
      case Transcript.Each each ->
          Json.object()
              .put("each", each.question().toString())
              .put("answers", Json.list(each.answers().stream().map(AnswerJson::print).toList()))
              .end();
      case Transcript.One one ->
          Json.object()
              .put("view", one.view())
              .put("question", one.question().toString())
              .put("answer", AnswerJson.print(one.answer()))
              .end();
      case Transcript.Web web ->
          Json.object().put("fetch", web.uri().toString()).put("got", print(web.answer())).end();
    };
  }

  static Transcript.Entry parse(JsonMembers entry) throws JsonMembers.Damaged {
    if (entry.has("cut")) {
      return new Transcript.Cut(entry.name("cut"), cut(entry.in("zone")));
    }
    if (entry.has("each")) {
      return new Transcript.Each(entry.question("each"), entry.each("answers", AnswerJson::parse));
    }
    if (entry.has("fetch")) {
      return new Transcript.Web(uri(entry, "fetch"), web(entry.in("got")));
    }
    return new Transcript.One(
        entry.shown("view"), entry.question("question"), AnswerJson.parse(entry.in("answer")));
  }

  private static Json print(ZoneCut cut) {
    return switch (cut) {
      case ZoneCut.Zone zone ->
          Json.object()
              .put("name", zone.name().toString())
              .put("servers", Json.list(zone.servers().stream().map(EntryJson::print).toList()))
              .put("childServers", names(zone.childServers()))
              .put("parentServers", names(zone.parentServers()))
              .put("exists", zone.exists())
              .put("security", zone.security().name())
              .end();
      case ZoneCut.Unknown unknown ->
          Json.object()
              .put("trouble", AnswerJson.print(unknown.trouble()))
              .put("by", AnswerJson.print(unknown.by()))
              .end();
    };
  }

  private static Json names(List<DomainName> names) {
    return Json.texts(names.stream().map(DomainName::toString).toList());
  }

  private static ZoneCut cut(JsonMembers cut) throws JsonMembers.Damaged {
    return cut.has("trouble")
        ? new ZoneCut.Unknown(AnswerJson.trouble(cut.in("trouble")), AnswerJson.by(cut.in("by")))
        : new ZoneCut.Zone(
            cut.name("name"),
            cut.each("servers", EntryJson::server),
            cut.names("childServers"),
            cut.names("parentServers"),
            cut.truth("exists"),
            cut.constant(ZoneCut.Security.class, "security"));
  }

  private static Json print(ZoneCut.Server server) {
    Json.Builder out = Json.object().put("name", server.name().toString());
    server.address().ifPresent(address -> out.put("address", address.toString()));
    server.trouble().ifPresent(trouble -> out.put("trouble", AnswerJson.print(trouble)));
    server.serial().ifPresent(serial -> out.put("serial", serial));
    return out.end();
  }

  private static ZoneCut.Server server(JsonMembers server) throws JsonMembers.Damaged {
    Optional<IpAddress> address =
        server.has("address") ? IpAddress.parse(server.text("address")) : Optional.empty();
    if (server.has("address") && address.isEmpty()) {
      throw server.damaged("address");
    }
    return new ZoneCut.Server(
        server.name("name"),
        address,
        server.maybe("trouble", AnswerJson::trouble),
        server.has("serial") ? Optional.of(server.number("serial")) : Optional.empty());
  }

  private static Json print(WebAnswer answer) {
    return switch (answer) {
      case WebAnswer.Received got ->
          Json.object()
              .put("status", got.status())
              .put("contentType", got.contentType())
              .put("finalUri", got.finalUri().toString())
              .put("body", Base64.getEncoder().encodeToString(got.body()))
              .end();
      case WebAnswer.Failed failed -> Json.object().put("failed", failed.detail()).end();
      case WebAnswer.NotAsked _ -> Json.object().put("notAsked", true).end();
    };
  }

  private static WebAnswer web(JsonMembers got) throws JsonMembers.Damaged {
    if (got.has("failed")) {
      return new WebAnswer.Failed(got.text("failed"));
    }
    if (got.has("notAsked")) {
      return new WebAnswer.NotAsked();
    }
    byte[] body;
    try {
      body = Base64.getDecoder().decode(got.text("body"));
    } catch (IllegalArgumentException noBase64) {
      throw got.damaged("body");
    }
    long status = got.number("status");
    if (status < 0 || status > 999) {
      throw got.damaged("status");
    }
    return new WebAnswer.Received(
        (int) status, got.text("contentType"), body, uri(got, "finalUri"));
  }

  private static URI uri(JsonMembers fields, String member) throws JsonMembers.Damaged {
    try {
      return new URI(fields.text(member));
    } catch (URISyntaxException noUri) {
      throw fields.damaged(member);
    }
  }
}
