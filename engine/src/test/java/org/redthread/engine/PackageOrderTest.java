package org.redthread.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the packages of the engine in their order: each sees only what stands before it. */
@AnalyzeClasses(
    packages = "org.redthread.engine",
    importOptions = ImportOption.DoNotIncludeTests.class)
class PackageOrderTest {
  /** The order; packages on one level are siblings and do not see each other. */
  private static final List<List<String>> ORDER =
      List.of(
          List.of("model"),
          List.of("identifier"),
          List.of("graph"),
          List.of("access"),
          List.of("audit"),
          List.of("store"),
          List.of("ingest", "resolve", "link"),
          List.of("network"),
          List.of("indicator"),
          List.of("sharing"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.redthread.engine");

  private static Stream<String> packages() {
    return ORDER.stream().flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void seesOnlyWhatStandsBeforeIt(String name) {
    noClasses()
        .that()
        .resideInAPackage(full(name))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden(name))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  private static String[] forbidden(String name) {
    boolean isBefore = true;
    Stream.Builder<String> later = Stream.builder();
    for (List<String> level : ORDER) {
      if (level.contains(name)) {
        level.stream().filter(each -> !each.equals(name)).forEach(later::add);
        isBefore = false;
      } else if (!isBefore) {
        level.forEach(later::add);
      }
    }
    return Stream.concat(
            later.build().map(PackageOrderTest::full), Stream.of("org.redthread.engine"))
        .toArray(String[]::new);
  }

  private static String full(String name) {
    return "org.redthread.engine." + name;
  }

  @Test
  void hasNoPackageBesidesTheAgreedOnes() {
    classes()
        .should()
        .resideInAnyPackage(
            Stream.concat(packages().map(PackageOrderTest::full), Stream.of("org.redthread.engine"))
                .toArray(String[]::new))
        .check(CLASSES);
  }

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("org.redthread.engine.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_STORE_SPEAKS_TO_THE_DRIVER =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.redthread.engine.store")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.neo4j..", "ac.simons..");

  @ArchTest
  static final ArchRule NOTHING_PRINTS =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule CLOCKS_ARE_INJECTED =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");
}
