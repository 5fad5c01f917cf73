package dev.etagged.variant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CodingSuffixTest {

  @ParameterizedTest(name = "{0} was {1}")
  @CsvSource({
    "7-abc-gzip, 7-abc",
    "7-abc;gzip, 7-abc",
    "7-abc-br, 7-abc",
    "7-abc-zstd, 7-abc",
    "7-abc-deflate, 7-abc",
    "7-abc~json-gzip, 7-abc~json",
    "a-gzip-gzip, a-gzip",
  })
  void suffixIsTakenOff(String sent, String original) {
    assertThat(CodingSuffix.without(ETag.strong(sent))).containsExactly(ETag.strong(original));
    assertThat(CodingSuffix.without(ETag.weak(sent))).containsExactly(ETag.weak(original));
  }

  @Test
  void twoHyphensMayBeOneOfTheTagsOwn() {
    assertThat(CodingSuffix.without(ETag.strong("7-abc--gzip")))
        .containsExactlyInAnyOrder(ETag.strong("7-abc"), ETag.strong("7-abc-"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7-abc", "-gzip", "gzip", "7-abcgzip", "7-abc.gzip", "7-abc-GZIP"})
  void otherTagsHaveNone(String opaqueTag) {
    assertThat(CodingSuffix.without(ETag.strong(opaqueTag))).isEqualTo(List.of());
  }
}
