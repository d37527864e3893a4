package app.sendready.survey;

import java.util.List;
import java.util.stream.Stream;

/// Who has to do with a domain's mail beside the platform, by their names.
///
/// @param services who receives it: the mail services that people read their mail in
/// @param permitted who else may send it, as the SPF record says
public record OtherMail(List<String> services, List<String> permitted) {
  /// Nobody was seen.
  public static final OtherMail NONE = new OtherMail(List.of(), List.of());

  public OtherMail {
    services = List.copyOf(services);
    permitted = List.copyOf(permitted);
  }

  /// Who sends mail of the domain beside the platform; people also write where they read.
  public List<String> senders() {
    return Stream.concat(permitted.stream(), services.stream()).distinct().toList();
  }
}
