package dev.etagged.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Application;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every runtime has to answer. A runtime is a subclass that starts an application on it; the
 * system property {@code etagged.runtime} names it and its version.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class HttpContract {

  private static final Path REPORT = Path.of("target", "bare-evaluate-preconditions.txt");
  private static final Path PUBLISHED = Path.of("..", "..", "docs", "runtimes.md");

  private @Nullable ServerUnderTest server;
  private @Nullable ServerUnderTest codingServer;

  /** Starts the application at the root path, on a free port of 127.0.0.1. */
  protected abstract ServerUnderTest start(Application application) throws Exception;

  /** Starts {@link CodedApplication}, with the runtime's own gzip switched on. */
  protected abstract ServerUnderTest startCoding() throws Exception;

  /** Whether the runtime loads features by itself (Jakarta REST 3.1 section 4.1.2). */
  protected boolean findsFeatures() {
    return true;
  }

  @BeforeAll
  void startContractApplication() throws Exception {
    server = start(new ContractApplication());
    codingServer = startCoding();
  }

  @AfterAll
  void stopContractApplication() {
    if (server != null) {
      server.close();
    }
    if (codingServer != null) {
      codingServer.close();
    }
  }

  private ServerUnderTest codingServer() {
    return requireNonNull(codingServer);
  }

  private ServerUnderTest server() {
    return requireNonNull(server);
  }

  @Nested
  class Preconditions extends PreconditionTableTopic {
    Preconditions() {
      super(HttpContract.this::server);
    }
  }

  @Nested
  class ResponseFields extends ResponseFieldTopic {
    ResponseFields() {
      super(HttpContract.this::server);
    }
  }

  @Nested
  class RequiredPrecondition extends RequiredTopic {
    RequiredPrecondition() {
      super(HttpContract.this::server);
    }
  }

  @Nested
  class AfterTheMethod extends AfterMethodTopic {
    AfterTheMethod() {
      super(HttpContract.this::server);
    }
  }

  @Nested
  class AnnotationLookup extends AnnotationLookupTopic {
    AnnotationLookup() {
      super(HttpContract.this::server);
    }
  }

  @Nested
  class ContentDigests extends ContentTopic {
    ContentDigests() {
      super(HttpContract.this::server);
    }
  }

  @Nested
  class Variants extends VariantTopic {
    Variants() {
      super(HttpContract.this::server);
    }
  }

  @Nested
  class RewrittenTags extends RewrittenTagTopic {
    RewrittenTags() {
      super(HttpContract.this::server);
    }
  }

  @Nested
  class ModificationDates extends ModificationDateTopic {
    ModificationDates() {
      super(HttpContract.this::server);
    }
  }

  @Nested
  class ContentCodings extends ContentCodingTopic {
    ContentCodings() {
      super(HttpContract.this::codingServer);
    }
  }

  @Nested
  class AsyncMethods extends AsyncTopic {
    AsyncMethods() {
      super(HttpContract.this::server);
    }
  }

  @Nested
  class Sources extends SourceTopic {
    Sources() {
      super(HttpContract.this::server);
    }
  }

  @Nested
  class Decisions extends DecisionTopic {
    Decisions() {
      super(HttpContract.this::server);
    }
  }

  @Nested
  class Conflicts extends ConflictTopic {
    Conflicts() {
      super(HttpContract.this::server);
    }
  }

  @Nested
  class Mappers extends MapperTopic {
    Mappers() {
      super(HttpContract.this::start);
    }
  }

  @Nested
  class Connections extends ConnectionTopic {
    Connections() {
      super(HttpContract.this::server);
    }
  }

  @Nested
  class Refusals extends RefusalTopic {
    Refusals() {
      super(HttpContract.this::server);
    }
  }

  @Nested
  class Agreement extends AgreementTopic {
    Agreement() {
      super(HttpContract.this.getClass());
    }
  }

  @Nested
  class Ranges extends RangeTopic {
    Ranges() {
      super(HttpContract.this::server);
    }
  }

  @Test
  void settingsOfTheApplicationAreRead() throws Exception {
    try (ServerUnderTest explaining = start(new SettingApplications.Explaining())) {
      State state = State.tagged();
      RawRequest get = RawRequest.get("/filtered/" + state.id());
      RawResponse response = explaining.exchange(get.with("If-None-Match", state.tag()));
      assertThat(response.field("Server-Timing").orElseThrow())
          .contains("NOT_MODIFIED", "If-None-Match");
    }
  }

  @Test
  void contentBeyondTheDigestLimitIsSaidOncePerMethod() throws Exception {
    RawRequest get = RawRequest.get("/content/times/5?text=a");
    try (ServerUnderTest small = start(new SettingApplications.Lenient());
        LoggedMessages log = LoggedMessages.capture()) {
      assertThat(small.exchange(get).fields("ETag")).isEmpty();
      assertThat(small.exchange(get).fields("ETag")).isEmpty();
      log.require(List.of("Content.times", "more than 4 octets", "etagged.digest-limit"));
      log.requireNoMore("more than 4 octets");
      assertThat(small.exchange(RawRequest.get("/content/times/4?text=a")).fields("ETag"))
          .hasSize(1);
    }
  }

  @ParameterizedTest(
      name = "If-Match: {0} where \"t\" is current gives {1} under etagged.lenient-if-match")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"%s\" | 200",
        "W/\"%s\" | 200",
        "\"%s-gzip\" | 200",
        "W/\"%s--gzip\" | 200",
        "\"%s;gzip\" | 200",
        "\"%s-br\" | 200",
        "W/\"other\" | 412",
        "\"other-gzip\" | 412",
      })
  void rewrittenTagsOfOursAreAcceptedOnDemand(String sent, int status) throws Exception {
    State state = State.tagged();
    String opaqueTag = state.tag().replace("\"", "");
    try (ServerUnderTest lenient = start(new SettingApplications.Lenient())) {
      RawRequest put = RawRequest.of("PUT", "/filtered/" + state.id()).withText("new");
      assertThat(lenient.exchange(put.with("If-Match", sent.formatted(opaqueTag))).status())
          .isEqualTo(status);
    }
  }

  @Test
  void unknownSettingFailsTheDeployment() {
    assertThatThrownBy(() -> start(new SettingApplications.Misspelt()).close())
        .hasStackTraceContaining("etagged.epohc is no setting");
  }

  @Test
  void featureThatIsNotListedIsFoundWhereTheRuntimeLooks() throws Exception {
    try (ServerUnderTest discovering = start(new SettingApplications.Discovering())) {
      State state = State.tagged();
      RawRequest get = RawRequest.get("/filtered/" + state.id());
      assertThat(discovering.exchange(get.with("If-None-Match", state.tag())).status())
          .isEqualTo(findsFeatures() ? 304 : 200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void brokenAnnotationSaysWhatToWriteInstead(BrokenAnnotation broken) {
    try (LoggedMessages log = LoggedMessages.capture()) {
      requireFailure(broken);
      log.require(broken.expected());
    }
  }

  /** The deployment fails, or else the first request does. */
  private void requireFailure(BrokenAnnotation broken) {
    try (ServerUnderTest started = start(broken.application())) {
      RawResponse response = started.exchange(broken.request());
      assertThat(response.status()).isGreaterThanOrEqualTo(500);
    } catch (Exception failedDeployment) {
      assertThat(failedDeployment).isNotInstanceOf(NullPointerException.class);
    }
  }

  @Test
  void publishedCountsOfBareEvaluationsAreThoseMeasured() throws Exception {
    try (ServerUnderTest bare = start(new BareApplication())) {
      BareReport report =
          BareReport.of(requireNonNull(System.getProperty("etagged.runtime")), bare);
      Files.writeString(REPORT, report.text());
      assertThat(Files.readAllLines(PUBLISHED))
          .contains(BareReport.markdownHead(), BareReport.markdownTotals(), report.markdownLine());
    }
  }
}
