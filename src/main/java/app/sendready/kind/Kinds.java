package app.sendready.kind;

import app.sendready.kind.dkim.Dkim;
import app.sendready.kind.dmarc.Dmarc;
import app.sendready.kind.domainkeyspolicy.DomainKeysPolicy;
import app.sendready.setup.RecordKind;
import java.util.List;

/// All record kinds, in the order people see their rows.
public final class Kinds {
  private Kinds() {}

  public static List<RecordKind> all() {
    return List.of(new Dkim(), new DomainKeysPolicy(), new Dmarc());
  }

  /// The base name of a kind's bundle, by convention beside its class.
  public static String bundle(RecordKind kind) {
    return kind.getClass().getPackageName() + "." + kind.id();
  }
}
