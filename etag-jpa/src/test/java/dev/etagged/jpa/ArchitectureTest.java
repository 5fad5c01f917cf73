package dev.etagged.jpa;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.etagged.Discrepancy;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The laws of the packages: what each may import, and what it may do. */
@AnalyzeClasses(packages = "dev.etagged.jpa", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String JPA = "dev.etagged.jpa";
  private static final String CONFLICT = "dev.etagged.jpa.conflict";
  private static final String PROVIDER = "dev.etagged.jpa.provider";
  private static final String VALUE = "dev.etagged.jpa.value";
  private static final String REPORT = "dev.etagged.jpa.report";
  private static final String[] SHARED = {
    "java..", "org.jspecify.annotations", "dev.etagged", "dev.etagged.spi", "dev.etagged.http"
  };

  private static final Set<String> API =
      Set.of(
          "CapturedGuard",
          "CollectionRevision",
          "CollectionValidators",
          "CurrentTenant",
          "EtagGuard",
          "EtagListener",
          "ForEtags",
          "Incarnation",
          "PostgresqlSnapshot",
          "Revisioned");

  /** The classes that may reflect, each with its reason. */
  private static final Map<String, String> REFLECTING =
      Map.of(
          "AssociatedReader", "reads the fields of the class of an identifier",
          "AttributeReader", "reads the fields of an instance",
          "AttributeType", "the types of fields and getters",
          "ColumnResolution", "a member of Jakarta Persistence 3.2",
          "MappingAnnotations", "annotations of an entity",
          "MultitenantAnnotations", "EclipseLink's annotations",
          "ParameterConversion", "the factories of an application's own type",
          "EclipseLinkDescriptor", "EclipseLink's description of an entity");

  /** They are what their room is for. */
  private static final Set<String> REFLECTING_ON_PROVIDERS =
      Set.of(
          "EclipseLinkEvents",
          "EclipseLinkMapping",
          "EventRelay",
          "ForeignObject",
          "HibernateEvents",
          "HibernateMapping",
          "Unproxied");

  /** The classes that put a tag or a statement together. */
  private static final Set<String> WRITING_TAGS_OR_STATEMENTS =
      Set.of(
          "AggregateLookUp",
          "AssociationStep",
          "CheckInput",
          "CollectionLookUp",
          "CollectionValidators",
          "IdentifierText",
          "Include",
          "JoinedRows",
          "LabelledDigest",
          "PostgresqlSnapshot",
          "Revision",
          "RevisionTable",
          "Row",
          "RowChecks",
          "RowLookUp",
          "RowQuery",
          "RowSet",
          "TagDerivation",
          "TagPrefix",
          "TagText",
          "Tenancy",
          "VersionValue");

  @ArchTest
  static final ArchRule entitiesStandOnTheFaceAndTheSpi =
      classes()
          .that()
          .resideInAPackage(JPA)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              allowed(
                  JPA,
                  CONFLICT,
                  PROVIDER,
                  VALUE,
                  REPORT,
                  "jakarta.persistence..",
                  "jakarta.enterprise..",
                  "jakarta.inject"));

  @ArchTest
  static final ArchRule lostWritesKnowNothingOfEntities =
      classes()
          .that()
          .resideInAPackage(CONFLICT)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              allowed(
                  CONFLICT,
                  "jakarta.persistence",
                  "jakarta.ws.rs..",
                  "jakarta.annotation",
                  "jakarta.data.exceptions",
                  "jakarta.ejb",
                  "jakarta.transaction"));

  @ArchTest
  static final ArchRule providersAreAskedWithoutKnowingWhatFor =
      classes()
          .that()
          .resideInAPackage(PROVIDER)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "org.jspecify.annotations", PROVIDER, "jakarta.persistence");

  /** A discrepancy is a value itself, though its room has annotations beside it. */
  @ArchTest
  static final ArchRule reportsKnowTheModelAndTheSpi =
      classes()
          .that()
          .resideInAPackage(REPORT)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(allowed(REPORT, "jakarta.persistence.metamodel"));

  @ArchTest
  static final ArchRule valuesKnowNothingOfJakarta =
      classes()
          .that()
          .resideInAPackage(VALUE)
          .should()
          .onlyDependOnClassesThat(
              JavaClass.Predicates.resideInAnyPackage(
                      "java..", "org.jspecify.annotations", "dev.etagged.http", VALUE)
                  .or(JavaClass.Predicates.belongToAnyOf(Discrepancy.class)));

  @ArchTest
  static void packagesAreSmallAndFew(JavaClasses all) {
    assertThat(topLevel(all).map(JavaClass::getPackageName).distinct())
        .containsExactlyInAnyOrder(JPA, CONFLICT, PROVIDER, VALUE, REPORT);
    assertThat(topLevel(all, JPA)).hasSizeLessThanOrEqualTo(60);
  }

  @ArchTest
  static void nothingIsPublicButTheApi(JavaClasses all) {
    assertThat(publicTypes(all, JPA)).containsExactlyInAnyOrderElementsOf(API);
    assertThat(publicTypes(all, REPORT))
        .containsExactlyInAnyOrder("EntityFacts", "RenderedAssociations");
    assertThat(publicTypes(all, CONFLICT)).containsExactly("ConflictMappers");
    assertThat(publicTypes(all, PROVIDER))
        .containsExactlyInAnyOrder(
            "InstanceEvents",
            "Moment",
            "ProviderEvents",
            "SharedCache",
            "StatelessWrites",
            "Triggers",
            "Unproxied");
  }

  @ArchTest
  static void theModuleExportsTheApiAlone(JavaClasses all) throws URISyntaxException {
    ModuleDescriptor module = descriptor();

    assertThat(module.exports())
        .singleElement()
        .matches(exported -> exported.source().equals(JPA) && !exported.isQualified());
    assertThat(module.opens()).extracting(ModuleDescriptor.Opens::source).containsExactly(CONFLICT);
  }

  @ArchTest
  static final ArchRule noProviderAndNoDatabaseIsImported =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.hibernate..",
              "org.eclipse..",
              "org.apache..",
              "org.glassfish..",
              "org.jboss..",
              "org.postgresql..",
              "org.h2..");

  @ArchTest
  static final ArchRule onlyNamedClassesReflect =
      noClasses()
          .that(areNot(REFLECTING.keySet()))
          .and(areNot(PROVIDER, REFLECTING_ON_PROVIDERS))
          .should()
          .accessTargetWhere(
              access(
                  "that reflects",
                  access ->
                      isReflection(access.getTargetOwner())
                          || isOf(
                              access,
                              Class.class,
                              "forName",
                              "getDeclared",
                              "getMethod",
                              "getConstructor",
                              "getField",
                              "getAnnotation",
                              "isAnnotationPresent")));

  @ArchTest
  static final ArchRule onlyTheirClassesFindBeans =
      noClasses()
          .that(areNot(Set.of("CdiEntityManagers", "ForEtags")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.enterprise.inject..", "jakarta.enterprise.context..",
              "jakarta.enterprise.util..", "jakarta.inject..");

  @ArchTest
  static final ArchRule onlyServiceProvidersKnowManagedExecutors =
      noClasses()
          .that(areNot(Set.of("ServiceProviders")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.enterprise.concurrent..");

  @ArchTest
  static final ArchRule nobodyLoadsServices =
      noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.util.ServiceLoader");

  @ArchTest
  static final ArchRule noDefaultOfTheMachineIsRead =
      noClasses()
          .should()
          .accessTargetWhere(
              access(
                  "that reads a default locale, charset or zone",
                  access ->
                      isOf(access, Locale.class, "getDefault")
                          || isOf(access, ZoneId.class, "systemDefault")
                          || isOf(access, TimeZone.class, "getDefault")
                          || isOf(access, Charset.class, "defaultCharset")
                          || (isOf(access, String.class, "toLowerCase", "toUpperCase", "getBytes")
                              && parameters(access).isEmpty())
                          || (isOf(access, String.class, "<init>")
                              && parameters(access).equals(List.of("byte[]")))));

  @ArchTest
  static final ArchRule tagsAndStatementsAreNotFormatted =
      noClasses()
          .that(are(WRITING_TAGS_OR_STATEMENTS))
          .should()
          .accessTargetWhere(
              access(
                  "that formats in the default locale",
                  access -> isOf(access, String.class, "format", "formatted")));

  @ArchTest
  static void namedClassesExist(JavaClasses all) {
    assertThat(topLevel(all).map(JavaClass::getSimpleName).toList())
        .containsAll(REFLECTING.keySet())
        .containsAll(WRITING_TAGS_OR_STATEMENTS);
    assertThat(topLevel(all, PROVIDER).map(JavaClass::getSimpleName).toList())
        .containsAll(REFLECTING_ON_PROVIDERS);
  }

  @ArchTest
  static final ArchRule noClockIsRead =
      noClasses()
          .should()
          .accessTargetWhere(
              access(
                  "that reads the clock",
                  access ->
                      (access.getTargetOwner().getPackageName().equals("java.time")
                              && access.getName().equals("now"))
                          || isOf(access, System.class, "currentTimeMillis", "nanoTime")))
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock");

  private static String[] allowed(String... packages) {
    return Stream.concat(Stream.of(SHARED), Stream.of(packages)).toArray(String[]::new);
  }

  private static Stream<JavaClass> topLevel(JavaClasses all) {
    return all.stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(type -> !type.getSimpleName().equals("package-info"));
  }

  private static Stream<JavaClass> topLevel(JavaClasses all, String room) {
    return topLevel(all).filter(type -> type.getPackageName().equals(room));
  }

  private static Stream<String> publicTypes(JavaClasses all, String room) {
    return topLevel(all, room)
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .map(JavaClass::getSimpleName);
  }

  private static ModuleDescriptor descriptor() throws URISyntaxException {
    URI classes = EtagGuard.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    return ModuleFinder.of(Path.of(classes)).find(JPA).orElseThrow().descriptor();
  }

  private static DescribedPredicate<JavaClass> are(Set<String> names) {
    return describe(
        "are " + names, type -> !type.getPackageName().equals(CONFLICT) && isAmong(names, type));
  }

  private static DescribedPredicate<JavaClass> are(String room, Set<String> names) {
    return describe(
        "are " + names, type -> type.getPackageName().equals(room) && isAmong(names, type));
  }

  private static DescribedPredicate<JavaClass> areNot(String room, Set<String> names) {
    return DescribedPredicate.not(are(room, names)).as("are not " + names);
  }

  private static DescribedPredicate<JavaClass> areNot(Set<String> names) {
    return DescribedPredicate.not(are(names)).as("are not " + names);
  }

  private static boolean isAmong(Set<String> names, JavaClass type) {
    String name = type.getName().substring(type.getPackageName().length() + 1);
    return names.contains(name.replaceFirst("\\$.*", ""));
  }

  private static DescribedPredicate<JavaAccess<?>> access(
      String description, Predicate<JavaAccess<?>> predicate) {
    return describe(description, predicate);
  }

  /** A modifier is a number that is already there. */
  private static boolean isReflection(JavaClass owner) {
    return owner.getPackageName().startsWith("java.lang.reflect")
        && !owner.getSimpleName().equals("Modifier");
  }

  private static List<String> parameters(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget target
        ? target.getRawParameterTypes().stream().map(JavaClass::getSimpleName).toList()
        : List.of();
  }

  private static boolean isOf(JavaAccess<?> access, Class<?> owner, String... prefixes) {
    return access.getTargetOwner().isEquivalentTo(owner)
        && Stream.of(prefixes).anyMatch(access.getName()::startsWith);
  }
}
