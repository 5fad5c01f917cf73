package dev.etagged.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.MissedChange.Cause;
import dev.etagged.http.ETag;
import dev.etagged.report.IssuedContents.Difference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IssuedContentsTest {

  private static final ETag TAG = ETag.strong("1-a");
  private static final RequestTraits ANNA = traits("anna", Map.of("Accept-Language", "de"));
  private static final RequestTraits BERT = traits("bert", Map.of("Accept-Language", "de"));

  private final IssuedContents contents = new IssuedContents(2);

  @Test
  void theSameContentIsNoDifference() {
    assertThat(compare(ANNA, "a")).isEmpty();
    assertThat(compare(ANNA, "a")).isEmpty();
    assertThat(compare(BERT, "a")).isEmpty();
  }

  @Test
  void otherContentForTheSameRequestIsAnotherState() {
    compare(ANNA, "a");
    assertThat(compare(ANNA, "b")).contains(new Difference(Cause.STATE, "a", List.of()));
    assertThat(compare(ANNA, "b")).contains(new Difference(Cause.STATE, "a", List.of()));
    assertThat(compare(ANNA, "a")).isEmpty();
  }

  @Test
  void threeContentsForTheSameRequestAreOneOfEachRendering() {
    compare(ANNA, "a");
    compare(ANNA, "b");
    assertThat(compare(ANNA, "c")).contains(new Difference(Cause.RENDERING, "a", List.of()));
  }

  @Test
  void otherContentForAnotherCallerNamesWhatDiffers() {
    compare(ANNA, "a");
    assertThat(compare(BERT, "b"))
        .contains(new Difference(Cause.CALLER, "a", List.of("{principal}")));
    assertThat(compare(BERT, "b")).isEmpty();
    assertThat(compare(ANNA, "a")).isEmpty();
  }

  /** The nearest request is the one that shows most. */
  @Test
  void theNearestRequestIsComparedWith() {
    compare(traits("anna", Map.of("Cookie", "a=1", "Accept-Language", "de")), "a");
    compare(traits("bert", Map.of("Cookie", "b=1", "Accept-Language", "en")), "a");
    assertThat(compare(traits("anna", Map.of("Cookie", "a=1", "Accept-Language", "en")), "b"))
        .contains(new Difference(Cause.CALLER, "a", List.of("accept-language")));
  }

  @Test
  void contentsOfOtherTagsAndUrisAreNotCompared() {
    compare(ANNA, "a");
    assertThat(contents.compare("/b", TAG, ANNA, "b")).isEmpty();
    assertThat(contents.compare("/a", ETag.weak("1-a"), ANNA, "c")).isEmpty();
  }

  @Test
  void asManyTagsAreRememberedAsItMay() {
    compare(ANNA, "a");
    contents.compare("/b", TAG, ANNA, "b");
    compare(ANNA, "a");
    contents.compare("/c", TAG, ANNA, "c");
    assertThat(contents.issued("/a", TAG)).contains("a");
    assertThat(contents.issued("/b", TAG)).isEmpty();
    assertThat(contents.issued("/c", TAG)).contains("c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If-None-Match",
        "Range",
        "Host",
        "Sec-Fetch-Mode",
        "X-Forwarded-For",
        "TraceParent"
      })
  void fieldsOfTheMessageSelectNoContent(String field) {
    assertThat(traits("anna", Map.of(field, "1"))).isEqualTo(traits("anna", Map.of(field, "2")));
  }

  @ParameterizedTest
  @CsvSource({"Cookie, cookie", "Authorization, authorization", "X-Tenant, x-tenant"})
  void allOthersMay(String field, String name) {
    assertThat(traits("", Map.of(field, "1")).differing(traits("", Map.of(field, "2"))))
        .containsExactly(name);
    assertThat(traits("", Map.of(field, "1")).differing(traits("", Map.of())))
        .containsExactly(name);
  }

  @Test
  void nothingCanBeReadOutOfTheTraits() {
    assertThat(traits("anna", Map.of("Authorization", "Bearer secret")).toString())
        .doesNotContain("anna", "secret");
  }

  private Optional<Difference> compare(RequestTraits traits, String digest) {
    return contents.compare("/a", TAG, traits, digest);
  }

  private static RequestTraits traits(String principal, Map<String, String> fields) {
    Map<String, List<String>> lines = new TreeMap<>();
    fields.forEach((name, value) -> lines.put(name, List.of(value)));
    return RequestTraits.of(lines, "{principal}", principal);
  }
}
