package app.sendready.answers;

import app.sendready.dns.DomainName;
import app.sendready.dns.PastedText;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What somebody types or pastes where the domain of the From address is asked for. Window and
/// command line read it here, and say the same of it.
///
/// Beyond names, addresses and links it may be a row of a DNS table or the name of a record, such
/// as `ak._domainkey.example.com`, which belongs to `example.com`.
public sealed interface FromDomain {
  /// A domain that mail can be sent from, as far as its name tells.
  ///
  /// @param caution what may be wrong with it all the same
  /// @param reading how it was read, where that is not what was typed
  record Understood(DomainName name, Optional<Text> caution, Optional<Text> reading)
      implements FromDomain {}

  /// Nothing was typed.
  record Nothing() implements FromDomain {}

  /// Right as far as it goes: everybody who types a domain passes through its first label.
  record Unfinished(Text next) implements FromDomain {}

  /// Not to be used as it is; `why` may end in a question.
  record Refused(Text why) implements FromDomain {}

  static FromDomain parse(String typed, FromDomainGuard guard) {
    String bounded = typed.length() > TypedName.MAX_TYPED ? "" : PastedText.line(typed);
    if (isContent(bounded)) {
      return new Refused(Text.of("fromdomain.reason.content"));
    }
    String owner = PastedText.owner(bounded);
    boolean row = owner.indexOf('.') > 0;
    return switch (TypedName.parse(row ? owner : typed)) {
      case TypedName.Understood(DomainName name, String _) -> understood(name, typed, guard);
      case TypedName.NotAName none ->
          switch (none.reason()) {
            case EMPTY -> typed.isBlank() ? new Nothing() : new Refused(why(none));
            case SINGLE_LABEL -> new Unfinished(why(none));
            case SPACE,
                BAD_CHARACTER,
                LABEL_TOO_LONG,
                NAME_TOO_LONG,
                EMPTY_LABEL,
                HYPHEN_AT_END,
                BAD_PUNYCODE,
                BAD_IDN,
                NUMBER_AT_END,
                IS_ADDRESS,
                SEVERAL ->
                new Refused(why(none));
          };
    };
  }

  /// Why a text is no domain; also for domains that no mail is sent from.
  static Text why(TypedName.NotAName none) {
    String reason = none.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Text.of("fromdomain.reason." + reason, "part", none.part())
        .with("meant", none.meant().isEmpty() ? "none" : none.question());
  }

  /// A record's value alone does not say whose it is.
  private static boolean isContent(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return lower.startsWith("v=")
        || lower.startsWith("k=rsa")
        || lower.startsWith("p=mi")
        || lower.startsWith("spf2.0");
  }

  /// The domain that a record's name belongs to, such as `example.com` of `_dmarc.example.com`; any
  /// other name is its own. Empty where no domain is left.
  static Optional<DomainName> ofRecord(DomainName name) {
    List<String> labels = name.labels();
    int record = labels.size();
    while (record > 0 && !labels.get(record - 1).startsWith("_")) {
      record--;
    }
    return labels.size() - record > (record > 0 ? 1 : 0)
        ? Optional.of(name.last(labels.size() - record))
        : Optional.empty();
  }

  private static FromDomain understood(DomainName typedName, String typed, FromDomainGuard guard) {
    Optional<DomainName> whose = ofRecord(typedName);
    if (whose.isEmpty()) {
      return new Refused(Text.of("fromdomain.reason.content"));
    }
    DomainName name = whose.get();
    Optional<String> underscore =
        name.labels().stream().filter(label -> label.indexOf('_') >= 0).findFirst();
    if (underscore.isPresent()) {
      // RFC 5321 §4.1.2: Let-dig and Ldh-str.
      return new Refused(Text.of("fromdomain.reason.underscore", "part", underscore.get()));
    }
    Optional<FromDomainGuard.Remark> remark = guard.remark(name);
    if (remark.filter(FromDomainGuard.Remark::stops).isPresent()) {
      return new Refused(remark.get().text());
    }
    return new Understood(
        name,
        remark.map(FromDomainGuard.Remark::text).or(() -> webSite(name)),
        reading(typed, name));
  }

  /// A web site's address is pasted where the domain of the mail is meant.
  private static Optional<Text> webSite(DomainName name) {
    return withoutWww(name)
        .map(without ->
            Text.of("fromdomain.www", "domain", TypedName.unicode(name))
                .with("without", TypedName.unicode(without)));
  }

  /// The domain that mail usually comes from, where the name is a web site's; empty for any other.
  static Optional<DomainName> withoutWww(DomainName name) {
    return name.labels().size() > 2 && name.labels().getFirst().equals("www")
        ? Optional.of(name.parent())
        : Optional.empty();
  }

  private static Optional<Text> reading(String typed, DomainName name) {
    String unicode = TypedName.unicode(name);
    if (!unicode.equals(name.withoutDot())) {
      return Optional.of(
          Text.of("fromdomain.understood-idn", "domain", unicode).with("ascii", name.withoutDot()));
    }
    return typed.strip().equalsIgnoreCase(name.withoutDot())
        ? Optional.empty()
        : Optional.of(Text.of("fromdomain.understood", "domain", unicode));
  }
}
