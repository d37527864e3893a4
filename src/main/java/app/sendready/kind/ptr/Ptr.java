package app.sendready.kind.ptr;

import app.sendready.answers.Answers;
import app.sendready.answers.MailServer;
import app.sendready.check.Content;
import app.sendready.check.ExpectedRecord;
import app.sendready.check.FindingCode;
import app.sendready.check.Judgement;
import app.sendready.check.Need;
import app.sendready.check.RecordKind;
import app.sendready.check.Sources;
import app.sendready.dns.DomainName;
import app.sendready.dns.IpAddress;
import app.sendready.dns.RecordType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reverse names of the sending addresses: on-premise only; none while no address is known.
public final class Ptr implements RecordKind {
  @Override
  public String id() {
    return "ptr";
  }

  @Override
  public List<ExpectedRecord> plan(Answers answers) {
    if (answers.isCloud()) {
      return List.of();
    }
    return servers(answers).entrySet().stream()
        .map(entry ->
            new ExpectedRecord(
                id(),
                entry.getKey().reverseName(),
                RecordType.PTR,
                new Content.Value(entry.getValue().toString()),
                Need.REQUIRED,
                ExpectedRecord.Place.REVERSE_ZONE))
        .toList();
  }

  /// Each address once, with the first server that sends from it.
  private static Map<IpAddress, DomainName> servers(Answers answers) {
    Map<IpAddress, DomainName> servers = new LinkedHashMap<>();
    for (MailServer server : answers.servers().servers()) {
      server.addresses().forEach(address -> servers.putIfAbsent(address, server.name()));
    }
    return servers;
  }

  @Override
  public Judgement check(ExpectedRecord expected, Answers answers, Sources sources) {
    Map.Entry<IpAddress, DomainName> row =
        servers(answers).entrySet().stream()
            .filter(entry -> entry.getKey().reverseName().equals(expected.name()))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("not a row of these answers: " + expected));
    return new PtrJudge(row.getKey(), row.getValue(), expected.name(), sources).judge();
  }

  @Override
  public List<? extends FindingCode> codes() {
    return List.of(PtrFinding.values());
  }
}
