package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.etagged.launcher.ApplicationServer;
import dev.etagged.launcher.ExampleServer;
import dev.etagged.launcher.ProcessSettings;
import dev.etagged.launcher.RunningServer;
import dev.etagged.launcher.Servers;
import dev.etagged.probe.ContractArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of the bare runtimes, from outside, on the server under test. */
final class ContractOnServerIT extends ServedContract {
  private static final Path PAGE = Path.of("..", "..", "docs", "authorization.md");
  private static final ApplicationServer SERVER =
      new Servers(Path.of(System.getProperty("etagged.launcher.directory")).resolve("servers"))
          .named(System.getProperty("etagged.server"));

  private RunningServer running;

  @BeforeAll
  void start() throws IOException {
    Path launcher = Path.of(System.getProperty("etagged.launcher.directory"));
    Path directory = Path.of(System.getProperty("etagged.run.directory")).resolve("contract");
    Path war =
        ContractArchive.write(launcher.resolve("run").resolve("etag-example.war"), directory);
    running =
        ExampleServer.start(
            SERVER, war, ContractArchive.READY_PATH, 0, directory, ProcessSettings.NONE);
  }

  @AfterAll
  void end() {
    if (running != null) {
      running.close();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "eager-roles        | `@RolesAllowed` on a plain resource class",
        "eager-session-bean | `@RolesAllowed` on an EJB",
      })
  void documentationSaysWhenRolesAreEnforced(String path, String row) throws IOException {
    assumeThat(servers()).contains(SERVER.name());
    assertThat(documented(row)).isEqualTo(Enforcement.of(path, server()).toString());
  }

  private static List<String> servers() throws IOException {
    return cells(line("| |"));
  }

  /** The cell of the server under test. */
  private static String documented(String row) throws IOException {
    return cells(line("| " + row)).get(servers().indexOf(SERVER.name()));
  }

  private static String line(String start) throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> line.startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> cells(String line) {
    return Stream.of(line.split("\\|", -1)).map(String::strip).toList();
  }

  @Nested
  class Invocations extends InvocationTopic {
    Invocations() {
      super(ContractOnServerIT.this::server);
    }
  }

  @Nested
  class ErrorPages extends ErrorPageTopic {
    ErrorPages() {
      super(ContractOnServerIT.this::server);
    }
  }

  @Nested
  class ServletDispatches extends ServletDispatchTopic {
    ServletDispatches() {
      super(ContractOnServerIT.this::server);
    }
  }

  @Override
  protected ServerUnderTest server() {
    return ServerUnderTest.at(running.uri());
  }
}
