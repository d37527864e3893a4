package app.sendready.answers;

import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;

/// A name below the from-domain, such as those that links and bounces use, and a server's name,
/// which may also lie elsewhere.
public final class Subdomain {
  private Subdomain() {}

  /// The name meant: `trk` and `trk.example.com` are the same for `example.com`, and
  /// `trk.example.com` is also understood in full where the domain is `news.example.com`. A full
  /// name elsewhere is asked back.
  public static Parsed<DomainName> parse(DomainName from, String typed) {
    return switch (MeantName.of(from, typed)) {
      case MeantName.Inside(DomainName name, String unicode) -> inside(from, typed, name, unicode);
      case MeantName.Elsewhere(DomainName name, var begun, var perhaps) ->
          begun
              .<Parsed<DomainName>>map(
                  meant -> new Parsed.Unfinished<>(didYouMean(from, name, meant)))
              .orElseGet(() ->
                  new Parsed.Refused<>(
                      perhaps
                          .map(meant -> didYouMean(from, name, meant))
                          .orElseGet(() -> outside("answer.label.elsewhere", from, name))));
      case MeantName other -> otherwise(from, other);
    };
  }

  /// The name of a server: a label in front of the domain, or a full name wherever it lies.
  static Parsed<DomainName> server(DomainName from, String typed) {
    return switch (MeantName.of(from, typed)) {
      case MeantName.Inside(DomainName name, String unicode) -> inside(from, typed, name, unicode);
      case MeantName.Elsewhere(DomainName name, var _, var _) ->
          NameCaution.about(
              name,
              Parsed.readAs(name, Text.of("answer.label.full", "name", TypedName.unicode(name))));
      case MeantName other -> otherwise(from, other);
    };
  }

  private static Parsed<DomainName> inside(
      DomainName from, String typed, DomainName name, String unicode) {
    Parsed<DomainName> reading =
        name.isWithin(from) && name.relativeTo(from).equals(typed)
            ? Parsed.of(name)
            : Parsed.readAs(name, Text.of("answer.label.full", "name", unicode));
    // What is odd about the domain itself is said where that is typed.
    return OddScripts.in(from).isPresent() ? reading : NameCaution.about(name, reading);
  }

  private static Parsed<DomainName> otherwise(DomainName from, MeantName meant) {
    return switch (meant) {
      case MeantName.Nothing _ -> new Parsed.Blank<>();
      case MeantName.Itself _ -> new Parsed.Refused<>(Text.of("answer.label.domain-itself"));
      case MeantName.Begun(DomainName name, DomainName perhaps) ->
          new Parsed.Unfinished<>(didYouMean(from, name, perhaps));
      case MeantName.NoName(Text why) -> new Parsed.Refused<>(why);
      case MeantName.Inside _, MeantName.Elsewhere _ ->
          throw new IllegalStateException("read by the caller");
    };
  }

  private static Text didYouMean(DomainName from, DomainName name, DomainName meant) {
    return outside("answer.label.did-you-mean", from, name).with("meant", TypedName.unicode(meant));
  }

  private static Text outside(String key, DomainName from, DomainName name) {
    return Text.of(key, "name", TypedName.unicode(name)).with("domain", TypedName.unicode(from));
  }

  /// How a name is shown for typing: what stands before the domain, where that is read so.
  static String shown(DomainName from, DomainName name) {
    boolean below = name.isWithin(from) && !name.equals(from);
    return below && isReadAs(from, name.relativeTo(from), name)
        ? name.relativeTo(from)
        : inFull(from, name);
  }

  /// A name in full. One that ends in no public suffix needs the final dot to be read so.
  static String inFull(DomainName from, DomainName name) {
    return isReadAs(from, name.withoutDot(), name) ? name.withoutDot() : name.toString();
  }

  private static boolean isReadAs(DomainName from, String text, DomainName name) {
    return switch (MeantName.of(from, text)) {
      case MeantName.Inside(DomainName read, var _) -> read.equals(name);
      case MeantName.Elsewhere(DomainName read, var _, var _) -> read.equals(name);
      case MeantName.Itself _ -> from.equals(name);
      case MeantName.Begun _, MeantName.Nothing _, MeantName.NoName _ -> false;
    };
  }
}
