package org.redthread.datasets;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.redthread.datasets", importOptions = DoNotIncludeTests.class)
final class PackageOrderTest {
  /** Each package imports only what stands before it; so none is in a cycle. */
  @ArchTest
  static final ArchRule ORDER =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("random")
          .definedBy("org.redthread.datasets.random")
          .layer("identifier")
          .definedBy("org.redthread.datasets.identifier")
          .layer("exhibit")
          .definedBy("org.redthread.datasets.exhibit")
          .layer("population")
          .definedBy("org.redthread.datasets.population")
          .layer("record")
          .definedBy("org.redthread.datasets.record")
          .layer("truth")
          .definedBy("org.redthread.datasets.truth")
          .layer("story")
          .definedBy("org.redthread.datasets.story")
          .layer("root")
          .definedBy("org.redthread.datasets")
          .whereLayer("root")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("story")
          .mayOnlyBeAccessedByLayers("root")
          .whereLayer("truth")
          .mayOnlyBeAccessedByLayers("root")
          .whereLayer("record")
          .mayOnlyBeAccessedByLayers("story", "root")
          .whereLayer("population")
          .mayOnlyBeAccessedByLayers("record", "truth", "story", "root")
          .whereLayer("exhibit")
          .mayOnlyBeAccessedByLayers("record", "truth", "story", "root")
          .whereLayer("identifier")
          .mayOnlyAccessLayers("random")
          .whereLayer("random")
          .mayNotAccessAnyLayer();
}
