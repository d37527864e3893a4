package app.sendready.answers;

import static app.sendready.answers.AnswerField.Shape.CHOICE;
import static app.sendready.answers.AnswerField.Shape.LIST;
import static app.sendready.answers.AnswerField.Shape.PAIRS;
import static app.sendready.answers.AnswerField.Shape.TEXT;
import static app.sendready.answers.AnswerField.Shape.TRUTH;
import static app.sendready.answers.AnswerField.When.ALWAYS;
import static app.sendready.answers.AnswerField.When.ASKED_ON_PREMISE;
import static app.sendready.answers.AnswerField.When.ON_PREMISE;

import app.sendready.answers.AnswerField.Option;
import app.sendready.answers.AnswerField.Reader;
import app.sendready.answers.AnswerField.Shape;
import app.sendready.answers.AnswerField.When;
import app.sendready.dns.DomainName;
import app.sendready.i18n.Text;
import app.sendready.key.DkimKey;
import app.sendready.key.PastedKey;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Every answer, declared once, in the order in which people see them. The from-domain and the
/// platform, on which all others hang, are read by [FromDomain] and by whoever reads profiles.
public final class AnswerFields {
  public static final AnswerField<Mode> MODE =
      one(
          CHOICE,
          "domain.mode",
          "mode",
          new Option("--mode", "cloud|on-premise"),
          (_, text) -> word(Mode.byWord(text), "answer.mode.problem", text),
          Mode::word,
          Answers::mode,
          Answers::withMode);

  public static final AnswerField<Selector> SELECTOR =
      one(
          TEXT,
          "identity.selector",
          "selector",
          new Option("--selector", "S"),
          Selector::read,
          Selector::text,
          a -> a.key().selector(),
          (a, value) -> a.withKey(new Answers.SigningKey(value, a.key().publicKey())));

  public static final AnswerField<Optional<DkimKey>> KEY =
      optional(
          ALWAYS,
          "identity.key",
          "publicKey",
          new Option("--dkim-key", "TEXT|@FILE"),
          (_, text) -> Parsed.optional(key(PastedKey.parse(text))),
          DkimKey::recordText,
          a -> a.key().publicKey(),
          (a, value) -> a.withKey(new Answers.SigningKey(a.key().selector(), value)));

  public static final AnswerField<List<DomainName>> TRACKING =
      new AnswerField<>(
          List.of("links.tracking"),
          "tracking",
          new Option("--tracking", "LABEL"),
          LIST,
          ALWAYS,
          NameList::parse,
          NameList::inFull,
          NameList::shown,
          a -> a.links().tracking(),
          (a, value) ->
              a.withLinks(new Answers.Links(value, a.links().target(), a.links().bounce())));

  public static final AnswerField<Optional<Target>> TARGET =
      optional(
          ASKED_ON_PREMISE,
          "links.target",
          "trackingTarget",
          new Option("--tracking-target", "HOST|IP"),
          (_, text) -> Parsed.optional(Target.parse(text)),
          Target::print,
          a -> a.links().target(),
          (a, value) ->
              a.withLinks(new Answers.Links(a.links().tracking(), value, a.links().bounce())));

  public static final AnswerField<DomainName> BOUNCE =
      new AnswerField<>(
          List.of("links.bounce"),
          "bounce",
          new Option("--bounce", "LABEL"),
          TEXT,
          ALWAYS,
          single((from, text) -> Subdomain.parse(from.orElseThrow(), text), true),
          (from, name) -> List.of(Subdomain.inFull(from, name)),
          (from, name) -> List.of(Subdomain.shown(from, name)),
          a -> a.links().bounce(),
          (a, value) ->
              a.withLinks(new Answers.Links(a.links().tracking(), a.links().target(), value)));

  public static final AnswerField<List<MailServer>> SERVERS =
      new AnswerField<>(
          List.of("links.server.name", "links.server.addresses"),
          "servers",
          new Option("--mta", "LABEL[=IP[,IP]]"),
          PAIRS,
          ON_PREMISE,
          ServerList::parse,
          ServerList::inFull,
          ServerList::shown,
          a -> a.servers().servers(),
          (a, value) ->
              a.withServers(
                  new Answers.Servers(value, a.servers().mailFrom(), a.servers().receivesMail())));

  public static final AnswerField<Optional<DomainName>> MAIL_FROM =
      new AnswerField<>(
          List.of("links.mail-from"),
          "mailFrom",
          new Option("--mail-from", "DOMAIN"),
          TEXT,
          ON_PREMISE,
          single((from, text) -> MailFrom.parse(from.orElseThrow(), text), true),
          (from, name) -> name.map(n -> Subdomain.inFull(from, n)).stream().toList(),
          (from, name) -> name.map(n -> Subdomain.inFull(from, n)).stream().toList(),
          a -> a.servers().mailFrom(),
          (a, value) ->
              a.withServers(
                  new Answers.Servers(a.servers().servers(), value, a.servers().receivesMail())));

  public static final AnswerField<Boolean> RECEIVES =
      truth(
          "links.receives",
          "receivesMail",
          "--receives-mail",
          ON_PREMISE,
          true,
          a -> a.servers().receivesMail(),
          (a, value) ->
              a.withServers(
                  new Answers.Servers(a.servers().servers(), a.servers().mailFrom(), value)));

