package app.sendready.message;

import app.sendready.check.Finding;
import app.sendready.dns.Resolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The Authenticated Received Chain of a message (RFC 8617): what servers that passed it on found
/// before they changed it, sealed by each.
///
/// @param seals from the first to the last
/// @param outcome what the chain is worth as a whole (§5.2); `none` without one
public record ArcChain(List<ArcSeal> seals, SignatureReason.Outcome outcome) {
  static final ArcChain NONE = new ArcChain(List.of(), SignatureReason.Outcome.NONE);

  /// §4.2.1: a chain of more than 50 sets has failed.
  static final int MOST = 50;

  /// So many seals are verified, the newest; each costs a question to DNS.
  static final int VERIFIED = 10;

  private static final int MOST_TOLD = 6;
  private static final String SEAL = "arc-seal";
  private static final String SIGNATURE = "arc-message-signature";
  private static final String RESULTS = "arc-authentication-results";
  private static final String INSTANCE = "i=";

  public ArcChain {
    seals = List.copyOf(seals);
  }

  /// What is to be said of it; nothing where there is none, or it was not looked at to its end.
  Optional<Finding> finding() {
    return switch (outcome) {
      case PASS -> Optional.of(told(MessageFinding.ARC_HOLDS));
      case FAIL, PERMERROR -> Optional.of(told(MessageFinding.ARC_BROKEN));
      case NONE, TEMPERROR -> Optional.empty();
    };
  }

  private Finding told(MessageFinding code) {
    List<String> found =
        seals.stream()
            .limit(1)
            .flatMap(seal -> seal.found().stream())
            .map(method -> method.method() + "=" + method.result())
            .limit(MOST_TOLD)
            .toList();
    return Finding.of(code)
        .with("count", seals.size())
        .with("who", seals.stream().map(ArcSeal::d).distinct().limit(MOST_TOLD).toList())
        .with("found", found);
  }

  /// The three fields of one instance (§4.2).
  private static final class Instance {
    private final List<HeaderField> seals = new ArrayList<>();
    private final List<HeaderField> signatures = new ArrayList<>();
    private final List<HeaderField> results = new ArrayList<>();

    boolean isWhole() {
      return seals.size() == 1 && signatures.size() == 1 && results.size() == 1;
    }
  }

  /// Reads the chain, and verifies it as far as DNS may be asked (§5.2).
  static ArcChain of(RawMessage message, SignatureVerifier verifier, Optional<Resolver> resolver) {
    Map<Integer, Instance> instances = instances(message);
    if (instances.isEmpty()) {
      return NONE;
    }
    boolean whole =
        instances.size() <= MOST
            && instances.values().stream().allMatch(Instance::isWhole)
            && new ArrayList<>(instances.keySet()).getLast() == instances.size();
    return whole
        ? verified(List.copyOf(instances.values()), message, verifier, resolver)
        : new ArcChain(broken(instances), SignatureReason.Outcome.FAIL);
  }

  private static List<ArcSeal> broken(Map<Integer, Instance> instances) {
    List<ArcSeal> seals = new ArrayList<>();
    instances.forEach((number, set) -> {
      if (seals.size() < MOST && !set.seals.isEmpty()) {
        seals.add(
            ArcSeal.of(
                number,
                DkimSignature.parse(set.seals.getFirst(), DkimSignature.Form.ARC_SEAL),
                set.results.stream().findFirst(),
                SignatureReason.SYNTAX));
      }
    });
    return seals;
  }

  private static ArcChain verified(
      List<Instance> sets,
      RawMessage message,
      SignatureVerifier verifier,
      Optional<Resolver> resolver) {
    List<ArcSeal> seals = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      DkimSignature seal =
          DkimSignature.parse(sets.get(i).seals.getFirst(), DkimSignature.Form.ARC_SEAL);
      seals.add(
          ArcSeal.of(
              i + 1,
              seal,
              sets.get(i).results.stream().findFirst(),
              sets.size() - i > VERIFIED
                  ? SignatureReason.TOO_MANY
                  : verifier.judge(seal, message, covered(sets, i, seal))));
    }
    // §5.2 step 4: only the newest message signature has to verify; changes before it are its point
    SignatureReason content =
        verifier.judge(
            DkimSignature.parse(
                sets.getLast().signatures.getFirst(), DkimSignature.Form.ARC_MESSAGE),
            message);
    return new ArcChain(seals, outcome(seals, content, resolver.isPresent()));
  }

  /// §5.1.1: the sets in their order, each results, signature, seal; the seal that is being looked
  /// at last and without its signature.
  private static String covered(List<Instance> sets, int upTo, DkimSignature seal) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i <= upTo; i++) {
      Instance set = sets.get(i);
      all.append(Canonicalization.RELAXED.header(set.results.getFirst().raw()));
      all.append(Canonicalization.RELAXED.header(set.signatures.getFirst().raw()));
      if (i < upTo) {
        all.append(Canonicalization.RELAXED.header(set.seals.getFirst().raw()));
      }
    }
    String own = Canonicalization.RELAXED.header(seal.unsigned());
    return all.append(own, 0, own.length() - 2).toString();
  }

  private static SignatureReason.Outcome outcome(
      List<ArcSeal> seals, SignatureReason content, boolean asked) {
    if (!chains(seals)) {
      return SignatureReason.Outcome.FAIL;
    }
    List<SignatureReason.Outcome> all = new ArrayList<>();
    all.add(content.outcome());
    seals.forEach(seal -> all.add(seal.reason().outcome()));
    if (!asked || all.contains(SignatureReason.Outcome.NONE)) {
      return SignatureReason.Outcome.NONE;
    }
    if (all.contains(SignatureReason.Outcome.FAIL)
        || all.contains(SignatureReason.Outcome.PERMERROR)) {
      return SignatureReason.Outcome.FAIL;
    }
    return all.contains(SignatureReason.Outcome.TEMPERROR)
        ? SignatureReason.Outcome.TEMPERROR
        : SignatureReason.Outcome.PASS;
  }

  /// §5.2 step 3: the first seal has `cv=none`, each later one `cv=pass`.
  private static boolean chains(List<ArcSeal> seals) {
    return seals.stream()
        .allMatch(seal -> seal.validation().equals(seal.instance() == 1 ? "none" : "pass"));
  }

  private static Map<Integer, Instance> instances(RawMessage message) {
    Map<Integer, Instance> instances = new TreeMap<>();
    for (HeaderField field : message.fields()) {
      String name = field.name();
      if ((name.equals(SEAL) || name.equals(SIGNATURE) || name.equals(RESULTS))
          && instances.size() <= MOST) {
        Instance set = instances.computeIfAbsent(number(field), _ -> new Instance());
        List<HeaderField> same =
            switch (name) {
              case SEAL -> set.seals;
              case SIGNATURE -> set.signatures;
              default -> set.results;
            };
        if (same.size() < 2) {
          same.add(field);
        }
      }
    }
    return instances;
  }

  /// `instance = [CFWS] %s"i" [CFWS] "=" [CFWS] 1*2DIGIT [CFWS] ";"`, §4.1; 0 where it is not that.
  private static int number(HeaderField field) {
    for (String tag : field.value().split(";", 20)) {
      String text = DkimSignature.withoutSpaces(tag).toLowerCase(Locale.ROOT);
      if (text.startsWith(INSTANCE)) {
        String digits = text.substring(INSTANCE.length());
        return digits.matches("[0-9]{1,2}") ? Integer.parseInt(digits) : 0;
      }
    }
    return 0;
  }
}
