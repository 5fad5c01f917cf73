package dev.etagged.variant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.TagCondition;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of the suffix for any tag. */
final class CodingSuffixPropertiesTest {

  @Property
  void whatIsLeftIsABeginning(@ForAll("opaqueTags") String opaqueTag) {
    assertThat(CodingSuffix.without(ETag.strong(opaqueTag)))
        .hasSizeLessThanOrEqualTo(4)
        .allSatisfy(
            original -> {
              assertThat(opaqueTag).startsWith(original.opaqueTag());
              assertThat(original.opaqueTag()).isNotEmpty().isNotEqualTo(opaqueTag);
            });
  }

  @Property
  void suffixComesOff(@ForAll("opaqueTags") String opaqueTag, @ForAll("suffixes") String suffix) {
    ETag original = ETag.strong(opaqueTag);

    assertThat(CodingSuffix.without(ETag.strong(opaqueTag + suffix)).contains(original))
        .isEqualTo(!opaqueTag.isEmpty());
  }

  @Property
  void anyFieldValueIsAnswered(@ForAll("fieldValues") String fieldValue) {
    if (TagCondition.parse("If-None-Match", List.of(fieldValue))
        instanceof TagCondition.Listed list) {
      assertThat(list.tags())
          .allSatisfy(
              tag ->
                  assertThat(CodingSuffix.without(tag))
                      .allMatch(original -> original.strength() == tag.strength()));
    }
  }

  @Provide
  Arbitrary<String> fieldValues() {
    Arbitrary<String> like =
        Arbitraries.of("\"", "\"", "W/", ",", "-gzip", "--gzip", ";br", "-", "a", " ", "*")
            .list()
            .ofMaxSize(12)
            .map(parts -> String.join("", parts));
    return Arbitraries.oneOf(like, Arbitraries.strings().ofMaxLength(20));
  }

  @Provide
  Arbitrary<String> suffixes() {
    return Arbitraries.of("-gzip", "--gzip", ";gzip", "-br", "--br", ";zstd", "-x-gzip");
  }

  @Provide
  Arbitrary<String> opaqueTags() {
    Arbitrary<String> any =
        Arbitraries.strings()
            .withCharRange('#', '~')
            .withCharRange('\u0080', '\u00FF')
            .ofMaxLength(6);
    Arbitrary<String> like =
        Arbitraries.of("-", "--", ";", "gzip", "br", "x-", "a")
            .list()
            .ofMaxSize(5)
            .map(parts -> String.join("", parts));
    return Arbitraries.oneOf(any, like);
  }
}
