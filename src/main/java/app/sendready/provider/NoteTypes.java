package app.sendready.provider;

import app.sendready.dns.RecordType;
import java.util.Map;
import java.util.Set;

/// Which records a note about a panel's habits is about.
final class NoteTypes {
  private static final Set<RecordType> TEXT = Set.of(RecordType.TXT);
  private static final Set<RecordType> ALIAS = Set.of(RecordType.CNAME);

  /// A note that is not named here is about every record.
  private static final Map<String, Set<RecordType>> TYPES =
      Map.ofEntries(
          Map.entry("cloudflare-flattening", ALIAS),
          Map.entry("cloudflare-proxy", ALIAS),
          Map.entry("route53-alias", ALIAS),
          Map.entry("target-relative", Set.of(RecordType.CNAME, RecordType.MX)),
          Map.entry("namecheap-mx", Set.of(RecordType.MX)),
          Map.entry("cpanel-full-text", TEXT),
          Map.entry("google-cloud-quotes", TEXT),
          Map.entry("ionos-spf-anew", TEXT),
          Map.entry("one-text-set", TEXT),
          Map.entry("ovh-long-text", TEXT),
          Map.entry("quotes-or-words", TEXT),
          Map.entry("route53-one-set", TEXT),
          Map.entry("text-in-quotes", TEXT),
          Map.entry("text-no-outer-space", TEXT),
          Map.entry("text-no-quotes", TEXT),
          Map.entry("yandex-cloud-quotes", TEXT));

  private NoteTypes() {}

  static boolean concerns(String note, RecordType type) {
    Set<RecordType> types = TYPES.get(note);
    return types == null || types.contains(type);
  }
}
