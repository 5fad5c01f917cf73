package dev.etagged.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.Locale;

/** The laws of the test kit: what it needs at run time, and which package knows which. */
@AnalyzeClasses(packages = "dev.etagged.testkit", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String KIT = "dev.etagged.testkit";
  private static final String[] EXPORTED_RULES = {"dev.etagged.http", "dev.etagged.digest"};

  /** Of the library only what it exports in plain Java; AssertJ only where it asserts. */
  @ArchTest
  static final ArchRule plainJavaIsEnough =
      classes()
          .that()
          .resideInAPackage(KIT + ".*")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "javax.net..",
              "org.jspecify..",
              KIT + "..",
              EXPORTED_RULES[0],
              EXPORTED_RULES[1]);

  @ArchTest
  static final ArchRule noJakarta =
      noClasses().should().dependOnClassesThat().resideInAPackage("jakarta..");

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("dev.etagged.testkit.(*)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule messagesKnowNobody =
      noClasses()
          .that()
          .resideInAPackage(KIT + ".message")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              KIT, KIT + ".finding", KIT + ".explanation", KIT + ".recording", KIT + ".live");

  @ArchTest
  static final ArchRule onlyProbesSend =
      noClasses()
          .that()
          .resideOutsideOfPackage(KIT + ".live")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http", "javax.net..");

  @ArchTest
  static final ArchRule noDefaultOfTheMachineIsRead =
      noClasses()
          .should()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .callMethod(Charset.class, "defaultCharset")
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "getBytes")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone");
}
