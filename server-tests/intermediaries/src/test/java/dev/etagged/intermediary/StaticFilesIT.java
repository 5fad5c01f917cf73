package dev.etagged.intermediary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.testkit.finding.Cause;
import dev.etagged.testkit.finding.Finding;
import dev.etagged.testkit.live.Aspect;
import dev.etagged.testkit.live.Examination;
import dev.etagged.testkit.live.Limits;
import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Of real servers with files of their own, the doctor says nothing that is not so. */
final class StaticFilesIT {

  private static final Set<Aspect> READING =
      EnumSet.of(
          Aspect.VALIDATORS,
          Aspect.REVALIDATION,
          Aspect.COMPRESSION,
          Aspect.RANGES,
          Aspect.RESUMPTION);

  /** Its 304 lacks the Vary of its 200; the compressor weakens the tag. */
  @Test
  void nginx() throws IOException {
    try (StaticFiles nginx = StaticFiles.nginx()) {
      assertThat(causes(nginx.plain())).isEmpty();
      assertThat(causes(nginx.coding()))
          .containsExactlyInAnyOrder(Cause.NOT_MODIFIED_LACKS_FIELD, Cause.WEAK_TAG);
    }
  }

  /** Its 304 lacks the Vary of its 200; the compressor's suffix is never taken off. */
  @Test
  void httpd() throws IOException {
    try (StaticFiles httpd = StaticFiles.httpd()) {
      assertThat(causes(httpd.plain())).isEmpty();
      assertThat(causes(httpd.coding()))
          .containsExactlyInAnyOrder(Cause.NOT_MODIFIED_LACKS_FIELD, Cause.SUFFIX_NOT_STRIPPED);
    }
  }

  private static List<Cause> causes(URI uri) throws IOException {
    return Examination.of(List.of(uri), Limits.USUAL, READING)
        .findings(OptionalLong.empty())
        .stream()
        .map(Finding::cause)
        .toList();
  }
}
