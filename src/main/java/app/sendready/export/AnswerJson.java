package app.sendready.export;

import app.sendready.dns.Alias;
import app.sendready.dns.AnsweredBy;
import app.sendready.dns.DnsAnswer;
import app.sendready.dns.RRset;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.dns.ServerAddress;
import app.sendready.dns.ServerId;
import app.sendready.dns.Trouble;
import app.sendready.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One answer of a transcript, there and back.
final class AnswerJson {
  private AnswerJson() {}

  static Json.Obj print(DnsAnswer answer) {
    Json.Builder out = Json.object();
    switch (answer) {
      case DnsAnswer.Found found ->
          out.put("outcome", "found")
              .put("owner", found.rrset().owner().toString())
              .put("type", found.rrset().type().name())
              .put("ttl", found.rrset().ttl())
              .put(
                  "records",
                  Json.list(found.rrset().records().stream().map(RdataJson::print).toList()));
      case DnsAnswer.NoData none -> negative(out.put("outcome", "no-data"), none.negative());
      case DnsAnswer.NxDomain none -> negative(out.put("outcome", "nxdomain"), none.negative());
      case DnsAnswer.Failed failed ->
          out.put("outcome", "failed").put("trouble", print(failed.trouble()));
    }
    if (!answer.aliases().isEmpty()) {
      out.put("aliases", Json.list(answer.aliases().stream().map(AnswerJson::print).toList()));
    }
    return out.put("by", print(answer.by())).end();
  }

  static DnsAnswer parse(JsonMembers answer) throws JsonMembers.Damaged {
    AnsweredBy by = by(answer.in("by"));
    List<Alias> aliases =
        answer.has("aliases") ? answer.each("aliases", AnswerJson::alias) : List.of();
    return switch (answer.text("outcome")) {
      case "found" -> new DnsAnswer.Found(rrset(answer), aliases, by);
      case "no-data" ->
          new DnsAnswer.NoData(aliases, answer.maybe("negative", AnswerJson::negative), by);
      case "nxdomain" ->
          new DnsAnswer.NxDomain(aliases, answer.maybe("negative", AnswerJson::negative), by);
      case "failed" -> new DnsAnswer.Failed(trouble(answer.in("trouble")), by);
      default -> throw answer.damaged("outcome");
    };
  }

  private static RRset rrset(JsonMembers answer) throws JsonMembers.Damaged {
    RecordType type = answer.constant(RecordType.class, "type");
    List<Rdata> records = new ArrayList<>();
    for (Json record : answer.object().list("records")) {
      records.add(RdataJson.parse(type, record).orElseThrow(() -> answer.damaged("records")));
    }
    if (records.isEmpty()) {
      throw answer.damaged("records");
    }
    return new RRset(answer.name("owner"), type, answer.number("ttl"), records);
  }

  private static void negative(Json.Builder out, Optional<DnsAnswer.Negative> negative) {
    negative.ifPresent(n ->
        out.put(
            "negative",
            Json.object()
                .put("zone", n.zone().toString())
                .put("ttl", n.ttl())
                .put("serial", n.serial())
                .end()));
  }

  private static DnsAnswer.Negative negative(JsonMembers negative) throws JsonMembers.Damaged {
    return new DnsAnswer.Negative(
        negative.name("zone"), negative.number("ttl"), negative.number("serial"));
  }

  private static Json print(Alias alias) {
    return Json.object()
        .put("from", alias.from().toString())
        .put("to", alias.to().toString())
        .put("ttl", alias.ttl())
        .end();
  }

  private static Alias alias(JsonMembers alias) throws JsonMembers.Damaged {
    return new Alias(alias.name("from"), alias.name("to"), alias.number("ttl"));
  }

  static Json print(AnsweredBy by) {
    return Json.object()
        .put("server", by.server().name())
        .put("address", by.server().address().toString())
        .put("authoritative", by.authoritative())
        .put("at", by.at().toString())
        .end();
  }

  static AnsweredBy by(JsonMembers by) throws JsonMembers.Damaged {
    return new AnsweredBy(
        new ServerId(by.shown("server"), address(by)), by.truth("authoritative"), by.instant("at"));
  }

  private static ServerAddress address(JsonMembers by) throws JsonMembers.Damaged {
    return ServerAddress.parse(by.text("address")).orElseThrow(() -> by.damaged("address"));
  }

  static Json print(Trouble trouble) {
    return Json.object().put("kind", trouble.kind().name()).put("detail", trouble.detail()).end();
  }

  static Trouble trouble(JsonMembers trouble) throws JsonMembers.Damaged {
    return new Trouble(trouble.constant(Trouble.Kind.class, "kind"), trouble.text("detail"));
  }
}
