package dev.etagged.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, a space separates names. */
final class VariantDeclarationTest {

  private static VariantDeclaration of(String declared, String produces) {
    return VariantDeclaration.of(names(declared), names(produces));
  }

  private static List<String> names(String text) {
    return Arrays.stream(text.split(" ")).filter(name -> !name.isEmpty()).toList();
  }

  @Nested
  final class Vary_12_5_5 {

    @ParameterizedTest(name = "<{0}> and @Produces <{1}>")
    @CsvSource(
        delimiter = '|',
        value = {
          "''                     | ''                     | ''",
          "''                     | text/plain             | ''",
          "''                     | text/plain text/plain  | ''",
          "''                     | text/plain text/csv    | Accept",
          "''                     | text/plain text/*      | Accept",
          "Accept                 | text/plain             | Accept",
          "accept                 | text/plain text/csv    | accept",
          "Accept-Language        | text/plain text/csv    | Accept-Language Accept",
          "Accept-Language Origin | text/plain             | Accept-Language Origin",
        })
    void namesWhatSelects(String declared, String produces, String vary) {
      assertThat(of(declared, produces).vary()).isEqualTo(names(vary));
    }

    /** Jakarta REST: a string of the annotation may name several media types. */
    @ParameterizedTest(name = "@Produces <{0}>")
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "application/json, text/markdown     | Accept",
          "application/json,application/json   | ``",
          "text/plain;qs=0.5, text/plain;qs=1  | ``",
          "text/plain, Text/Plain              | ``",
          "text/plain;a=1, text/plain;A=1      | ``",
          "text/plain;a=1, text/plain;a=2      | Accept",
          "text/plain;a=\"1,2\"                | ``",
        })
    void countsMediaTypesAndNotStrings(String produces, String vary) {
      VariantDeclaration declaration = VariantDeclaration.of(List.of(), List.of(produces));

      assertThat(declaration.vary()).isEqualTo(names(vary));
      assertThat(declaration.negotiation().isPresent()).isEqualTo(!vary.isEmpty());
      assertThat(declaration.unlabelled().isPresent()).isEqualTo(!vary.isEmpty());
    }

    @Test
    void hasTheFieldsByWhichACallerIsKnown() {
      VariantDeclaration declaration = of("Origin", "").forEachPrincipal();

      assertThat(declaration.vary()).containsExactly("Origin", "Authorization", "Cookie");
      assertThat(declaration.byPrincipal()).isTrue();
      assertThat(of("Origin", "").byPrincipal()).isFalse();
    }

    @Test
    void hasAcceptEncodingWhereAServerCodesBehind() {
      assertThat(of("Origin", "").codedBehind().vary())
          .containsExactly("Origin", "Accept-Encoding");
    }

    @Test
    void isAllThatIsAdded() {
      VariantDeclaration declaration = of("Accept-Language Origin", "text/plain text/csv");
      VariantDeclaration further = declaration.forEachPrincipal().codedBehind();

      assertThat(further.negotiation()).isPresent().isEqualTo(declaration.negotiation());
      assertThat(further.unlabelled()).isPresent().isEqualTo(declaration.unlabelled());
      assertThat(further.byLanguage()).isTrue();
      assertThat(further.byValue()).containsExactly("Origin");
      assertThat(further.byPrincipal()).isTrue();
      assertThat(declaration.codedBehind().byPrincipal()).isFalse();
    }
  }

  @Nested
  final class MediaTypes_12_5_1 {

    @ParameterizedTest(name = "<{0}> and @Produces <{1}>")
    @CsvSource(
        delimiter = '|',
        value = {
          "''     | text/plain text/csv | text/plain",
          "''     | text/csv text/plain | text/csv",
          "Origin | text/csv text/plain | text/csv",
          "Accept | text/plain text/csv | ''",
          "ACCEPT | text/plain text/csv | ''",
          "Accept | text/plain          | ''",
          "''     | text/plain          | ''",
          "''     | text/plain text/*   | ''",
          "''     | ''                  | ''",
        })
    void firstOfSeveralHasNoLabel(String declared, String produces, String unlabelled) {
      assertThat(of(declared, produces).unlabelled().map(MediaRange::toString).orElse(""))
          .isEqualTo(unlabelled);
    }

    @ParameterizedTest(name = "<{0}> and @Produces <{1}>: {2}")
    @CsvSource(
        delimiter = '|',
        value = {
          "''     | text/plain text/csv | true",
          "Accept | text/plain          | true",
          "Accept | text/plain text/csv | true",
          "''     | text/plain          | false",
          "''     | text/plain text/*   | false",
          "Accept | text/*              | false",
          "Accept | ''                  | false",
          "''     | ''                  | false",
        })
    void areNegotiatedWhereAcceptSelectsAmongThem(
        String declared, String produces, boolean negotiated) {
      assertThat(of(declared, produces).negotiation().isPresent()).isEqualTo(negotiated);
    }
  }

  @Nested
  final class Fields_12_5 {

    @ParameterizedTest(name = "<{0}> and @Produces <{1}>")
    @CsvSource(
        delimiter = '|',
        value = {
          "''                              | text/plain text/csv | ''",
          "Accept                          | text/plain          | ''",
          "accept                          | text/plain text/csv | ''",
          "Accept                          | ''                  | Accept",
          "Accept                          | text/*              | Accept",
          "''                              | text/plain text/*   | Accept",
          "Accept-Language ACCEPT-LANGUAGE | text/plain          | ''",
          "Accept-Encoding accept-encoding | text/plain          | ''",
          "Origin X-Tenant                 | text/plain text/csv | Origin X-Tenant",
          "Accept-Charset                  | text/plain          | Accept-Charset",
        })
    void selectByValueWhereTheyAreNotUnderstood(String declared, String produces, String byValue) {
      assertThat(of(declared, produces).byValue()).isEqualTo(names(byValue));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"Accept-Language, true", "accept-language, true", "Language, false", "'', false"})
    void languageSelectsWhereItIsDeclared(String declared, boolean byLanguage) {
      assertThat(of(declared, "text/plain").byLanguage()).isEqualTo(byLanguage);
    }

    @Test
    void areCopied() {
      List<String> declared = new ArrayList<>(List.of("Origin"));
      VariantDeclaration declaration = VariantDeclaration.of(declared, List.of());
      declared.clear();

      assertThat(declaration.byValue()).containsExactly("Origin").isUnmodifiable();
      assertThat(declaration.vary()).containsExactly("Origin").isUnmodifiable();
    }
  }

  @Nested
  final class Selection_12_5 {

    @ParameterizedTest(name = "<{0}> and @Produces <{1}>: {2}")
    @CsvSource(
        delimiter = '|',
        value = {
          "''              | ''                  | false",
          "''              | text/plain          | false",
          "Accept-Encoding | text/plain          | false",
          "''              | text/plain text/csv | true",
          "Accept          | text/plain          | true",
          "Accept-Language | text/plain          | true",
          "Origin          | text/plain          | true",
        })
    void isAChoiceWhereAnythingButACodingSelects(String declared, String produces, boolean choice) {
      assertThat(of(declared, produces).isChoice()).isEqualTo(choice);
      assertThat(of(declared, produces).forEachPrincipal().isChoice()).isTrue();
    }

    @ParameterizedTest(name = "<{0}> and @Produces <{1}>: {2}")
    @CsvSource(
        delimiter = '|',
        value = {
          "''              | text/plain          | true",
          "''              | text/plain text/csv | true",
          "Accept          | text/plain text/csv | false",
          "Accept-Language | text/plain          | false",
          "Accept-Language | text/plain text/csv | false",
          "Origin          | text/plain text/csv | false",
          "Origin          | text/plain          | false",
        })
    void leavesATagWithoutLabelToWhoStatesNoPreference(
        String declared, String produces, boolean plain) {
      assertThat(of(declared, produces).hasPlainTag()).isEqualTo(plain);
      assertThat(of(declared, produces).forEachPrincipal().hasPlainTag()).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
      "Cookie, true",
      "authorization, true",
      "Origin cookie, true",
      "Origin, false",
      "'', false"
    })
    void isByTheCallerWhereAFieldIdentifiesIt(String declared, boolean byCaller) {
      assertThat(of(declared, "text/plain").isByCaller()).isEqualTo(byCaller);
      assertThat(of(declared, "text/plain").forEachPrincipal().isByCaller()).isTrue();
    }

    @ParameterizedTest(name = "<{0}> and @Produces <{1}>: {2}")
    @CsvSource(
        delimiter = '|',
        value = {
          "''     | text/plain;charset=utf-16 text/csv     | true",
          "''     | text/plain;charset=iso-8859-1 text/csv | false",
          "''     | text/plain text/csv                    | false",
          "Accept | ''                                     | true",
          "Origin | ''                                     | false",
        })
    void tellsCharsetsApartThatAreNamed(String declared, String produces, boolean tells) {
      assertThat(of(declared, produces).distinguishes("utf-16")).isEqualTo(tells);
    }
  }
}
