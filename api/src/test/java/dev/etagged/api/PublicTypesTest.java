package dev.etagged.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each public type of an exported package is in a list, with a reason: a review sees one more. */
final class PublicTypesTest {

  private static final Path LIST = Path.of("public-types.txt");
  private static final String SEPARATOR = ": ";

  @Test
  void eachPublicTypeIsListed() throws IOException {
    assertThat(publicTypes())
        .as("the public types in exported packages, and the ones in api/public-types.txt")
        .containsExactlyInAnyOrderElementsOf(names());
  }

  @Test
  void eachHasAReason() throws IOException {
    assertThat(lines()).allMatch(line -> line.contains(SEPARATOR));
    assertThat(names()).isSorted();
  }

  /** The build lets annotations grow: a new member breaks no user, as long as it has a default. */
  @Test
  void eachMemberOfAnAnnotationHasADefault() throws IOException {
    assertThat(exportedTypes().filter(JavaClass::isAnnotation))
        .isNotEmpty()
        .flatExtracting(JavaClass::getMethods)
        .allMatch(member -> member.getDefaultValue().isPresent());
  }

  /** A new abstract method would pass for a new member of an annotation. */
  @Test
  void noClassIsAbstract() throws IOException {
    assertThat(exportedTypes())
        .noneMatch(
            type -> !type.isInterface() && type.getModifiers().contains(JavaModifier.ABSTRACT));
  }

  private static List<String> lines() throws IOException {
    return Files.readAllLines(LIST).stream().filter(line -> !line.isBlank()).toList();
  }

  private static List<String> names() throws IOException {
    return lines().stream().map(line -> line.split(SEPARATOR, 2)[0]).toList();
  }

  private static Set<String> publicTypes() throws IOException {
    return exportedTypes()
        .map(type -> type.getName().replace('$', '.'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<JavaClass> exportedTypes() throws IOException {
    Set<String> exported = exportedPackages();
    return new ClassFileImporter()
        .importPackages("dev.etagged").stream()
            .filter(type -> exported.contains(type.getPackageName()))
            .filter(PublicTypesTest::isPublic);
  }

  /** A type that is nested in a hidden one is hidden too. */
  private static boolean isPublic(JavaClass type) {
    return !type.isAnonymousClass()
        && type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(PublicTypesTest::isPublic).orElse(true);
  }

  private static Set<String> exportedPackages() throws IOException {
    Set<String> packages = new TreeSet<>();
    for (URL module :
        Collections.list(
            PublicTypesTest.class.getClassLoader().getResources("module-info.class"))) {
      try (InputStream descriptor = module.openStream()) {
        ModuleDescriptor found = ModuleDescriptor.read(descriptor);
        if (found.name().startsWith("dev.etagged")) {
          found.exports().stream().map(ModuleDescriptor.Exports::source).forEach(packages::add);
        }
      }
    }
    assertThat(packages).contains("dev.etagged", "dev.etagged.jpa");
    // An automatic module, which exports all; its other packages are the doctor's.
    packages.add("dev.etagged.testkit");
    return packages;
  }
}
