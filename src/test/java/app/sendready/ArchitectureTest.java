package app.sendready;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import app.sendready.check.RecordKind;
import app.sendready.kind.Kinds;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Formatter;
import java.util.Scanner;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The house's rules, as src/site/markdown/architecture.md tells them.
class ArchitectureTest {
  private static final String BASE = "app.sendready.";

  private static JavaClasses program;

  @BeforeAll
  static void read() {
    program =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("app.sendready");
  }

  @Test
  void enoughClassesAreAnalysed() {
    System.out.println("classes analysed: " + program.size());
    assertThat(program.size()).isGreaterThan(100);
  }

  @Test
  void layers() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("app.sendready..")
        .withOptionalLayers(true)
        .layer("dns")
        .definedBy(BASE + "dns..")
        .layer("web")
        .definedBy(BASE + "web..")
        .layer("i18n")
        .definedBy(BASE + "i18n..")
        .layer("json")
        .definedBy(BASE + "json..")
        .layer("disk")
        .definedBy(BASE + "disk..")
        .layer("text")
        .definedBy(BASE + "text..")
        .layer("key")
        .definedBy(BASE + "key..")
        .layer("answers")
        .definedBy(BASE + "answers..")
        .layer("network")
        .definedBy(BASE + "network..")
        .layer("check")
        .definedBy(BASE + "check..")
        .layer("live")
        .definedBy(BASE + "live..")
        .layer("practice")
        .definedBy(BASE + "practice..")
        .layer("provider")
        .definedBy(BASE + "provider..")
        .layer("kind")
        .definedBy(BASE + "kind..")
        .layer("logo")
        .definedBy(BASE + "logo..")
        .layer("rehearsal")
        .definedBy(BASE + "rehearsal..")
        .layer("survey")
        .definedBy(BASE + "survey..")
        .layer("project")
        .definedBy(BASE + "project..")
        .layer("golive")
        .definedBy(BASE + "golive..")
        .layer("export")
        .definedBy(BASE + "export..")
        .layer("cli")
        .definedBy(BASE + "cli..")
        .layer("ui")
        .definedBy(BASE + "ui..")
        .layer("app")
        .definedBy(BASE + "app..")
        .whereLayer("dns")
        .mayNotAccessAnyLayer()
        .whereLayer("web")
        .mayNotAccessAnyLayer()
        .whereLayer("i18n")
        .mayNotAccessAnyLayer()
        .whereLayer("json")
        .mayNotAccessAnyLayer()
        .whereLayer("disk")
        .mayNotAccessAnyLayer()
        .whereLayer("text")
        .mayOnlyAccessLayers("i18n")
        .whereLayer("key")
        .mayOnlyAccessLayers("dns", "i18n", "text")
        .whereLayer("answers")
        .mayOnlyAccessLayers("dns", "i18n", "text", "key")
        .whereLayer("network")
        .mayOnlyAccessLayers("dns", "web", "i18n")
        .whereLayer("check")
        .mayOnlyAccessLayers("dns", "web", "i18n", "text", "key", "answers", "network")
        .whereLayer("live")
        .mayOnlyAccessLayers("dns", "web", "text", "key", "answers", "network", "check")
        .whereLayer("practice")
        .mayOnlyAccessLayers("dns", "text", "key", "answers", "network", "check")
        .whereLayer("provider")
        .mayOnlyAccessLayers("dns", "i18n", "text", "key", "answers", "network", "check", "json")
        .whereLayer("kind")
        .mayOnlyAccessLayers("text", "key", "answers", "network", "check", "dns", "web", "i18n")
        .whereLayer("logo")
        .mayOnlyAccessLayers("kind", "text", "key", "answers", "network", "check", "web")
        .whereLayer("rehearsal")
        .mayOnlyAccessLayers("kind", "text", "key", "answers", "network", "check", "dns", "i18n")
        .whereLayer("survey")
        .mayOnlyAccessLayers(
            "text", "key", "answers", "network", "check", "dns", "web", "i18n", "provider", "kind")
        .whereLayer("survey")
        .mayOnlyBeAccessedByLayers("ui", "app")
        .whereLayer("project")
        .mayOnlyAccessLayers(
            "text", "key", "answers", "network", "check", "dns", "i18n", "json", "disk")
        .whereLayer("golive")
        .mayOnlyAccessLayers("text", "key", "answers", "network", "check", "dns", "json")
        .whereLayer("export")
        .mayOnlyAccessLayers(
            "text",
            "key",
            "answers",
            "network",
            "check",
            "golive",
            "provider",
            "dns",
            "web",
            "i18n",
            "json",
            "disk")
        .whereLayer("cli")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("cli")
        .mayOnlyAccessLayers(
            "dns",
            "web",
            "i18n",
            "text",
            "key",
            "answers",
            "network",
            "check",
            "provider",
            "kind",
            "project",
            "export",
            "practice",
            "json",
            "disk")
        .whereLayer("ui")
        .mayOnlyAccessLayers(
            "dns",
            "web",
            "i18n",
            "disk",
            "text",
            "key",
            "answers",
            "network",
            "check",
            "provider",
            "logo",
            "rehearsal",
            "survey",
            "kind",
            "project",
            "golive",
            "export",
            "practice")
        .whereLayer("app")
        .mayNotBeAccessedByAnyLayer()
        .as("the import table of architecture.md section 2")
        .because("what lies on a floor knows only the floors below, so that each can be read alone")
        .check(program);
  }

  @Test
  void noCycles() {
    for (String slice : Set.of(BASE + "(*)..", BASE + "kind.(*)..", BASE + "ui.(**)")) {
      slices()
          .matching(slice)
          .should()
          .beFreeOfCycles()
          .because("a circle has no ground floor")
          .check(program);
    }
  }

  @Test
  void kindsDoNotKnowEachOther() {
    slices()
        .matching(BASE + "kind.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            resideInAPackage(BASE + "kind.bimi.."), resideInAPackage(BASE + "kind.dmarc.."))
        .ignoreDependency(
            resideInAPackage(BASE + "kind.bounce.."), resideInAPackage(BASE + "kind.dmarc.."))
        .because("a record kind is a folder; only bimi and bounce need to know DMARC")
        .check(program);
    noClasses()
        .that(
            resideInAnyPackage(
                BASE + "dns..",
                BASE + "text..",
                BASE + "key..",
                BASE + "answers..",
                BASE + "network..",
                BASE + "check..",
                BASE + "i18n..",
                BASE + "web..",
                BASE + "live..",
                BASE + "export..",
                BASE + "provider.."))
        .should()
        .dependOnClassesThat(resideInAPackage(BASE + "kind.(*).."))
        .because("nothing below the kinds knows one by name")
        .check(program);
  }

  @Test
  void toolkitOnlyInTheWindow() {
    only("javafx..", "the core runs without a window", "ui..", "app..").check(program);
  }

  @Test
  void socketsOnlyInLive() {
    only("org.xbill..", "one room for DNS on the wire", "live..").check(program);
    only("java.net.http..", "one room for the web", "live..").check(program);
    noClasses()
        .that(not(resideInAPackage(BASE + "live..")))
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.net\\.(Socket|ServerSocket|DatagramSocket|DatagramPacket)|java\\.nio\\.channels\\..*(Socket|Datagram).*")
        .because("all sockets are in one room")
        .check(program);
  }

  /// What may be asked about a place outside the room of files.
  private static final Set<String> LOOKS =
      Set.of("exists", "notExists", "isRegularFile", "isDirectory", "isExecutable");

  @Test
  void filesAreOpenedInOneRoom() {
    noClasses()
        .that(not(resideInAPackage(BASE + "disk..")))
        .should()
        .callMethodWhere(
            JavaCall.Predicates.target(owner(assignableTo(Files.class)))
                .and(
                    describe(
                        "that does more than look",
                        call -> !LOOKS.contains(call.getTarget().getName()))))
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.io\\.(File(Input|Output)Stream|File(Reader|Writer)|RandomAccessFile)"
                + "|java\\.nio\\.channels\\.(Asynchronous)?FileChannel")
        .orShould()
        .callConstructorWhere(
            JavaCall.Predicates.target(
                owner(
                    assignableTo(PrintStream.class)
                        .or(assignableTo(PrintWriter.class))
                        .or(assignableTo(Scanner.class))
                        .or(assignableTo(Formatter.class))
                        .or(assignableTo(ZipFile.class)))))
        .because("one room follows no link, waits for no pipe and reads no more than it must")
        .check(program);
  }

  @Test
  void librariesHaveTheirRoom() {
    only("com.ibm.icu..", "ICU is for names and sentences", "dns..", "i18n..").check(program);
    only("tools.jackson..", "JSON is read and printed in one place", "json..").check(program);
    only("com.github.weisj..", "a stranger's picture is drawn in one room", "logo..")
        .check(program);
    only("net.harawata..", "one place knows where this system keeps files", "app..").check(program);
    only("picocli..", "the command line has one room", "cli..").check(program);
    only("com.openhtmltopdf..", "PDF has one room", "export.sheet..").check(program);
    only("org.apache.pdfbox..", "PDF has one room", "export.sheet..").check(program);
    only("org.commonmark..", "Markdown has one room", "export.sheet..").check(program);
    only("org.apache.commons.csv..", "CSV has one room", "export..").check(program);
    noClasses()
        .that(not(resideInAPackage(BASE + "i18n..")))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.ResourceBundle")
        .because("words come through Messages")
        .check(program);
  }

  @Test
  void standardStreamsAndExitOnlyAtTheDoor() {
    noClasses()
        .that(not(resideInAnyPackage(BASE + "cli..", BASE + "app..")))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .because("only the command line writes to standard output")
        .check(program);
  }

  @Test
  void threadsInThreePlaces() {
    noClasses()
        .that(not(resideInAnyPackage(BASE + "live..", BASE + "ui.fx..", BASE + "app..")))
        .and()
        .doNotHaveFullyQualifiedName(BASE + "check.Workers")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.Executors")
        .orShould()
        .callMethod(Thread.class, "start")
        .orShould()
        .callMethod(Thread.class, "ofVirtual")
        .orShould()
        .callMethod(Thread.class, "startVirtualThread", Runnable.class)
        .because("the core blocks and knows no threads")
        .check(program);
  }

  @Test
  void timeComesThroughTheDoor() {
    noClasses()
        .that(not(resideInAPackage(BASE + "app..")))
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(java.time.ZonedDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .because("a check replays at the time it was recorded")
        .check(program);
  }

  @Test
  void modelsHaveNoNodesAndViewsNoDecisions() {
    noClasses()
        .that()
        .resideInAPackage(BASE + "ui..")
        .and()
        .haveSimpleNameEndingWith("Model")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javafx.scene..")
        .because("a model is tested without a toolkit")
        .check(program);
    noClasses()
        .that()
        .resideInAPackage(BASE + "ui..")
        .and()
        .haveSimpleNameEndingWith("View")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(BASE + "kind..", BASE + "project..", BASE + "export..")
        .because("a view shows what its model says")
        .check(program);
  }

  @Test
  void everyKindLivesInTheFolderOfItsId() {
    Set<String> listed =
        Kinds.all().stream().map(k -> k.getClass().getName()).collect(Collectors.toSet());
    Set<String> written =
        program.stream()
            .filter(assignableTo(RecordKind.class)::test)
            .filter(c -> !c.isInterface())
            .map(JavaClass::getName)
            .collect(Collectors.toSet());
    assertThat(listed).as("Kinds.all() lists every kind").isEqualTo(written);
    for (RecordKind kind : Kinds.all()) {
      assertThat(kind.getClass().getPackageName())
          .isEqualTo(BASE + "kind." + kind.id().replace("-", ""));
    }
  }

  @Test
  void noMutableStatics() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat(resideInAPackage("app.sendready.."))
        .should()
        .haveModifier(JavaModifier.FINAL)
        .because("state has an owner")
        .check(program);
    methods()
        .that()
        .areStatic()
        .should()
        .notHaveName("getInstance")
        .because("what a class needs comes in by its constructor")
        .check(program);
    classes()
        .should()
        .haveSimpleNameNotEndingWith("Util")
        .andShould()
        .haveSimpleNameNotEndingWith("Utils")
        .andShould()
        .haveSimpleNameNotEndingWith("Helper")
        .andShould()
        .haveSimpleNameNotEndingWith("Manager")
        .because("if it has no name it has no home yet")
        .check(program);
  }

  private static ArchRule only(String library, String reason, String... rooms) {
    String[] packages = java.util.Arrays.stream(rooms).map(r -> BASE + r).toArray(String[]::new);
    return noClasses()
        .that(not(resideInAnyPackage(packages)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because(reason);
  }
}
