package dev.etagged.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Application;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * What every runtime has to answer. A runtime is a subclass that starts an application on it; the
 * system property {@code etagged.runtime} names it and its version.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class HttpContract {

  private static final Path REPORT = Path.of("target", "bare-evaluate-preconditions.txt");
  private static final Path PUBLISHED = Path.of("..", "..", "docs", "runtimes.md");

  /** Starts the application at the root path, on a free port of 127.0.0.1. */
  protected abstract ServerUnderTest start(Application application) throws Exception;

  @Test
  void publishedCountsOfBareEvaluationsAreThoseMeasured() throws Exception {
    try (ServerUnderTest bare = start(new BareApplication())) {
      BareReport report =
          BareReport.of(Objects.requireNonNull(System.getProperty("etagged.runtime")), bare);
      Files.writeString(REPORT, report.text());
      assertThat(Files.readString(PUBLISHED))
          .contains(BareReport.markdownHead(), BareReport.markdownTotals(), report.markdownLine());
    }
  }
}
