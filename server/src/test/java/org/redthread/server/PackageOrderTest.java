package org.redthread.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Keeps the server to the engine's facade, and its own packages free of cycles. */
@AnalyzeClasses(
    packages = "org.redthread.server",
    importOptions = ImportOption.DoNotIncludeTests.class)
class PackageOrderTest {
  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("org.redthread.server.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule SEES_ONLY_THE_FACADE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.redthread.engine.identifier..",
              "org.redthread.engine.graph..",
              "org.redthread.engine.audit..",
              "org.redthread.engine.store..",
              "org.redthread.engine.ingest..",
              "org.redthread.engine.resolve..",
              "org.redthread.engine.link..",
              "org.redthread.engine.network..",
              "org.redthread.engine.indicator..",
              "org.redthread.engine.sharing..");

  // The yardsticks of the bench measure the driver and the database bare, so they speak to both.
  @ArchTest
  static final ArchRule ONLY_THE_STORE_AND_THE_YARDSTICKS_KNOW_NEO4J =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.redthread.server.embedded", "org.redthread.server.bench")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.neo4j..");

  @ArchTest
  static final ArchRule ONLY_HTTP_KNOWS_JAVALIN =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.redthread.server.http")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..");

  @ArchTest
  static final ArchRule ONLY_COMMAND_KNOWS_PICOCLI =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.redthread.server.command")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("picocli..");

  @ArchTest
  static final ArchRule LOWER_PACKAGES_DO_NOT_KNOW_HIGHER_ONES =
      noClasses()
          .that()
          .resideInAnyPackage("org.redthread.server.json", "org.redthread.server.embedded")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.redthread.server.http", "org.redthread.server.command");
}
