package dev.etagged.contract;

import static dev.etagged.contract.ExampleClient.JSON;
import static dev.etagged.contract.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.launcher.Deployment;
import dev.etagged.launcher.ProcessSettings;
import dev.etagged.launcher.RunningServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What an existing application answers after the steps of {@code docs/adopt.md}. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class AdoptedNodeContract {
  private static final int WRITERS = 16;
  private static final String KETTLE = "/api/products/17";
  private static final String TEAPOT = "/api/products/18";
  private static final String EDITED = "{\"name\":\"Teapot\",\"stock\":%d}";

  private final Race race = new Race(WRITERS);

  private final ShopApplication application;
  private RunningServer server;
  private ExampleClient shop;

  AdoptedNodeContract(ShopApplication application) {
    this.application = application;
  }

  @BeforeAll
  void deploy() throws IOException {
    Path directory = BuiltExample.directory("shop").resolve(application.name());
    Path war = application.packInto(Files.createDirectories(directory.resolve("war")));
    Deployment deployment = Deployment.onAnyPort(war, "/shop", directory.resolve("server"));
    server = RunningServer.start(BuiltExample.server(), deployment, ProcessSettings.NONE);
    shop = new ExampleClient(server.awaitReady("/api/products").uri());
  }

  @AfterAll
  void end() {
    race.close();
    if (server != null) {
      server.close();
    }
  }

  @Test
  void thePageShowsTheExchange() throws IOException {
    RawResponse whole = shop.send("GET", KETTLE);
    String tag = whole.field("ETag").orElseThrow();
    RawResponse notModified = shop.send("GET", KETTLE, "If-None-Match: " + tag);

    assertThat(whole.status()).isEqualTo(200);
    assertThat(notModified.status()).isEqualTo(304);
    assertThat(notModified.body()).isEmpty();
    assertThat(Files.readString(AdoptPageTest.PAGE))
        .contains("ETag: " + tag, "If-None-Match: " + tag, whole.body());
  }

  @Test
  void aListIsValidatedAndChangesWithItsMembers() {
    String before = shop.tag("/api/products");
    String condition = "If-None-Match: " + before;

    assertThat(shop.send("GET", "/api/products", condition).status()).isEqualTo(304);
    assertThat(put(1, "If-Match: " + shop.tag(TEAPOT)).status()).isEqualTo(200);
    assertThat(shop.send("GET", "/api/products", condition).status()).isEqualTo(200);
    assertThat(shop.tag("/api/products")).isNotEqualTo(before);
  }

  @Test
  void aWriteNeedsThePreconditionThatHolds() {
    String before = shop.tag(TEAPOT);

    assertProblem(put(2), 428);
    RawResponse written = put(2, "If-Match: " + before);
    assertThat(written.status()).isEqualTo(200);
    assertThat(written.field("ETag")).hasValue(shop.tag(TEAPOT));
    assertProblem(put(3, "If-Match: " + before), 412);
    assertThat(shop.send("GET", TEAPOT).body()).isEqualTo(written.body());
  }

  @RepeatedTest(20)
  void noUpdateIsLost() {
    String condition = "If-Match: " + shop.tag(TEAPOT);
    int stock = JsonText.object(shop.send("GET", TEAPOT)).getInt("stock");
    Race.Responses responses = race.run(writer -> put(stock + 1 + writer, condition));

    assertThat(responses.statuses()).as("%s", responses).isEqualTo(race.oneWinner(200));
    assertThat(shop.send("GET", TEAPOT).body()).isEqualTo(responses.winner().body());
    assertThat(responses.winner().field("ETag")).hasValue(shop.tag(TEAPOT));
  }

  @Test
  void everyAnnotationIsCheckedAtDeployment() throws IOException {
    String log = new String(Files.readAllBytes(server.log()), StandardCharsets.ISO_8859_1);

    assertThat(log).contains("shop").doesNotContain("will be checked at its first request");
  }

  private RawResponse put(int stock, String... conditions) {
    return shop.sendContent("PUT", TEAPOT, JSON, EDITED.formatted(stock), conditions);
  }
}
