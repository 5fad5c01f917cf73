package dev.etagged.content;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.digest.ContentDigest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QueryContentTest {

  @ParameterizedTest(name = "{0} octets of at most {1}")
  @CsvSource({
    "0, 0, true",
    "1, 0, false",
    "3, 4, true",
    "4, 4, true",
    "5, 4, false",
    "100000, 99999, false",
    "100000, 100000, true"
  })
  void isReadAheadUpToTheLimitAndStaysWhole(int length, int limit, boolean named)
      throws IOException {
    byte[] octets = "q".repeat(length).getBytes(US_ASCII);

    QueryContent content = QueryContent.readAhead(new ByteArrayInputStream(octets), limit);

    assertThat(content.digest())
        .isEqualTo(named ? Optional.of(ContentDigest.of(octets)) : Optional.empty());
    assertThat(content.stream().readAllBytes()).isEqualTo(octets);
  }
}
