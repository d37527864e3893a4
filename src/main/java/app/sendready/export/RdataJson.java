package app.sendready.export;

import app.sendready.dns.DomainName;
import app.sendready.dns.Rdata;
import app.sendready.dns.RecordType;
import app.sendready.json.Json;
import java.util.List;
import java.util.Optional;

/// One record's content: text for most types, a list of character-strings for TXT, so that where a
/// value was cut is kept. Each octet of a string is one character below 256.
final class RdataJson {
  private RdataJson() {}

  static Json print(Rdata record) {
    return record instanceof Rdata.Txt txt ? Json.texts(txt.strings()) : Json.of(record.text());
  }

  static Optional<Rdata> parse(RecordType type, Json json) {
    return switch (json) {
      case Json.Arr(List<Json> strings) -> strings(type, strings);
      case Json.Str(String text) -> text(type, text);
      case Json.Obj _, Json.Num _, Json.Digits _, Json.Bool _, Json.Null _ -> Optional.empty();
    };
  }

  private static Optional<Rdata> strings(RecordType type, List<Json> strings) {
    boolean octets =
        strings.stream()
            .allMatch(s -> s instanceof Json.Str(String t) && t.chars().allMatch(c -> c <= 0xff));
    return octets && (type == RecordType.TXT || type == RecordType.SPF)
        ? Optional.of(
            new Rdata.Txt(
                type, strings.stream().map(Json.Str.class::cast).map(Json.Str::value).toList()))
        : Optional.empty();
  }

  private static Optional<Rdata> text(RecordType type, String text) {
    return switch (type) {
      case TXT, SPF -> Optional.empty();
      case SOA -> soa(text.split(" "));
      case A, AAAA, NS, CNAME, PTR, MX, DS, CAA -> Rdata.parse(type, text);
    };
  }

  private static Optional<Rdata> soa(String[] part) {
    if (part.length != 7) {
      return Optional.empty();
    }
    long[] numbers = new long[5];
    for (int i = 0; i < numbers.length; i++) {
      if (!part[i + 2].matches("[0-9]{1,10}")) {
        return Optional.empty();
      }
      numbers[i] = Long.parseLong(part[i + 2]);
    }
    return DomainName.parse(part[0])
        .flatMap(primary ->
            DomainName.parse(part[1])
                .map(mailbox ->
                    new Rdata.Soa(
                        primary,
                        mailbox,
                        numbers[0],
                        numbers[1],
                        numbers[2],
                        numbers[3],
                        numbers[4])));
  }
}
