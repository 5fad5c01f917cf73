package dev.etagged.contract;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.launcher.Deployment;
import dev.etagged.launcher.ExampleServer;
import dev.etagged.launcher.ProcessSettings;
import dev.etagged.launcher.RunningServer;
import dev.etagged.probe.MisdeclaredResource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is declared wrongly is not deployed, and the server's log says what to write instead. */
final class BrokenNodeIT {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final String STARTED = " ready in ";

  private final Path directory = BuiltExample.directory("broken-node");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ETAGGED_RANGE_LIMIT      | many    | etagged.range-limit (many) must be a number of ranges below 1000000000
          ETAGGED_SERVER_TIMING    | yes     | etagged.server-timing (yes) must be true or false
          ETAGGED_EXAMPLE_JDBC_URL | jdbc:db | etagged.example.jdbc-url (jdbc:db) must begin with jdbc:postgresql: or jdbc:h2:
          """)
  void aWrongSetting(String variable, String value, String message) throws Exception {
    assertNotDeployed(
        BuiltExample.war(), new ProcessSettings(Map.of(variable, value), List.of()), message);
  }

  @Test
  void aWrongAnnotation() throws Exception {
    Path war = Files.createDirectories(directory).resolve("misdeclared.war");
    Files.copy(BuiltExample.war(), war, REPLACE_EXISTING);
    try (FileSystem archive = FileSystems.newFileSystem(war)) {
      for (Class<?> type : List.of(MisdeclaredResource.class, MisdeclaredResource.Unlisted.class)) {
        add(type, archive.getPath("WEB-INF", "classes"));
      }
    }

    assertNotDeployed(
        war,
        ProcessSettings.NONE,
        "dev.etagged.probe.MisdeclaredResource.get: Unlisted is not an entity of the persistence unit;"
            + " write @Entity on it and name it");
  }

  private void assertNotDeployed(Path war, ProcessSettings settings, String message)
      throws Exception {
    Deployment deployment =
        Deployment.onAnyPort(war, ExampleServer.CONTEXT_ROOT, directory.resolve("server"));
    try (RunningServer server = RunningServer.start(BuiltExample.server(), deployment, settings)) {
      assertThat(logOfStart(server)).contains(message);
      assertThat(new ExampleClient(server.uri()).send("GET", "/api/config").status())
          .isEqualTo(404);
    }
  }

  private static String logOfStart(RunningServer server) throws Exception {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    String log = read(server.log());
    while (!log.contains(STARTED)) {
      assertThat(System.nanoTime()).as("%s", log).isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(200);
      log = read(server.log());
    }
    return log;
  }

  private static String read(Path log) throws IOException {
    return new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1);
  }

  private static void add(Class<?> type, Path classes) throws IOException {
    String file = type.getName().replace('.', '/') + ".class";
    try (InputStream bytes = type.getClassLoader().getResourceAsStream(file)) {
      Path target = classes.resolve(file);
      Files.createDirectories(target.getParent());
      Files.write(target, bytes.readAllBytes());
    }
  }
}
