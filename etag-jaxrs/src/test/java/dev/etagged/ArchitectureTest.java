package dev.etagged;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;

/** The laws of the packages: what each may import, and what it may do. */
@AnalyzeClasses(packages = "dev.etagged", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String JAVA = "java..";
  private static final String ANNOTATIONS = "org.jspecify.annotations";
  private static final String REST = "jakarta.ws.rs..";
  private static final String FACE = "dev.etagged";
  private static final String SPI = "dev.etagged.spi";
  private static final String HTTP = "dev.etagged.http";
  private static final String RANGE = "dev.etagged.range";
  private static final String FILE = "dev.etagged.file";
  private static final String DIGEST = "dev.etagged.digest";
  private static final String VARIANT = "dev.etagged.variant";
  private static final String ANSWER = "dev.etagged.answer";
  private static final String CONTENT = "dev.etagged.content";
  private static final String CORS = "dev.etagged.cors";
  private static final String REPORT = "dev.etagged.report";
  private static final String DEPLOYMENT = "dev.etagged.deployment";
  private static final String JAXRS = "dev.etagged.jaxrs";
  private static final String INVOCATION = "dev.etagged.invocation";
  private static final String SERVLET = "dev.etagged.servlet";
  private static final String[] PURE = {HTTP, RANGE, FILE, DIGEST, VARIANT, ANSWER, CONTENT, CORS};

  /** What a package may import, beside itself, {@code java} and the annotations for nullness. */
  private static final Map<String, List<String>> ARROWS =
      Map.ofEntries(
          Map.entry(HTTP, List.of()),
          Map.entry(FILE, List.of()),
          Map.entry(DIGEST, List.of(FILE)),
          Map.entry(RANGE, List.of(HTTP)),
          Map.entry(VARIANT, List.of(HTTP, DIGEST)),
          Map.entry(ANSWER, List.of(HTTP, VARIANT)),
          Map.entry(CORS, List.of()),
          Map.entry(REPORT, List.of(FACE, DIGEST, HTTP)),
          Map.entry(FACE, List.of(HTTP, DIGEST, ANSWER, REST)),
          Map.entry(SPI, List.of(FACE, HTTP)),
          Map.entry(CONTENT, List.of(FACE, RANGE, DIGEST, FILE)),
          Map.entry(
              DEPLOYMENT,
              List.of(
                  FACE,
                  SPI,
                  VARIANT,
                  INVOCATION,
                  REPORT,
                  HTTP,
                  REST,
                  "jakarta.enterprise..",
                  "jakarta.interceptor..",
                  "jakarta.servlet..")),
          Map.entry(
              JAXRS,
              List.of(
                  FACE,
                  SPI,
                  DEPLOYMENT,
                  INVOCATION,
                  VARIANT,
                  ANSWER,
                  CONTENT,
                  CORS,
                  REPORT,
                  RANGE,
                  DIGEST,
                  FILE,
                  HTTP,
                  REST)),
          Map.entry(
              INVOCATION,
              List.of(
                  FACE,
                  REST,
                  "jakarta.decorator..",
                  "jakarta.enterprise..",
                  "jakarta.interceptor..",
                  "jakarta.annotation..",
                  "jakarta.ejb..",
                  "jakarta.servlet..")),
          Map.entry(SERVLET, List.of("jakarta.servlet..")));

  private static final DescribedPredicate<JavaCall<?>> READS_THE_PRESENT =
      describe(
          "that reads the clock",
          call ->
              (call.getTargetOwner().getPackageName().equals("java.time")
                      && call.getName().equals("now"))
                  || (call.getTargetOwner().isEquivalentTo(System.class)
                      && Set.of("currentTimeMillis", "nanoTime").contains(call.getName())));

  /** The values that reflection gave may be handed on; nothing is asked of them. */
  private static final DescribedPredicate<JavaCall<?>> REFLECTS =
      describe(
          "that reflects",
          call ->
              call.getTargetOwner().getPackageName().startsWith("java.lang.reflect")
                  || (call.getTargetOwner().isEquivalentTo(Class.class)
                      && Stream.of(
                              "forName",
                              "getDeclared",
                              "getMethod",
                              "getConstructor",
                              "getField",
                              "getAnnotation")
                          .anyMatch(call.getName()::startsWith)));

  private static final DescribedPredicate<JavaClass> FINDS_COMPONENTS =
      describe(
          "ServiceLoader or CDI",
          type ->
              type.getName().equals("java.util.ServiceLoader")
                  || type.getPackageName().startsWith("jakarta.enterprise"));

  @ArchTest
  static void arrowsRunOneWay(JavaClasses all) {
    assertThat(byPackage(all).keySet()).containsExactlyInAnyOrderElementsOf(ARROWS.keySet());
    ARROWS.forEach(
        (room, imported) ->
            classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                    Stream.concat(Stream.of(room, JAVA, ANNOTATIONS), imported.stream())
                        .toArray(String[]::new))
                .check(all));
  }

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("dev.etagged.(**)").should().beFreeOfCycles();

  @ArchTest
  static void packagesAreSmall(JavaClasses all) {
    byPackage(all)
        .forEach(
            (room, types) ->
                assertThat(types).as(room).hasSizeLessThanOrEqualTo(room.equals(JAXRS) ? 40 : 60));
  }

  @ArchTest
  static final ArchRule onlyFiltersTouchARequest =
      noClasses()
          .that()
          .resideOutsideOfPackage(JAXRS)
          .should()
          .dependOnClassesThat(
              describe(
                  "contexts of a request",
                  type ->
                      type.getPackageName().equals("jakarta.ws.rs.container")
                          || type.getName().endsWith("InterceptorContext")));

  @ArchTest
  static final ArchRule onlyDeploymentReflects =
      noClasses()
          .that()
          .resideOutsideOfPackages(DEPLOYMENT, INVOCATION)
          .should()
          .callMethodWhere(REFLECTS);

  @ArchTest
  static final ArchRule onlyDeploymentFindsComponents =
      noClasses()
          .that()
          .resideOutsideOfPackages(DEPLOYMENT, INVOCATION)
          .should()
          .dependOnClassesThat(FINDS_COMPONENTS);

  @ArchTest
  static final ArchRule noRuntimeIsImported =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.glassfish..",
              "org.jboss..",
              "org.apache..",
              "org.hibernate..",
              "org.eclipse.persistence..");

  @ArchTest
  static final ArchRule noDefaultOfTheMachineIsRead =
      noClasses()
          .should()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .callMethod(Locale.class, "getDefault", Locale.Category.class)
          .orShould()
          .callMethod(ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(TimeZone.class, "getDefault")
          .orShould()
          .callMethod(Charset.class, "defaultCharset")
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase")
          .orShould()
          .callMethod(String.class, "getBytes")
          .orShould()
          .callConstructor(String.class, byte[].class);

  @ArchTest
  static final ArchRule noClockIsRead =
      noClasses()
          .should()
          .callMethodWhere(READS_THE_PRESENT)
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock");

  @ArchTest
  static final ArchRule pureRulesFormatWithoutTheDefaultLocale =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .callMethod(String.class, "format", String.class, Object[].class)
          .orShould()
          .callMethod(String.class, "formatted", Object[].class);

  private static Map<String, List<JavaClass>> byPackage(JavaClasses all) {
    return all.stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .collect(groupingBy(JavaClass::getPackageName));
  }
}