  public static final AnswerField<DmarcPolicy> DMARC =
      one(
          CHOICE,
          "policy.dmarc",
          "dmarcPolicy",
          new Option("--dmarc-policy", "none|quarantine|reject"),
          (_, text) -> word(DmarcPolicy.byWord(text), "answer.dmarc.problem", text),
          DmarcPolicy::word,
          a -> a.policy().dmarc(),
          (a, value) -> a.withPolicy(a.policy().with(value)));

  public static final AnswerField<String> REPORT =
      one(
          TEXT,
          "policy.report",
          "reportAddress",
          new Option("--report-address", "A"),
          ReportAddress::parse,
          address -> address,
          a -> a.policy().reportAddress(),
          (a, value) -> a.withPolicy(a.policy().reportingTo(value)));

  public static final AnswerField<Optional<URI>> LOGO =
      optional(
          ALWAYS,
          "policy.logo",
          "logo",
          new Option("--logo", "URL"),
          (_, text) -> LogoUrl.parse(text),
          URI::toString,
          a -> a.policy().logo(),
          (a, value) -> a.withPolicy(a.policy().showing(value)));

  public static final AnswerField<Boolean> LEGACY =
      truth(
          "policy.legacy",
          "legacy",
          "--legacy",
          ALWAYS,
          true,
          a -> a.policy().legacy(),
          (a, value) -> a.withPolicy(a.policy().withLegacy(value)));

  public static final AnswerField<Boolean> WEAKEN =
      truth(
          "policy.weaken",
          "weakenDmarc",
          "--weaken-dmarc",
          ALWAYS,
          false,
          a -> a.policy().weaken(),
          (a, value) -> a.withPolicy(a.policy().weakening(value)));

  private static final List<AnswerField<?>> ALL =
      List.of(
          MODE, SELECTOR, KEY, TRACKING, TARGET, BOUNCE, SERVERS, MAIL_FROM, RECEIVES, DMARC,
          REPORT, LOGO, LEGACY, WEAKEN);

  private AnswerFields() {}

  /// A key, or why none can be taken from a text; several keys have to be asked about.
  private static Parsed<DkimKey> key(PastedKey pasted) {
    return switch (pasted) {
      case PastedKey.Key key -> Parsed.of(key.key());
      case PastedKey.Nothing _ -> new Parsed.Blank<>();
      case PastedKey.Several _, PastedKey.PrivateKey _, PastedKey.Problem _ ->
          new Parsed.Refused<>(pasted.refusal().orElseThrow());
    };
  }

  /// All of them; the mode first, because the others follow it.
  public static List<AnswerField<?>> all() {
    return ALL;
  }

  private static <T> AnswerField<T> one(
      Shape shape,
      String id,
      String member,
      Option option,
      BiFunction<Optional<DomainName>, String, Parsed<T>> parse,
      Function<T, String> print,
      Function<Answers, T> get,
      BiFunction<Answers, T, Answers> put) {
    BiFunction<DomainName, T, List<String>> texts = (_, value) -> List.of(print.apply(value));
    return new AnswerField<>(
        List.of(id), member, option, shape, ALWAYS, single(parse, false), texts, texts, get, put);
  }

  private static <T> AnswerField<Optional<T>> optional(
      When when,
      String id,
      String member,
      Option option,
      BiFunction<Optional<DomainName>, String, Parsed<Optional<T>>> parse,
      Function<T, String> print,
      Function<Answers, Optional<T>> get,
      BiFunction<Answers, Optional<T>, Answers> put) {
    BiFunction<DomainName, Optional<T>, List<String>> texts =
        (_, value) -> value.map(print).stream().toList();
    return new AnswerField<>(
        List.of(id), member, option, TEXT, when, single(parse, false), texts, texts, get, put);
  }

  /// @param saidIfOff whether a file says it even where it is off
  private static AnswerField<Boolean> truth(
      String id,
      String member,
      String option,
      When when,
      boolean saidIfOff,
      Function<Answers, Boolean> get,
      BiFunction<Answers, Boolean, Answers> put) {
    return new AnswerField<>(
        List.of(id),
        member,
        new Option(option, ""),
        TRUTH,
        when,
        single((_, text) -> word(truth(text), "answer.truth.problem", text), false),
        (_, on) -> on || saidIfOff ? List.of(on ? "yes" : "no") : List.of(),
        (_, on) -> List.of(on ? "yes" : "no"),
        get,
        put);
  }

  private static Optional<Boolean> truth(String word) {
    return switch (word.strip()) {
      case "yes", "true" -> Optional.of(true);
      case "no", "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static <T> Parsed<T> word(Optional<T> known, String key, String typed) {
    return known
        .map(Parsed::of)
        .orElseGet(() ->
            typed.isBlank()
                ? new Parsed.Blank<>()
                : new Parsed.Refused<>(Text.of(key, "value", typed.strip())));
  }

  /// Reads the one text of an answer.
  ///
  /// @param named whether it is read against the from-domain, and waits for it
  private static <T> Reader<T> single(
      BiFunction<Optional<DomainName>, String, Parsed<T>> parse, boolean named) {
    return (from, texts) -> {
      if (texts.size() > 1) {
        return new Parsed.Refused<>(Text.of("answer.several"));
      }
      return texts.isEmpty() || named && from.isEmpty()
          ? new Parsed.Blank<>()
          : parse.apply(from, texts.getFirst());
    };
  }
}
