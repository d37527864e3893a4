package app.sendready;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// One word for one thing: who reads a name need not ask which of two is meant.
class NamesTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("app.sendready");

  @Test
  void everyTypeHasANameOfItsOwn() {
    assertThat(PROGRAM.size()).isGreaterThan(500);
    assertThat(sharedNames(PROGRAM))
        .describedAs("types that stand on their own and are called alike: rename one of them")
        .isEmpty();
  }

  @Test
  void twoTypesThatAreCalledAlikeAreFound() {
    JavaClasses alike =
        new ClassFileImporter().importClasses(List.class, java.awt.List.class, Map.Entry.class);
    assertThat(sharedNames(alike))
        .containsOnly(Map.entry("List", List.of("java.awt.List", "java.util.List")));
  }

  /// It had ten meanings: check, survey, fetch, probe, appearance, progress, …
  @Test
  void noMethodIsCalledLook() {
    assertThat(
            PROGRAM.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getName().equals("look"))
                .map(method -> method.getFullName()))
        .isEmpty();
  }

  /// Names that more than one type bears, nested ones aside, with those types.
  private static Map<String, List<String>> sharedNames(JavaClasses classes) {
    Map<String, List<String>> byName =
        classes.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().endsWith("-info"))
            .sorted(Comparator.comparing(JavaClass::getName))
            .collect(
                groupingBy(
                    JavaClass::getSimpleName, TreeMap::new, mapping(JavaClass::getName, toList())));
    byName.values().removeIf(types -> types.size() < 2);
    return byName;
  }
}
