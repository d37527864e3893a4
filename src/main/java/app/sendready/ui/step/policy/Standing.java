package app.sendready.ui.step.policy;

import app.sendready.answers.DmarcPolicy;
import app.sendready.dns.DomainName;
import app.sendready.dns.TypedName;
import app.sendready.i18n.Text;
import app.sendready.kind.dmarc.PublishedPolicy;
import java.util.List;

/// What is published now, and what that means today, in one sentence.
///
/// @param care whether somebody should look at it before going on
/// @param records as they stand in DNS
record Standing(Text words, boolean care, List<String> records) {
  Standing {
    records = List.copyOf(records);
  }

  static Standing of(PublishedPolicy published, DomainName from) {
    String domain = TypedName.unicode(from);
    return switch (published) {
      case PublishedPolicy.Own(DmarcPolicy policy, String text) ->
          new Standing(
              Text.of("policy.now." + policy.word(), "domain", domain), false, List.of(text));
      case PublishedPolicy.Inherited(DomainName above, DmarcPolicy policy, String text) ->
          new Standing(
              Text.of("policy.now.inherited." + policy.word(), "domain", domain)
                  .with("parent", TypedName.unicode(above)),
              false,
              List.of(text));
      case PublishedPolicy.Several(List<String> texts) ->
          new Standing(
              Text.of("policy.now.several", "domain", domain).with("count", texts.size()),
              true,
              texts);
      case PublishedPolicy.Ignored(String text) ->
          new Standing(Text.of("policy.now.ignored", "domain", domain), true, List.of(text));
      case PublishedPolicy.Nothing() ->
          new Standing(Text.of("policy.now.nothing", "domain", domain), false, List.of());
      case PublishedPolicy.CannotTell() ->
          new Standing(Text.of("policy.now.cannot-tell", "domain", domain), false, List.of());
    };
  }
}
