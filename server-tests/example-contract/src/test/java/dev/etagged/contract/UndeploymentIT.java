package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.etagged.heap.HeapDump;
import dev.etagged.heap.ReferencePath;
import dev.etagged.launcher.ExampleServer;
import dev.etagged.launcher.ProcessSettings;
import dev.etagged.launcher.RunningServer;
import dev.etagged.launcher.Servers;
import dev.etagged.probe.BystanderArchive;
import dev.etagged.probe.ContractArchive;
import dev.etagged.probe.ProbedApplication;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** An application that is undeployed leaves no class of the library in its server. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
final class UndeploymentIT {
  private static final Path LAUNCHER = Path.of(System.getProperty("etagged.launcher.directory"));
  private static final Path EXAMPLE = LAUNCHER.resolve("run").resolve("etag-example.war");
  private static final Path RUN =
      Path.of(System.getProperty("etagged.run.directory"), "undeployment");
  private static final String LIBRARY = "dev\\.etagged\\.(jaxrs|jpa)\\..*";
  private static final String BYSTANDER = "etag-example";

  /** A thread of WildFly keeps its first task as long as it lives, of whatever application. */
  private static final Set<String> FIRST_TASK =
      Set.of("org.jboss.threads.EnhancedQueueExecutor$Task");

  private static final Set<String> FIRST_TASK_OR_UNANSWERED =
      Set.of(
          "org.jboss.threads.EnhancedQueueExecutor$Task", "io.undertow.server.HttpServerExchange");

  private static final int MORE_THAN_THE_SERVER_HAS_THREADS = 96;
  private static final int ROUNDS = 100;

  private @Nullable RunningServer server;

  /** Threads keep the task for which they began: that is another application's. */
  @BeforeAll
  void startWithAnotherApplication() throws Exception {
    assumeTrue(
        System.getProperty("etagged.server").equals("wildfly")
            && System.getProperty("etagged.server.compression") == null,
        "one server that watches a directory shows it");
    server =
        ExampleServer.start(
            new Servers(LAUNCHER.resolve("servers")).named("wildfly"),
            BystanderArchive.write(RUN.resolve("war")).toAbsolutePath(),
            BystanderArchive.READY_PATH,
            0,
            RUN.toAbsolutePath(),
            ProcessSettings.NONE);
    occupyEveryThread(deployments().at(BYSTANDER));
  }

  @AfterAll
  void end() {
    if (server != null) {
      server.close();
    }
  }

  /** The others leave requests behind that the server keeps. */
  @Test
  @Order(1)
  void exampleIsGone() throws Exception {
    ServerUnderTest example = deployments().deploy(EXAMPLE, "example");
    RawRequest file = RawRequest.of("PUT", "/api/files/left.txt").withText("0123456789");
    for (int i = 0; i < ROUNDS; i++) {
      example.exchange(file);
      example.exchange(RawRequest.get("/api/files/left.txt").with("Range", "bytes=2-3"));
      example.exchange(RawRequest.get("/api/articles/bytes-on-the-wire"));
      example.exchange(RawRequest.get("/api/report").with("If-None-Match", "*"));
      example.exchange(
          RawRequest.of("DELETE", "/api/articles/none").with("If-Match", "\"0-never\""));
      example.exchange(RawRequest.of("DELETE", "/api/files/left.txt").with("If-Match", "*"));
    }
    requireGone("example", FIRST_TASK);
  }

  /** The server itself waits for the answers, and keeps their requests; nothing else does. */
  @Test
  void exampleIsGoneButForWhatItNeverAnswers() throws Exception {
    Path archive = ProbedApplication.copyOf(EXAMPLE, RUN.resolve("war"));
    ServerUnderTest example = deployments().deploy(archive, "left");
    String article = "/api/left/bytes-on-the-wire";
    for (int i = 0; i < ROUNDS; i++) {
      try (RawConnection connection = example.connect()) {
        connection.send(RawRequest.of("PUT", article + "/never").with("If-Match", "*"));
      }
      example.exchange(RawRequest.of("PUT", article).with("If-Match", "*"));
    }
    requireGone("left", FIRST_TASK_OR_UNANSWERED);
  }

  @Test
  void contractIsGoneButForWhatItNeverAnswers() throws Exception {
    ServerUnderTest contract =
        deployments().deploy(ContractArchive.write(EXAMPLE, RUN.resolve("war")), "contract");
    for (int i = 0; i < ROUNDS; i++) {
      State state = State.tagged();
      try (RawConnection connection = contract.connect()) {
        connection.send(
            RawRequest.of("PUT", "/tracked/never/" + state.id()).with("If-Match", state.tag()));
      }
      try (RawConnection connection = contract.connect()) {
        connection.send(
            RawRequest.of("PUT", "/tracked/upload/gone/" + state.id())
                .with("If-Match", state.tag())
                .with("Content-Length", "1000000"));
        connection.sendContent("x".repeat(20_000));
      }
      contract.exchange(RawRequest.get("/async/stage/" + state.id()));
      contract.exchange(
          RawRequest.of("PUT", "/tracked/stage/" + state.id()).with("If-Match", state.tag()));
    }
    requireGone("contract", FIRST_TASK_OR_UNANSWERED);
  }

  private void requireGone(String name, Set<String> boundary) throws Exception {
    assertThat(pathsToTheLibrary(boundary)).isNotEmpty();
    undeploy(name);
    assertThat(pathsToTheLibrary(boundary)).isEmpty();
  }

  /** Without the library, WildFly and the JDK keep the last application until the next one. */
  private void undeploy(String name) throws Exception {
    deployments().undeploy(name);
    String successor = "after-" + name;
    occupyEveryThread(deployments().deploy(BystanderArchive.write(RUN.resolve("war")), successor));
  }

  private static void occupyEveryThread(ServerUnderTest bystander) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(MORE_THAN_THE_SERVER_HAS_THREADS);
    try {
      List<Future<RawResponse>> responses = new ArrayList<>();
      for (int i = 0; i < MORE_THAN_THE_SERVER_HAS_THREADS; i++) {
        responses.add(clients.submit(() -> bystander.exchange(RawRequest.get("/"))));
      }
      for (Future<RawResponse> response : responses) {
        assertThat(response.get().status()).isEqualTo(200);
      }
    } finally {
      clients.shutdownNow();
    }
  }

  private List<ReferencePath> pathsToTheLibrary(Set<String> boundary) throws Exception {
    try (HeapDump dump = HeapDump.of(javaProcess(), RUN)) {
      return dump.pathsToLoadersOf(LIBRARY, boundary);
    }
  }

  /** The server; what started it is a script. */
  private long javaProcess() {
    return running().processes().stream()
        .filter(
            pid ->
                ProcessHandle.of(pid)
                    .flatMap(one -> one.info().command())
                    .orElse("")
                    .endsWith("/java"))
        .findFirst()
        .orElseThrow();
  }

  private DeploymentDirectory deployments() {
    return new DeploymentDirectory(running());
  }

  private RunningServer running() {
    if (server == null) {
      throw new IllegalStateException("the server was not started");
    }
    return server;
  }
}
