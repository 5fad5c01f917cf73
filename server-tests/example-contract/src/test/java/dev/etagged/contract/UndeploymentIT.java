package dev.etagged.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.etagged.launcher.ExampleServer;
import dev.etagged.launcher.ProcessSettings;
import dev.etagged.launcher.RunningServer;
import dev.etagged.launcher.Servers;
import dev.etagged.probe.ContractArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** An application that is undeployed leaves nothing of the library in its server. */
@Disabled("WildFly still reaches the class loader afterwards, by a path that is not known yet")
final class UndeploymentIT {
  private static final Path LAUNCHER = Path.of(System.getProperty("etagged.launcher.directory"));
  private static final Path WAR = LAUNCHER.resolve("run").resolve("etag-example.war");
  private static final Path RUN =
      Path.of(System.getProperty("etagged.run.directory"), "undeployment");
  private static final String SERVER = System.getProperty("etagged.server");
  private static final Pattern OWN_CLASS = Pattern.compile("(?m)^.* dev\\.etagged\\..*$");
  private static final int PATIENCE = 60;

  @BeforeEach
  void runsOnAServerThatWatchesItsDeployments() {
    assumeTrue(SERVER.startsWith("wildfly"), "it is undeployed by the deletion of its archive");
  }

  @Test
  void exampleIsGone() throws Exception {
    try (RunningServer server = start(WAR, "/api/config")) {
      ServerUnderTest example = ServerUnderTest.at(server.uri());
      RawRequest file = RawRequest.of("PUT", "/api/files/left.txt").withText("0123456789");
      for (int i = 0; i < 100; i++) {
        example.exchange(file);
        example.exchange(RawRequest.get("/api/files/left.txt").with("Range", "bytes=2-3"));
        example.exchange(RawRequest.get("/api/articles/bytes-on-the-wire"));
        example.exchange(RawRequest.get("/api/report").with("If-None-Match", "*"));
        example.exchange(
            RawRequest.of("DELETE", "/api/articles/none").with("If-Match", "\"0-never\""));
        example.exchange(RawRequest.of("DELETE", "/api/files/left.txt").with("If-Match", "*"));
      }
      requireGone(server);
    }
  }

  @Test
  void applicationWithRequestsThatNeverCompletedIsGone() throws Exception {
    try (RunningServer server =
        start(ContractArchive.write(WAR, RUN.resolve("war")), ContractArchive.READY_PATH)) {
      ServerUnderTest contract = ServerUnderTest.at(server.uri());
      for (int i = 0; i < 100; i++) {
        State state = State.tagged();
        try (RawConnection connection = contract.connect()) {
          connection.send(
              RawRequest.of("PUT", "/tracked/never/" + state.id()).with("If-Match", state.tag()));
        }
        contract.exchange(RawRequest.get("/async/stage/" + state.id()));
        contract.exchange(
            RawRequest.of("PUT", "/tracked/stage/" + state.id()).with("If-Match", state.tag()));
      }
      requireGone(server);
    }
  }

  private static RunningServer start(Path war, String readyPath) {
    return ExampleServer.start(
        new Servers(LAUNCHER.resolve("servers")).named(SERVER),
        war.toAbsolutePath(),
        readyPath,
        0,
        RUN.toAbsolutePath(),
        ProcessSettings.NONE);
  }

  private static void requireGone(RunningServer server) throws Exception {
    assertThat(ownClasses(server)).isNotEmpty();
    Path deployments =
        requireNonNull(server.log().getParent()).resolve("base").resolve("deployments");
    Path archive = deployments.resolve("etag-example.war");
    Files.delete(archive);
    await(deployments.resolve("etag-example.war.undeployed"));
    List<String> left = ownClasses(server);
    for (int i = 0; i < PATIENCE && !left.isEmpty(); i++) {
      Thread.sleep(1000);
      left = ownClasses(server);
    }
    assertThat(left).isEmpty();
  }

  private static void await(Path marker) throws InterruptedException {
    for (int i = 0; i < PATIENCE && !Files.exists(marker); i++) {
      Thread.sleep(1000);
    }
    assertThat(marker).exists();
  }

  /** Those with instances that can be reached, as a heap dump would show them. */
  private static List<String> ownClasses(RunningServer server) throws Exception {
    for (long pid : server.processes()) {
      String histogram = jcmd(pid, "GC.class_histogram");
      if (histogram.contains("java.lang.Class")) {
        return OWN_CLASS.matcher(histogram).results().map(found -> found.group().strip()).toList();
      }
    }
    throw new IllegalStateException("none of its processes shows its heap");
  }

  private static String jcmd(long pid, String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(pid),
                command)
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return output;
  }
}
