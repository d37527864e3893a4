package app.sendready.ui.step.golive;

import app.sendready.answers.Answers;
import app.sendready.dns.TypedName;
import java.util.ArrayList;
import java.util.List;

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
    fields.add(new PlatformField("return-path", answers.returnPath().withoutDot()));
    return List.copyOf(fields);
  }
}
