package dev.etagged.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code Accept} selects among the media types that a method produces. */
final class NegotiationTest {

  private static final Negotiation NEGOTIATION =
      Negotiation.among(List.of("application/json", "text/markdown, text/csv;qs=0.5"));

  private static Negotiation among(String produces) {
    return Negotiation.among(Arrays.stream(produces.split(" ", -1)).toList());
  }

  private static String best(Negotiation negotiation, String accept) {
    return negotiation.best(accept).stream()
        .map(MediaRange::toString)
        .collect(Collectors.joining(" "));
  }

  @Nested
  final class Accept_12_5_1 {

    @ParameterizedTest(name = "{0} selects {1}")
    @CsvSource(
        delimiter = '|',
        value = {
          "*/*                                               | application/json text/markdown",
          "text/*                                            | text/markdown",
          "text/csv                                          | text/csv",
          "text/csv, */*;q=0.9                               | text/csv",
          "application/json;q=0.1, */*;q=0.5, text/csv;q=0.2 | text/markdown",
          "application/json;q=0, */*                         | text/markdown",
          "application/json;q=0.000, */*;q=0.001             | text/markdown",
          "*/*;q=0, text/csv;q=0.1                           | text/csv",
          "text/*;q=0, */*                                   | application/json",
          "text/markdown;q=0.5, application/json;q=0.5       | application/json text/markdown",
          "text/markdown;q=0.501, application/json;q=0.5     | text/markdown",
          "*/*, text/*;q=0.1, text/csv                       | application/json",
          "TEXT/Markdown                                     | text/markdown",
          "TEXT/*;Q=0.5                                      | text/markdown",
          "text/markdown;level=1                             | text/markdown",
          "text/markdown;q=nonsense                          | text/markdown",
          "text/markdown;x=\"a,b;q=0\"                         | text/markdown",
        })
    void selectsWhatTheClientPrefers(String accept, String selected) {
      assertThat(best(NEGOTIATION, accept)).isEqualTo(selected);
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(strings = {"", " ", "\t"})
    void fieldThatIsMissingAcceptsAnything(String accept) {
      assertThat(best(NEGOTIATION, accept)).isEqualTo(best(NEGOTIATION, "*/*"));
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(
        strings = {
          "image/png",
          "image/*, font/woff2;q=0.5",
          "*/*;q=0",
          "text/*;q=0, application/*;q=0.0",
          "application/json;q=0",
          ",;/ ,",
          "/",
          "\"*/*",
        })
    void nothingIsSelectedWhereNothingIsAcceptable(String accept) {
      assertThat(best(NEGOTIATION, accept)).isEmpty();
    }

    /** The example of the section, without its row for a range with parameters that are absent. */
    @ParameterizedTest(name = "{0} before {1}")
    @CsvSource({
      "text/plain;format=flowed, image/jpeg",
      "image/jpeg, text/plain;format=fixed",
      "text/plain;format=fixed, text/html;level=3",
      "text/plain;format=fixed, text/html",
    })
    void exampleOfTheSection(String preferred, String other) {
      String accept =
          "text/*;q=0.3, text/plain;q=0.7, text/plain;format=flowed,"
              + " text/plain;format=fixed;q=0.4, */*;q=0.5";

      assertThat(best(among(preferred + " " + other), accept)).isEqualTo(preferred);
      assertThat(best(among(other + " " + preferred), accept)).isEqualTo(preferred);
    }

    @Test
    void severalLinesAreOneList() {
      String accept = String.join(", ", "text/csv;q=0.2", "", "application/json;q=0.1");

      assertThat(best(NEGOTIATION, accept)).isEqualTo("text/csv");
    }
  }

  @Nested
  final class ClientsInUse {

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
        delimiter = '|',
        value = {
          // axios
          "text/html application/json text/plain;qs=0.9 | application/json, text/plain, */*"
              + " | text/html application/json",
          // jQuery's getJSON
          "text/html application/json | application/json, text/javascript, */*; q=0.01"
              + " | application/json",
          // Chrome
          "application/json text/html | text/html,application/xhtml+xml,application/xml;q=0.9,"
              + "image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7"
              + " | text/html",
          "application/json application/xml | text/html,application/xhtml+xml,"
              + "application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,"
              + "application/signed-exchange;v=b3;q=0.7 | application/xml",
          // Firefox, for an image
          "image/png image/avif image/gif | image/avif,image/webp,image/png,image/svg+xml,"
              + "image/*;q=0.8,*/*;q=0.5 | image/png image/avif",
          "application/json image/gif | image/avif,image/webp,image/png,image/svg+xml,"
              + "image/*;q=0.8,*/*;q=0.5 | image/gif",
          // HttpURLConnection
          "application/json text/html | text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2"
              + " | text/html",
          "application/json text/csv | text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2"
              + " | application/json text/csv",
          // curl
          "application/json text/html | */* | application/json text/html",
        })
    void getWhatTheyAskFor(String produces, String accept, String selected) {
      assertThat(best(among(produces), accept)).isEqualTo(selected);
    }
  }

  @Nested
  final class Produces_JakartaRest_3_8 {

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(
        delimiter = '|',
        value = {
          "text/csv;qs=0.5 text/plain;qs=0.7        | */*                          | text/plain",
          "text/csv;qs=0.5 text/plain;qs=0.7        | text/csv, */*;q=0.9          | text/csv",
          "text/csv;qs=0.5 text/plain;qs=0.5        | */*                          | text/csv text/plain",
          "text/csv;qs=0.1 text/plain               | text/csv                     | text/csv",
          "text/plain;format=flowed text/csv        | text/plain;format=fixed, */* | text/plain;format=flowed text/csv",
          "text/plain;format=flowed text/csv        | text/plain;format=fixed      | ''",
        })
    void serversPreferenceDecidesBetweenEquals(String produces, String accept, String selected) {
      assertThat(best(among(produces), accept)).isEqualTo(selected);
    }

    @Test
    void valuesMayBeLists() {
      assertThat(Negotiation.among(List.of(" text/csv ,, Text/Plain", "", "a/b;x=1;qs=0.2")))
          .isEqualTo(among("text/csv text/plain a/b;x=1;qs=0.2"));
      assertThat(NEGOTIATION.mediaTypes())
          .extracting(MediaRange::toString)
          .containsExactly("application/json", "text/markdown", "text/csv");
    }

    @Test
    void mediaTypesArePredictable() {
      assertThat(NEGOTIATION.isPredictable()).isTrue();
      assertThat(among("text/plain").isPredictable()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"text/*", "*/*", "text/plain text/*", "*/* text/plain"})
    void rangesAreNotPredictable(String produces) {
      assertThat(among(produces).isPredictable()).isFalse();
    }

    @Test
    void nothingIsNotPredictable() {
      assertThat(Negotiation.among(List.of()).isPredictable()).isFalse();
    }
  }
}
