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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sendready.Rooms.Room;
import app.sendready.check.RecordKind;
import app.sendready.kind.Kinds;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    assertThat(program.size()).isGreaterThan(100);
  }

  @Test
  void roomsKnowOnlyWhomTheTableLets() {
    LayeredArchitecture house =
        layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("app.sendready..")
            .withOptionalLayers(true);
    for (Room room : Rooms.ALL) {
      house = house.layer(room.name()).definedBy(BASE + room.name() + "..");
    }
    for (Room room : Rooms.ALL) {
      String[] knows = room.knows().toArray(String[]::new);
      house =
          knows.length == 0
              ? house.whereLayer(room.name()).mayNotAccessAnyLayer()
              : house.whereLayer(room.name()).mayOnlyAccessLayers(knows);
    }
    house
        .as("the table of Rooms: whom each room may know")
        .because(
            "each room can be read with those below it alone; where a new arrow is right, add it to"
                + " Rooms and write the README's table again with mvn -q test-compile"
                + " exec:exec@tool -Dtool=floors")
        .check(program);
  }

  @Test
  void everyPackageIsInARoomOfTheTable() {
    assertThat(
            program.stream()
                .filter(type -> !type.getPackageName().equals("app.sendready"))
                .map(ArchitectureTest::roomOf)
                .collect(Collectors.toSet()))
        .isEqualTo(Rooms.ALL.stream().map(Room::name).collect(Collectors.toSet()));
  }

  /// The room of a type of the program; empty for others.
  private static String roomOf(JavaClass type) {
    String name = type.getPackageName() + ".";
    return name.startsWith(BASE) ? name.substring(BASE.length()).replaceFirst("\\..*", "") : "";
  }

  @Test
  void theReadmeShowsTheTable() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    assertThat(readme)
        .as("write it again: mvn -q test-compile exec:exec@tool -Dtool=floors")
        .isEqualTo(Rooms.inserted(readme));
    String older = readme.replaceFirst("\\| knows \\|", "| knew |");
    assertThat(older).isNotEqualTo(Rooms.inserted(older));
  }

  @Test
  void whatLiesOnAFloorKnowsOnlyFloorsBelow() {
    Map<String, Integer> floors = Rooms.floors(Rooms.ALL);
    for (Room room : Rooms.ALL) {
      assertThat(room.knows())
          .as(room.name())
          .allMatch(below -> floors.get(below) < floors.get(room.name()));
    }
    assertThatThrownBy(() ->
            Rooms.floors(List.of(new Room("a", "", Set.of("b")), new Room("b", "", Set.of("a")))))
        .hasMessageContaining("circle");
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
        .ignoreDependency(
            resideInAPackage(BASE + "kind.senderid.."), resideInAPackage(BASE + "kind.spf.."))
        .because(
            "a record kind is a folder; only bimi and bounce need to know DMARC,"
                + " and Sender ID is evaluated as SPF")
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
        .callConstructorWhere(describe("that opens a file by itself", ArchitectureTest::opensFile))
        .because("one room follows no link, waits for no pipe and reads no more than it must")
        .check(program);
  }

  private static boolean opensFile(JavaConstructorCall call) {
    String owner = call.getTargetOwner().getName();
    List<String> given =
        call.getTarget().getRawParameterTypes().stream().map(JavaClass::getName).toList();
    return Set.of("java.io.PrintStream", "java.io.PrintWriter", "java.util.Formatter")
                .contains(owner)
            && given.stream().findFirst().filter("java.lang.String"::equals).isPresent()
        || Set.of("java.util.Scanner", "java.io.PrintStream", "java.io.PrintWriter").contains(owner)
            && given.stream().anyMatch(t -> t.equals("java.io.File") || t.endsWith(".Path"))
        || owner.startsWith("java.util.zip.ZipFile")
        || owner.startsWith("java.util.jar.JarFile");
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
  void theCommandLineSpeaksThroughItsTerminal() {
    noClasses()
        .that(resideInAPackage(BASE + "cli.."))
        .and()
        .doNotHaveSimpleName("Terminal")
        .should()
        .callMethodWhere(JavaCall.Predicates.target(owner(assignableTo(java.io.PrintStream.class))))
        .because("text from outside is made visible where it leaves, not where somebody remembers")
        .check(program);
  }

  @Test
  void threadsInThreePlaces() {
    noClasses()
        .that(not(resideInAnyPackage(BASE + "live..", BASE + "ui.fx..", BASE + "app..")))
        .and()
        .doNotHaveFullyQualifiedName(BASE + "check.Workers")
        .and()
        .doNotHaveFullyQualifiedName(BASE + "check.Carriers")
        .and()
        .doNotHaveFullyQualifiedName(BASE + "logo.LogoPainter")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.Executors")
        .orShould()
        .callMethod(Thread.class, "start")
        .orShould()
        .callMethod(Thread.class, "ofVirtual")
        .orShould()
        .callMethod(Thread.class, "ofPlatform")
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
  void aTestMessageIsKeptNowhere() {
    noClasses()
        .that()
        .resideInAnyPackage(BASE + "message..", BASE + "ui.step.testmessage..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            BASE + "project..", BASE + "ui.project..", BASE + "network..", "org.slf4j..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName(BASE + "ui.wizard.Fields")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName(BASE + "disk.SafeFile")
        .because("it goes into no project, no transcript, no file and no log")
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
