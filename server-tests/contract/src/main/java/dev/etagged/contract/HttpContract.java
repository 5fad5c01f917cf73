package dev.etagged.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Application;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every runtime has to answer, and what it has to do in its own process. A runtime is a
 * subclass that starts an application on it; the system property {@code etagged.runtime} names it
 * and its version.
 */
public abstract class HttpContract extends ServedContract {

  private static final Path REPORT = Path.of("target", "bare-evaluate-preconditions.txt");
  private static final Path PUBLISHED = Path.of("..", "..", "docs", "runtimes.md");

  private @Nullable ServerUnderTest server;
  private @Nullable ServerUnderTest codingServer;

  /** Starts the application at the root path, on a free port of 127.0.0.1. */
  protected abstract ServerUnderTest start(Application application) throws Exception;

  /** Starts {@link CodedApplication}, with the runtime's own gzip switched on. */
  protected abstract ServerUnderTest startCoding() throws Exception;

  /** Starts an application without a connector. */
  protected abstract InProcess startInProcess(Application application) throws Exception;

  /** The runtime's own filter, or feature, that enforces the roles of annotations. */
  protected abstract Object roleFilter();

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

  @Override
  protected final ServerUnderTest server() {
    return requireNonNull(server);
  }

  @Nested
  class ContentCodings extends ContentCodingTopic {
    ContentCodings() {
      super(HttpContract.this::codingServer);
    }
  }

  @Nested
  class Dispatches extends DispatchTopic {
    Dispatches() {
      super(HttpContract.this::startInProcess);
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
  class NothingThere extends AbsentTopic {
    NothingThere() {
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
  class Roles extends RoleTopic {
    Roles() {
      super(HttpContract.this::server);
    }
  }

  @Nested
  class RoleFilters extends RoleFilterTopic {
    RoleFilters() {
      super(HttpContract.this::start, roleFilter());
    }
  }

  @Nested
  class Mappers extends MapperTopic {
    Mappers() {
      super(HttpContract.this::start);
    }
  }

  @Nested
  class Agreement extends AgreementTopic {
    Agreement() {
      super(HttpContract.this.getClass());
    }
  }

  @Nested
  class Settings extends SettingTopic {
    Settings() {
      super(HttpContract.this::start, findsFeatures());
    }
  }

  @Nested
  class Verified extends VerifiedTopic {
    Verified() {
      super(HttpContract.this::start);
    }
  }

  @Nested
  class CrossOrigin extends CrossOriginTopic {
    CrossOrigin() {
      super(HttpContract.this::start);
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
