package dev.etagged.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tells content apart that is coded behind Jakarta REST. */
final class UnseenCodingsTest {

  @ParameterizedTest(name = "accepted: {0}")
  @ValueSource(strings = {"gzip", "gzip, br", "br, GZIP;q=1.0"})
  void oneThatIsNamedIsTheCoding(String accepted) {
    assertThat(unseen(accepted, "gzip")).contains("gzip");
  }

  @ParameterizedTest(name = "accepted: {0}")
  @ValueSource(strings = {"", "br", "identity", "gzip;q=0", "gzip;q=0, *", "*;q=0"})
  void noneThatIsAcceptableIsNoCoding(String accepted) {
    assertThat(unseen(accepted, "gzip")).isEmpty();
  }

  @ParameterizedTest(name = "accepted: {0}")
  @ValueSource(
      strings = {"", "gzip", "*", "gzip;q=0.5", "gzip;q=0, gzip", "\"gzip", "y,y", "gzip gzip"})
  void noneIsAppliedByAServerThatHasNone(String accepted) {
    assertThat(unseen(accepted)).isEmpty();
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
        "x-gzip | gzip",
        "gzip;q=0.0000 | gzip",
        "gzip;q=0.0000 | gzip;q=1e-3",
        "gzip;level=9 | gzip",
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
    assertThat(unseen(accepted, "gzip")).isPresent().isNotEqualTo(Optional.of("gzip"));
  }

  /** A coder may take the last of two, look for the name alone, or read on. */
  @ParameterizedTest(name = "accepted: {0}")
  @ValueSource(
      strings = {
        "gzip;q=0, gzip",
        "gzip;q=0;q=1",
        "\"gzip, br\"",
        "gzip br",
        "gzip;q=0;level=9",
        "br, BR",
      })
  void whatIsNotClearIsToldApart(String accepted) {
    assertThat(unseen(accepted, "gzip")).isNotEmpty().isNotEqualTo(unseen("gzip", "gzip"));
  }

  @Test
  void listOfMoreThan64ElementsIsToldApartByAllOfIt() {
    String many = "y,".repeat(64);

    assertThat(unseen("y,".repeat(63) + "gzip", "gzip")).isNotEmpty();
    assertThat(unseen(many, "gzip")).isNotEmpty();
    assertThat(unseen(many + "gzip", "gzip"))
        .isNotEmpty()
        .isNotEqualTo(unseen(many + "br", "gzip"))
        .isNotEqualTo(unseen(many, "gzip"));
  }

  @Test
  void spacesAndCaseMakeNoDifference() {
    assertThat(unseen("GZIP ; q=0.5,*", "gzip")).isEqualTo(unseen("gzip;q=0.50, *", "gzip"));
  }

  private static Optional<String> unseen(String accepted, String... codings) {
    return new AcceptedCodings(Preference.list(accepted)).unseen(List.of(codings));
  }
}
