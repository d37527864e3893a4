package app.sendready.kind;

import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.RecordKind;
import java.util.List;

/// The kinds of which golden files are made, and rows that a test counts by number: a fixed choice,
/// so that a new kind changes none of them. What must hold of every kind asks [Kinds#all()].
public final class SampleKinds {
  private static final List<String> IDS =
      List.of(
          "delegation",
          "apex",
          "spf",
          "sender-id",
          "dkim",
          "domainkeys-policy",
          "dmarc",
          "tracking",
          "bounce",
          "mta-address",
          "ptr",
          "mx",
          "bimi");

  private SampleKinds() {}

  /// In the order in which people see them.
  public static List<RecordKind> all() {
    List<RecordKind> chosen = Kinds.all().stream().filter(kind -> IDS.contains(kind.id())).toList();
    assertThat(chosen)
        .as("a kind of the samples is gone: take its id out of SampleKinds")
        .hasSameSizeAs(IDS);
    return chosen;
  }
}
