package dev.etagged;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;

@AnalyzeClasses(packages = "dev.etagged", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String JAVA = "java..";
  private static final String ANNOTATIONS = "org.jspecify.annotations";
  private static final String HTTP = "dev.etagged.http";
  private static final String RANGE = "dev.etagged.range";
  private static final String DIGEST = "dev.etagged.digest";
  private static final String JAXRS = "dev.etagged.jaxrs";
  private static final String SERVLET = "dev.etagged.servlet";
  private static final DescribedPredicate<JavaCall<?>> READS_THE_PRESENT =
      DescribedPredicate.describe(
          "java.time's now",
          call ->
              call.getTargetOwner().getPackageName().equals("java.time")
                  && call.getName().equals("now"));

  @ArchTest
  static final ArchRule rulesOfTheRfcArePlainJava =
      classes()
          .that()
          .resideInAPackage(HTTP)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(HTTP, JAVA, ANNOTATIONS);

  @ArchTest
  static final ArchRule rangesStandOnTheRules =
      classes()
          .that()
          .resideInAPackage(RANGE)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(RANGE, HTTP, JAVA, ANNOTATIONS);

  @ArchTest
  static final ArchRule digestsArePlainJava =
      classes()
          .that()
          .resideInAPackage(DIGEST)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(DIGEST, JAVA, ANNOTATIONS);

  @ArchTest
  static final ArchRule jakartaRestStandsOnTheRules =
      classes()
          .that()
          .resideInAPackage(JAXRS)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(JAXRS, HTTP, RANGE, DIGEST, JAVA, "jakarta..", ANNOTATIONS);

  @ArchTest
  static final ArchRule servletsStandAlone =
      classes()
          .that()
          .resideInAPackage(SERVLET)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(SERVLET, JAVA, "jakarta.servlet..", ANNOTATIONS);

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("dev.etagged.(*)..").should().beFreeOfCycles();

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
          .callMethod(Charset.class, "defaultCharset");

  @ArchTest
  static final ArchRule rulesOfTheRfcReadNoClock =
      noClasses()
          .that()
          .resideInAnyPackage(HTTP, RANGE)
          .should()
          .callMethodWhere(READS_THE_PRESENT)
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock");

  @ArchTest
  static final ArchRule rulesOfTheRfcFormatWithoutTheDefaultLocale =
      noClasses()
          .that()
          .resideInAnyPackage(HTTP, RANGE)
          .should()
          .callMethod(String.class, "format", String.class, Object[].class)
          .orShould()
          .callMethod(String.class, "formatted", Object[].class)
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase");
}
