package app.sendready.app;

import app.sendready.i18n.Language;
import app.sendready.i18n.Messages;
import app.sendready.kind.Kinds;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// Where all the words are: every bundle of the program, those of the record kinds by convention.
public final class Words {
  private static final List<String> BUNDLES =
      List.of(
          "app.sendready.i18n.common",
          "app.sendready.i18n.glossary",
          "app.sendready.check.propagation",
          "app.sendready.check.plan",
          "app.sendready.text.comparison",
          "app.sendready.answers.answer",
          "app.sendready.key.key",
          "app.sendready.answers.fromdomain",
          "app.sendready.provider.provider",
          "app.sendready.survey.survey",
          "app.sendready.project.project",
          "app.sendready.message.message",
          "app.sendready.secure.secure",
          "app.sendready.blocklist.blocklist",
          "app.sendready.rotation.rotation",
          "app.sendready.reports.reports",
          "app.sendready.reports.rung",
          "app.sendready.export.export",
          "app.sendready.baseline.baseline",
          "app.sendready.bulk.bulk",
          "app.sendready.cli.cli",
          "app.sendready.ui.shell.shell",
          "app.sendready.ui.settings.settings",
          "app.sendready.ui.release.release",
          "app.sendready.ui.away.away",
          "app.sendready.ui.about.about",
          "app.sendready.ui.control.control",
          "app.sendready.ui.step.domain.domain",
          "app.sendready.ui.step.identity.identity",
          "app.sendready.ui.step.links.links",
          "app.sendready.ui.step.policy.policy",
          "app.sendready.ui.step.records.records",
          "app.sendready.ui.step.check.check",
          "app.sendready.ui.step.testmessage.testmessage",
          "app.sendready.ui.step.golive.golive",
          "app.sendready.ui.reports.reportwindow",
          "app.sendready.ui.many.manywindow",
          "app.sendready.ui.handover.handover",
          "app.sendready.ui.step.check.say",
          "app.sendready.ui.tool.spf.spftree",
          "app.sendready.ui.tool.rehearsal.rehearsal",
          "app.sendready.ui.tool.https.https",
          "app.sendready.ui.tool.blocklist.blocklists",
          "app.sendready.ui.tool.rotation.rotating",
          "app.sendready.ui.tool.logo.logofile",
          "app.sendready.ui.tool.drawing.drawing",
          "app.sendready.ui.tool.alias.aliaspath",
          "app.sendready.ui.tool.dkim.dkimkey",
          "app.sendready.ui.tool.dmarc.dmarcpath",
          "app.sendready.ui.tool.panel.panel");

  private Words() {}

  /// The base names of all bundles.
  public static List<String> bundles() {
    List<String> all = new ArrayList<>(BUNDLES);
    Kinds.all().forEach(kind -> all.add(Kinds.bundle(kind)));
    return List.copyOf(all);
  }

  /// The words of one language, with times told in `zone`.
  public static Messages in(Language language, ZoneId zone) {
    return new Messages(language, zone, bundles());
  }

  /// The words of one language, with times told in the zone that this machine is in.
  static Messages here(Language language) {
    return new Messages(language, ZoneId::systemDefault, bundles());
  }
}
