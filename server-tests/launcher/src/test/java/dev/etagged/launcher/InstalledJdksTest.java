package dev.etagged.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InstalledJdksTest {
  private final Path directory;
  private final Path toolchains;

  InstalledJdksTest(@TempDir Path directory) {
    this.directory = directory;
    this.toolchains = directory.resolve("toolchains.xml");
  }

  @BeforeEach
  void installTheRunningOne() throws IOException {
    install("jvm/seventeen", "17.0.15");
  }

  @Test
  void theRunningOneIsPreferred() throws IOException {
    install("jvm/another", "17.0.2");

    assertThat(find(Map.of()).forServer("A", JdkRange.from(17)).home())
        .isEqualTo(directory.resolve("jvm/seventeen"));
  }

  @Test
  void neighbourIsTakenWhereTheRunningOneIsTooOld() throws IOException {
    install("jvm/newest", "26");
    install("jvm/new", "25.0.1");

    assertThat(find(Map.of()).forServer("A", JdkRange.from(21)).feature()).isEqualTo(25);
  }

  @Test
  void variableOfTheEnvironmentNamesOne() throws IOException {
    Path home = install("elsewhere", "21.0.1");

    assertThat(
            find(Map.of("JAVA_HOME_21", home.toString(), "PATH", home.toString()))
                .forServer("A", JdkRange.from(21)))
        .isEqualTo(new Jdk(home, 21));
  }

  @Test
  void toolchainNamesOne() throws IOException {
    Path home = install("elsewhere", "21.0.1");
    Files.writeString(toolchains, "<configuration><jdkHome> %s </jdkHome>".formatted(home));

    assertThat(find(Map.of()).forServer("A", JdkRange.from(21))).isEqualTo(new Jdk(home, 21));
  }

  @Test
  void newerOneDoesNotServeWhereOnlyOneFeatureDoes() throws IOException {
    install("jvm/new", "25.0.1");
    InstalledJdks jdks = InstalledJdks.find(directory.resolve("jvm/new"), Map.of(), toolchains);

    assertThat(jdks.forServer("A", JdkRange.only(17)).feature()).isEqualTo(17);
  }

  @Test
  void missingOneIsReportedWithTheWayOut() {
    assertThatExceptionOfType(ServerStartException.class)
        .isThrownBy(() -> find(Map.of()).forServer("GlassFish 8", JdkRange.from(21)))
        .withMessageStartingWith(
            "GlassFish 8 needs JDK 21 or later; name one in JAVA_HOME_21 or in"
                + " ~/.m2/toolchains.xml. Found: 17 in ");
  }

  private InstalledJdks find(Map<String, String> environment) {
    return InstalledJdks.find(directory.resolve("jvm/seventeen"), environment, toolchains);
  }

  private Path install(String name, String version) throws IOException {
    Path home = directory.resolve(name);
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.createFile(java);
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
    return home;
  }
}
