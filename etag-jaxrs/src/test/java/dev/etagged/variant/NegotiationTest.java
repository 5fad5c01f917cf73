package dev.etagged.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NegotiationTest {

  private static final Negotiation NEGOTIATION =
      Negotiation.among(List.of("application/json", "text/markdown, text/csv;qs=0.5"));

  @ParameterizedTest(name = "{0} selects {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "''                                                | application/json text/markdown",
        "*/*                                               | application/json text/markdown",
        "text/*                                            | text/markdown",
        "text/csv                                          | text/csv",
        "text/csv, */*;q=0.9                               | text/csv",
        "application/json;q=0.1, */*;q=0.5, text/csv;q=0.2 | text/markdown",
        "application/json;q=0, */*                         | text/markdown",
        "text/markdown;q=0.5, application/json;q=0.5       | application/json text/markdown",
        "TEXT/Markdown                                     | text/markdown",
        "text/markdown;level=1                             | text/markdown",
        "text/markdown;q=nonsense                          | text/markdown",
        "text/markdown;x=\"a,b;q=0\"                         | text/markdown",
        "image/png                                         | ''",
        ",;/ ,                                             | ''",
      })
  void bestByRfc9110AndJakartaRest(String accept, String selected) {
    List<String> best = NEGOTIATION.best(accept).stream().map(MediaRange::toString).toList();
    assertThat(String.join(" ", best)).isEqualTo(selected);
  }

  @Test
  void openMediaTypesCannotBePredicted() {
    assertThat(NEGOTIATION.isPredictable()).isTrue();
    assertThat(Negotiation.among(List.of("text/*", "text/plain")).isPredictable()).isFalse();
    assertThat(Negotiation.among(List.of()).isPredictable()).isFalse();
  }
}
