package app.sendready.kind;

import app.sendready.check.FindingCode;
import app.sendready.check.PropagationFinding;
import app.sendready.check.RecordKind;
import app.sendready.kind.apex.Apex;
import app.sendready.kind.bimi.Bimi;
import app.sendready.kind.bounce.Bounce;
import app.sendready.kind.delegation.Delegation;
import app.sendready.kind.dkim.Dkim;
import app.sendready.kind.dmarc.Dmarc;
import app.sendready.kind.domainkeyspolicy.DomainKeysPolicy;
import app.sendready.kind.mtaaddress.MtaAddress;
import app.sendready.kind.mx.Mx;
import app.sendready.kind.ptr.Ptr;
import app.sendready.kind.senderid.SenderId;
import app.sendready.kind.spf.Spf;
import app.sendready.kind.tracking.Tracking;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All record kinds, in the order people see their rows.
public final class Kinds {
  private Kinds() {}

  public static List<RecordKind> all() {
    return List.of(
        new Delegation(),
        new Apex(),
        new Spf(),
        new SenderId(),
        new Dkim(),
        new DomainKeysPolicy(),
        new Dmarc(),
        new Tracking(),
        new Bounce(),
        new MtaAddress(),
        new Ptr(),
        new Mx(),
        new Bimi());
  }

  /// Whether a check can have a finding of this code.
  public static boolean isCode(String code) {
    return Codes.ALL.contains(code);
  }

  /// Gathered when first asked for: a table asks for each of its lines.
  private static final class Codes {
    static final Set<String> ALL =
        Stream.concat(
                all().stream().flatMap(kind -> kind.codes().stream()),
                Stream.of(PropagationFinding.values()))
            .map(FindingCode::code)
            .collect(Collectors.toUnmodifiableSet());

    private Codes() {}
  }

  /// The base name of a kind's bundle, by convention beside its class.
  public static String bundle(RecordKind kind) {
    return kind.getClass().getPackageName() + "." + kind.id();
  }
}
