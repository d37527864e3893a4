package app.sendready.kind.mx;

import app.sendready.check.Finding;
import app.sendready.check.Fix;
import java.util.List;
import java.util.Optional;

/// What is wrong with the names of a domain's mail exchangers, the worst first.
final class MxFaults {
  private MxFaults() {}

  static Optional<Finding> of(List<MailExchanger> exchanges) {
    List<MailExchanger> broken = exchanges.stream().filter(MailExchanger::isBroken).toList();
    if (!broken.isEmpty() && broken.size() == exchanges.size()) {
      MailExchanger first = broken.getFirst();
      MxFinding code =
          switch (first.fault().orElseThrow()) {
            case ADDRESS -> MxFinding.TARGET_IS_ADDRESS;
            case URL -> MxFinding.TARGET_IS_URL;
            case DOUBLED -> MxFinding.TARGET_DOUBLED;
            case MISSING, ALIAS, UNTOLD -> MxFinding.TARGET_MISSING;
          };
      return Optional.of(finding(code, List.of(first)));
    }
    if (!broken.isEmpty()) {
      return Optional.of(finding(MxFinding.SOME_TARGETS_BROKEN, broken));
    }
    if (exchanges.stream().allMatch(e -> e.has(MailExchanger.Fault.UNTOLD))) {
      return Optional.of(finding(MxFinding.TARGET_UNCHECKED, exchanges));
    }
    List<MailExchanger> aliases =
        exchanges.stream().filter(e -> e.has(MailExchanger.Fault.ALIAS)).toList();
    return aliases.isEmpty()
        ? Optional.empty()
        : Optional.of(finding(MxFinding.TARGET_IS_ALIAS, aliases));
  }

  private static Finding finding(MxFinding code, List<MailExchanger> exchanges) {
    return Finding.of(code)
        .with(
            "target",
            String.join(", ", exchanges.stream().map(e -> e.name().withoutDot()).toList()))
        .fix(new Fix.ChangeSetting());
  }
}
