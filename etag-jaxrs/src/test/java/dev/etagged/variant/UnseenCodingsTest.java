package dev.etagged.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tells content apart that is coded behind Jakarta REST. */
final class UnseenCodingsTest {

  @ParameterizedTest(name = "accepted: {0}")
  @ValueSource(strings = {"gzip", "gzip, br", "x-gzip", "br, GZIP;q=1.0"})
  void oneThatIsNamedIsTheCoding(String accepted) {
    assertThat(unseen(accepted, "gzip")).containsExactly("gzip");
  }

  @ParameterizedTest(name = "accepted: {0}")
  @ValueSource(strings = {"", "br", "identity", "gzip;q=0", "gzip;q=0, *", "*;q=0"})
  void noneThatIsAcceptableIsNoCoding(String accepted) {
    assertThat(unseen(accepted, "gzip")).isEmpty();
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip, deflate | deflate, gzip",
        "gzip, deflate | gzip",
        "* | gzip",
        "gzip;q=0.5 | gzip",
        "gzip, identity | gzip",
        "gzip, *;q=0 | gzip",
        "gzip, br | gzip;q=0.5, br",
        "* | *;q=0.5",
      })
  void whatACoderMaySeeDifferentlyIsToldApart(String one, String other) {
    assertThat(unseen(one, "gzip", "deflate"))
        .isNotEmpty()
        .isNotEqualTo(unseen(other, "gzip", "deflate"));
  }

  @ParameterizedTest(name = "accepted: {0}")
  @ValueSource(strings = {"*", "gzip, *", "gzip, identity", "gzip;q=0.5", "gzip, br;q=0.9"})
  void whatIsNoListOfNamesIsNoCoding(String accepted) {
    assertThat(unseen(accepted, "gzip")).hasSize(1).doesNotContain("gzip");
  }

  @Test
  void spacesAndCaseMakeNoDifference() {
    assertThat(unseen("GZIP ; q=0.5,*", "gzip")).isEqualTo(unseen("gzip;q=0.50, *", "gzip"));
  }

  private static List<String> unseen(String accepted, String... codings) {
    return new AcceptedCodings(Preference.list(accepted)).unseen(List.of(codings));
  }
}
