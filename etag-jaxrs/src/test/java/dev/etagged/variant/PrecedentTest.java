package dev.etagged.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PrecedentTest {

  /** An empty media type or coding is one that the response does not have. */
  private static Precedent precedent(
      String mediaType, String coding, String vary, String cacheControl, boolean isReliable) {
    return new Precedent(
        Optional.of(mediaType).filter(text -> !text.isEmpty()).map(VariantSample::mediaType),
        Optional.of(coding).filter(text -> !text.isEmpty()),
        names(vary),
        cacheControl,
        isReliable);
  }

  private static Precedent precedent(String mediaType, String coding) {
    return precedent(mediaType, coding, "", "", true);
  }

  private static List<String> names(String text) {
    return Arrays.stream(text.split(" ")).filter(name -> !name.isEmpty()).toList();
  }

  @Test
  void narrowsAChoiceToTheOneThatWasMade() {
    SelectedVariant open =
        new SelectedVariant(
            List.of(
                VariantSample.mediaType("application/json"), VariantSample.mediaType("text/csv")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            Optional.empty());

    assertThat(precedent("text/csv", "gzip", "Accept", "no-cache", false).narrow(open))
        .isEqualTo(open.sentAs(VariantSample.sent("text/csv", null, "gzip")));
    assertThat(precedent("text/csv", "").narrow(open).label().label()).isEqualTo("csv");
  }

  @Test
  void leavesWhatIsNoChoice() {
    assertThat(precedent("text/csv", "").narrow(SelectedVariant.ofWrite()))
        .isSameAs(SelectedVariant.ofWrite());
    assertThat(precedent("text/csv", "br").narrow(SelectedVariant.ofWrite()).label().label())
        .isEqualTo("br");
  }

  @Test
  void namesOfVaryAreImmutable() {
    List<String> vary = new ArrayList<>(List.of("Accept"));
    Precedent precedent = new Precedent(Optional.empty(), Optional.empty(), vary, "", true);
    vary.clear();

    assertThat(precedent.vary()).containsExactly("Accept").isUnmodifiable();
  }

  /** Of two responses to the same question. */
  @Nested
  final class Both {

    @ParameterizedTest(name = "<{0}> coded <{1}>, then <{2}> coded <{3}>: {4}")
    @CsvSource({
      "text/csv, gzip, text/csv, gzip, true",
      "text/csv, '', text/csv, '', true",
      "'', '', '', '', true",
      "text/csv, gzip, text/plain, gzip, false",
      "text/csv, gzip, text/csv, br, false",
      "text/csv, gzip, text/csv, '', false",
      "text/csv, '', text/csv, gzip, false",
      "'', gzip, text/csv, gzip, false",
    })
    void areReliableIfTheyMadeTheSameChoice(
        String mediaType, String coding, String laterMediaType, String laterCoding, boolean same) {
      Precedent first = precedent(mediaType, coding);
      Precedent both = first.and(precedent(laterMediaType, laterCoding));

      assertThat(both.isReliable()).isEqualTo(same);
      assertThat(both.mediaType()).isEqualTo(first.mediaType());
      assertThat(both.coding()).isEqualTo(first.coding());
    }

    @ParameterizedTest(name = "{0}, then {1}: {2}")
    @CsvSource({
      "true, true, true",
      "true, false, false",
      "false, true, false",
      "false, false, false"
    })
    void areReliableIfEachIs(boolean first, boolean later, boolean both) {
      assertThat(
              precedent("a/b", "", "", "", first)
                  .and(precedent("a/b", "", "", "", later))
                  .isReliable())
          .isEqualTo(both);
    }

    @ParameterizedTest(name = "<{0}>, then <{1}>: <{2}>")
    @CsvSource({
      "Accept Origin, Accept Origin, Accept Origin",
      "Accept Origin, Origin, Origin",
      "Accept, Accept Origin, Accept",
      "Accept, ACCEPT, Accept",
      "Accept, Origin, ''",
      "Accept, '', ''",
      "'', Accept, ''",
    })
    void varyByTheNamesThatEachHas_12_5_5(String first, String later, String both) {
      assertThat(
              precedent("a/b", "", first, "", true)
                  .and(precedent("a/b", "", later, "", true))
                  .vary())
          .isEqualTo(names(both));
    }

    @ParameterizedTest(name = "<{0}>, then <{1}>: <{2}>")
    @CsvSource({
      "no-cache, no-cache, no-cache",
      "no-cache, no-store, ''",
      "no-cache, NO-CACHE, ''",
      "no-cache, '', ''",
      "'', no-cache, ''",
      "'', '', ''",
    })
    void haveTheCacheControlThatIsTheSame(String first, String later, String both) {
      assertThat(
              precedent("a/b", "", "", first, true)
                  .and(precedent("a/b", "", "", later, true))
                  .cacheControl())
          .isEqualTo(both);
    }
  }
}
