package app.sendready;

import app.sendready.blocklist.Blocklists;
import app.sendready.i18n.Language;
import app.sendready.network.PublicResolver;
import app.sendready.project.PublicResolversFile;

/// Parts of the privacy page for the manual.
public final class PrivacyTables {
  private PrivacyTables() {}

  /// The page in English, as the repository has it.
  public static String page() {
    return PrivacyPage.text().replaceAll("<!--.*-->\\s*", "");
  }

  /// The resolvers and blocklists that come with the program.
  public static String lists(Language language) {
    boolean english = language == Language.ENGLISH;
    StringBuilder out = new StringBuilder();
    out.append(
        english
            ? "## The public resolvers that come with the program\n\n"
            : "## Публичные DNS-серверы, которые программа знает с самого начала\n\n");
    for (PublicResolver resolver : PublicResolversFile.builtIn()) {
      out.append("* ").append(resolver.name()).append(": ");
      out.append(String.join(", ", resolver.addresses().stream().map(Object::toString).toList()));
      resolver.https().ifPresent(address -> out.append(", ").append(address));
      out.append('\n');
    }
    out.append(
        english
            ? "\n## The blocklists that are asked on request\n\n"
            : "\n## Чёрные списки, которые спрашивают по вашей просьбе\n\n");
    Blocklists.builtIn()
        .lists()
        .forEach(list ->
            out.append("* ")
                .append(list.name())
                .append(": `")
                .append(list.zone().withoutDot())
                .append("`\n"));
    return out.toString();
  }
}
