package app.sendready.ui.step.golive;

import app.sendready.answers.Answers;
import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One thing to type into the sending platform now that DNS is right: what was decided here has to
/// be the same there.
///
/// @param id what it is; its name is `golive.platform.<id>`, where it goes
///   `golive.platform.<id>.where`
/// @param value what to type
record PlatformField(String id, String value) {
  /// What follows from the answers, in the order in which mail is set up.
  static List<PlatformField> of(Answers answers) {
    List<PlatformField> fields = new ArrayList<>();
    fields.add(new PlatformField("sender", "@" + TypedName.unicode(answers.fromDomain())));
    fields.add(new PlatformField("selector", answers.key().selector().text()));
    answers
        .links()
        .tracking()
        .forEach(name -> fields.add(new PlatformField("tracking", name.withoutDot())));
    returnPath(answers)
        .ifPresent(name -> fields.add(new PlatformField("return-path", name.withoutDot())));
    return List.copyOf(fields);
  }

  /// The domain of the reverse address: in the cloud the bounce sub-domain, else what was said.
  private static Optional<DomainName> returnPath(Answers answers) {
    return answers.isCloud()
        ? Optional.of(answers.links().bounce())
        : answers.servers().mailFrom().or(() -> Optional.of(answers.fromDomain()));
  }
}
