package dev.etagged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DigestValidatorsTest {

  private static ETag tag(Validators validators) {
    return validators.entityTag().orElseThrow();
  }

  @Test
  void sameInputsHaveTheSameTag() {
    assertThat(DigestValidators.of("a", "1").and("b", 2).strong())
        .isEqualTo(DigestValidators.of("a", "1".getBytes(UTF_8)).and("b", "2").strong());
  }

  @Test
  void strengthIsTheAuthorsChoice() {
    ETag strong = tag(DigestValidators.of("a", "1").strong());

    assertThat(strong.isWeak()).isFalse();
    assertThat(tag(DigestValidators.of("a", "1").weak())).isEqualTo(ETag.weak(strong.opaqueTag()));
  }

  @Test
  void inputsDontRunIntoEachOther() {
    assertThat(DigestValidators.of("a", "1").and("b", "2").strong())
        .isNotEqualTo(DigestValidators.of("a", "12").and("b", "").strong())
        .isNotEqualTo(DigestValidators.of("ab", "1").and("", "2").strong())
        .isNotEqualTo(DigestValidators.of("b", "2").and("a", "1").strong());
  }

  @Test
  void fileIsItsContent(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "content");

    assertThat(DigestValidators.of("a", file).strong())
        .isEqualTo(DigestValidators.of("a", "content").strong());
  }
}
