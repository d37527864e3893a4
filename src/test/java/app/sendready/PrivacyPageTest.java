package app.sendready;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PrivacyPageTest {
  /// Whatever opens a connection or a port.
  private static final Pattern OPENERS =
      Pattern.compile(
          "java\\.net\\.(Socket|ServerSocket|DatagramSocket|URLConnection|HttpURLConnection)"
              + "|java\\.net\\.http\\.HttpClient|javax\\.net\\.ssl\\.SSLSocket"
              + "|java\\.nio\\.channels\\.(Asynchronous)?(Server)?(Socket|Datagram)Channel"
              + "|org\\.xbill\\.DNS\\.\\w*Resolver");

  /// One connects a datagram socket to see whether there is a route, which sends nothing; the other
  /// makes what those ask through who are on the page.
  private static final Set<String> SILENT = Set.of("SystemResolvers", "WebClient");

  @Test
  void theCommittedPageIsCurrent() throws IOException {
    assertThat(Files.readString(Path.of("src/site/markdown/privacy.md")))
        .as("run mvn test-compile exec:exec@tool -Dtool=privacy")
        .isEqualTo(PrivacyPage.text());
  }

  /// Who adds a way out has to say on the page whom it leads to.
  @Test
  void whateverOpensAConnectionIsOnThePage() {
    Set<String> openers =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("app.sendready")
                .stream()
                .filter(PrivacyPageTest::opens)
                .map(type -> outermost(type).getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
    openers.removeAll(SILENT);
    Set<String> told = new TreeSet<>();
    PrivacyPage.ALL.forEach(each -> told.addAll(each.by()));
    assertThat(openers).isEqualTo(told);
  }

  private static boolean opens(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(arrow -> OPENERS.matcher(arrow.getTargetClass().getName()).matches());
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(PrivacyPageTest::outermost).orElse(type);
  }
}
