package app.sendready;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The pages for those who carry on name only what is there.
class DocsTest {
  private static final Path SITE = Path.of("src/site/markdown");

  /// A type, or a member of it, in code quotes: `Answers`, `Answers.fromDomain`, `Checker.run()`.
  private static final Pattern NAMED =
      Pattern.compile("`([A-Z][a-z]+[A-Za-z0-9]*)((?:\\.[A-Za-z]\\w*)*)(?:\\(\\))?`");

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#: ]+)(?:#[^)]*)?\\)");

  private static final JavaClasses ALL = new ClassFileImporter().importPackages("app.sendready");

  private static List<Path> pages() throws IOException {
    List<Path> pages =
        new ArrayList<>(List.of(Path.of("README.md"), Path.of(".github/CONTRIBUTING.md")));
    for (String page : List.of("architecture.md", "words.md", "suites.md", "walks.md")) {
      pages.add(SITE.resolve(page));
    }
    return pages.stream().filter(Files::exists).toList();
  }

  @Test
  void everyTypeThatAPageNamesIsThere() throws IOException {
    List<String> wrong = new ArrayList<>();
    int named = 0;
    for (Path page : pages()) {
      Matcher each = NAMED.matcher(Files.readString(page));
      while (each.find()) {
        named++;
        if (!isThere(each.group(1), each.group(2))) {
          wrong.add(page + ": " + each.group());
        }
      }
    }
    assertThat(wrong).as("rename these in the pages, or take them out").isEmpty();
    assertThat(named).isGreaterThan(80);
    assertThat(isThere("Answers", ".fromDomain")).isTrue();
    assertThat(isThere("Answers", ".fromDomian")).isFalse();
    assertThat(isThere("Heard", "")).isFalse();
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    List<String> broken = new ArrayList<>();
    List<Path> pages = new ArrayList<>(pages());
    try (Stream<Path> decisions = Files.list(SITE.resolve("decisions"))) {
      pages.addAll(decisions.toList());
    }
    for (Path page : pages) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        if (!Files.exists(page.resolveSibling(link.group(1)))) {
          broken.add(page + ": " + link.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  /// A package of more than five types opens with what it is for and how its types go together.
  @Test
  void everyLargePackageOpensWithAQuickReferenceOnItsTypes() throws IOException {
    List<String> wrong = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(each -> each.endsWith("package-info.java")).toList()) {
        Set<String> types = typesBeside(file);
        String page = Files.readString(file);
        int reference = page.indexOf("/// ## A quick reference on types");
        if (types.size() > 5 && reference < 50) {
          wrong.add(file + ": no quick reference on types");
        }
        Matcher named =
            Pattern.compile("\\[([A-Z]\\w+)\\]").matcher(page.substring(Math.max(0, reference)));
        while (reference > 0 && named.find()) {
          if (!types.contains(named.group(1))) {
            wrong.add(file + ": no type " + named.group(1));
          }
        }
      }
    }
    assertThat(wrong).as("bring package-info.java up to date").isEmpty();
  }

  private static Set<String> typesBeside(Path file) throws IOException {
    try (Stream<Path> beside = Files.list(file.resolveSibling("."))) {
      return beside
          .map(each -> each.getFileName().toString())
          .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
          .map(name -> name.replace(".java", ""))
          .collect(Collectors.toSet());
    }
  }

  private static boolean isThere(String type, String members) {
    List<JavaClass> found = ALL.stream().filter(each -> each.getSimpleName().equals(type)).toList();
    for (String member : members.isEmpty() ? new String[0] : members.substring(1).split("\\.")) {
      List<JavaClass> nested =
          found.stream()
              .flatMap(each ->
                  ALL.stream().filter(n -> n.getName().equals(each.getName() + "$" + member)))
              .toList();
      if (nested.isEmpty()) {
        return found.stream().anyMatch(each -> names(each).contains(member));
      }
      found = nested;
    }
    return !found.isEmpty();
  }

  private static Set<String> names(JavaClass type) {
    return type.getAllMembers().stream()
        .map(member -> member.getName())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
