package dev.etagged.metrics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Each optional API has one class, which nothing loads where the API is missing. */
@AnalyzeClasses(packages = "dev.etagged.metrics", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule oneClassImportsMicrometer =
      noClasses()
          .that()
          .doNotHaveSimpleName("MicrometerMeters")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.micrometer..");

  @ArchTest
  static final ArchRule oneClassImportsOpenTelemetry =
      noClasses()
          .that()
          .doNotHaveSimpleName("OpenTelemetryMeters")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.opentelemetry..");

  @ArchTest
  static final ArchRule nothingElseIsImported =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "dev.etagged",
              "dev.etagged.http",
              "dev.etagged.spi",
              "dev.etagged.metrics",
              "org.jspecify.annotations",
              "io.micrometer.core.instrument..",
              "io.opentelemetry.api..");
}
