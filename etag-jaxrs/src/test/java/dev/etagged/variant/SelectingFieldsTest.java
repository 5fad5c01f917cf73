package dev.etagged.variant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.digest.ContentDigest;
import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SelectingFieldsTest {

  @Nested
  final class AcceptLanguage_12_5_4 {

    @ParameterizedTest(name = "<{0}>")
    @CsvSource(
        delimiter = '|',
        value = {
          "de                                  | de",
          "DE-at                               | de-at",
          "da, en-gb;q=0.8, en;q=0.7           | da en-gb en",
          "en;q=0.7, en-gb;q=0.8, da           | da en-gb en",
          "fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5 | fr-ch fr en de *",
          "de,en                               | de en",
          "de;q=0.5,en;q=0.5                   | de en",
          "de, en;q=0                          | de",
          "de;q=0                              | ''",
          "*                                   | *",
          "zh-Hant-TW                          | zh-hant-tw",
          "de;q=oops, en;q=0.9                 | de en",
          "' ,, de ,'                          | de",
          "''                                  | ''",
        })
    void mostWantedLanguageIsFirst(String fieldValue, String languages) {
      assertThat(String.join(" ", Fields.of("Accept-Language: " + fieldValue).languages()))
          .isEqualTo(languages);
    }

    @Test
    void listOfMoreThan64IsTakenAsAWhole() {
      String languages = "de,".repeat(64);

      assertThat(Fields.of("Accept-Language: " + languages).languages()).hasSize(64);
      assertThat(Fields.of("Accept-Language: " + languages + "FR;q=0").languages())
          .containsExactly(languages + "fr;q=0");
    }

    @Test
    void noneIsAskedForWithoutTheField() {
      assertThat(Fields.of().languages()).isEmpty();
    }
  }

  /** The content of a QUERY and its metadata (RFC 10008 section 2.3). */
  @Nested
  final class Content_Rfc10008 {

    private static final VariantDeclaration NONE = VariantDeclaration.of(List.of(), List.of());

    private static String label(String digest, String... lines) {
      return Fields.of(lines).withContent(Optional.of(digest)).values(NONE).orElseThrow();
    }

    @Test
    void selectsWithWhatDescribesIt() {
      List<String> labels =
          List.of(
              label("a"),
              label("b"),
              label("a", "Content-Type: application/sql"),
              label("a", "Content-Type: application/xslt+xml"),
              label("a", "Content-Encoding: gzip"),
              label("a", "Content-Language: de"));

      assertThat(labels).doesNotHaveDuplicates().allMatch(LabelPart.VALUES::isKindOf);
      assertThat(label("a", "Content-Type: application/sql")).isEqualTo(labels.get(2));
      assertThat(label("a", "Accept: text/csv")).isEqualTo(labels.get(0));
    }

    @Test
    void selectsNothingElsewhere() {
      assertThat(Fields.of("Content-Type: text/plain").values(NONE)).isEmpty();
    }

    @Test
    void hasNoTagWhereItIsTooLongToBeNamed() {
      VariantLabel label =
          SelectedVariant.by(Fields.of().withContent(Optional.empty()), NONE, List.of()).label();
      Instant date = Instant.EPOCH;

      assertThat(label.apply(Validators.of(ETag.strong("1"), date))).isEqualTo(Validators.of(date));
      assertThat(label.apply(Validators.absent())).isEqualTo(Validators.absent());
    }
  }

  /** The values that a cache compares (section 4.1 of RFC 9111) are in the label as a digest. */
  @Nested
  final class Values_12_5_5 {

    private static final VariantDeclaration BY_VALUES =
        VariantDeclaration.of(List.of("X-Tenant", "X-Unit"), List.of());

    private static Optional<String> values(SelectingFields fields) {
      return fields.values(BY_VALUES);
    }

    @Test
    void haveNoLabelWhereNoneIsDeclared() {
      VariantDeclaration declaration =
          VariantDeclaration.of(List.of("Accept-Language"), List.of("text/plain", "text/csv"));

      assertThat(Fields.by("ada", "Accept: text/csv", "X-Tenant: a").values(declaration)).isEmpty();
    }

    @Test
    void areDigestedWithNamesAndLengths() {
      byte[] selection = "x-tenant=1:ax-unit=5:metre".getBytes(StandardCharsets.UTF_8);

      assertThat(values(Fields.of("X-Tenant: a", "X-Unit: metre")))
          .contains("V" + ContentDigest.of(selection).substring(0, 8));
    }

    @Test
    void areThoseOfTheRequestWhateverTheCaseOfTheName() {
      VariantDeclaration lower = VariantDeclaration.of(List.of("x-tenant", "X-UNIT"), List.of());
      SelectingFields fields = Fields.of("X-Tenant: a", "X-Unit: metre");

      assertThat(fields.values(lower)).isEqualTo(values(fields));
    }

    @ParameterizedTest(name = "<{0}>, <{1}> is not <{2}>, <{3}>")
    @CsvSource(
        delimiter = '|',
        value = {
          "a  | metre    | b  | metre",
          "a  | metre    | a  | foot",
          "a  | b        | b  | a",
          "a  | ''       | '' | a",
          "ab | c        | a  | bc",
          "A  | metre    | a  | metre",
          "'' | ''       | a  | ''",
          "ax-unit=1:b | '' | a | b",
        })
    void areToldApart(String tenant, String unit, String otherTenant, String otherUnit) {
      assertThat(values(Fields.of("X-Tenant: " + tenant, "X-Unit: " + unit)))
          .isPresent()
          .isNotEqualTo(values(Fields.of("X-Tenant: " + otherTenant, "X-Unit: " + otherUnit)));
    }

    @Test
    void fieldThatIsMissingHasALabelToo() {
      assertThat(values(Fields.of())).isPresent();
    }

    @Test
    void fieldsThatAreNotDeclaredDoNotSelect() {
      assertThat(values(Fields.of("X-Tenant: a", "X-Other: b")))
          .isEqualTo(values(Fields.by("ada", "X-Tenant: a")));
    }
  }

  @Nested
  final class Principals {

    private static final VariantDeclaration BY_PRINCIPAL =
        VariantDeclaration.of(List.of(), List.of()).forEachPrincipal();
    private static final VariantDeclaration BY_BOTH =
        VariantDeclaration.of(List.of("X-Tenant"), List.of()).forEachPrincipal();

    @Test
    void areToldApart() {
      assertThat(Fields.by("ada").values(BY_PRINCIPAL))
          .isPresent()
          .isEqualTo(Fields.by("ada", "X-Tenant: a").values(BY_PRINCIPAL))
          .isNotEqualTo(Fields.by("Ada").values(BY_PRINCIPAL))
          .isNotEqualTo(Fields.by("").values(BY_PRINCIPAL));
    }

    @Test
    void areToldApartBesideValues() {
      assertThat(Fields.by("ada", "X-Tenant: a").values(BY_BOTH))
          .isPresent()
          .isNotEqualTo(Fields.by("ada", "X-Tenant: b").values(BY_BOTH))
          .isNotEqualTo(Fields.by("bob", "X-Tenant: a").values(BY_BOTH))
          .isNotEqualTo(Fields.by("a", "X-Tenant: ada").values(BY_BOTH));
    }
  }
}
