package dev.etagged.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of tags where the coder cannot be seen: {@link UnseenCodingsTest}. */
final class AcceptedCodingsTest {

  private static AcceptedCodings accepted(String fieldValue) {
    return new AcceptedCodings(Preference.list(fieldValue));
  }

  @Nested
  final class AcceptEncoding_12_5_3 {

    @ParameterizedTest(name = "<{0}>: {1} weighs {2}")
    @CsvSource(
        delimiter = '|',
        value = {
          "gzip                        | gzip     | 1000",
          "GZip                        | gzip     | 1000",
          "x-gzip                      | gzip     | 1000",
          "X-GZIP;q=0.5                | gzip     | 500",
          "gzip                        | x-gzip   | 1000",
          "x-compress                  | compress | 1000",
          "gzip;q=0.5                  | gzip     | 500",
          "gzip;q=0                    | gzip     | 0",
          "gzip;q=0, *                 | gzip     | 0",
          "*, gzip;q=0                 | gzip     | 0",
          "gzip;q=0, *                 | br       | 1000",
          "*                           | zstd     | 1000",
          "*;q=0.2                     | gzip     | 200",
          "*;q=0                       | gzip     | 0",
          "*;q=0, gzip                 | gzip     | 1000",
          "compress, gzip              | br       | 0",
          "identity                    | gzip     | 0",
          "''                          | gzip     | 0",
          "' , '                       | gzip     | 0",
          "gzip, deflate, br, zstd     | zstd     | 1000",
          "gzip;q=1.0, identity; q=0.5, *;q=0 | gzip | 1000",
          "gzip;q=1.0, identity; q=0.5, *;q=0 | br | 0",
          "compress;q=0.5, gzip;q=1.0  | compress | 500",
          "gzipped                     | gzip     | 0",
          "exi                         | exi      | 1000",
          "exi                         | pack200  | 0",
        })
    void weighsCodings(String fieldValue, String coding, int weight) {
      assertThat(accepted(fieldValue).weight(coding)).isEqualTo(weight);
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(
        strings = {"gzip", "*", "x-own", "identity, br", "gzip;q=0, br;q=0.001", "z;q=0, *"})
    void anyCodingMayBeAccepted(String fieldValue) {
      assertThat(accepted(fieldValue).isAny()).isTrue();
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(strings = {"", "identity", "IDENTITY;q=0.5", "gzip;q=0", "*;q=0", "identity;q=0"})
    void noCodingMayBeAccepted(String fieldValue) {
      assertThat(accepted(fieldValue).isAny()).isFalse();
    }

    @ParameterizedTest(name = "<{0}> among gzip, br, zstd")
    @CsvSource(
        delimiter = '|',
        value = {
          "gzip, br, zstd              | gzip br zstd",
          "zstd, br, gzip              | gzip br zstd",
          "gzip, deflate               | gzip",
          "gzip;q=0.5, br;q=0.7        | br gzip",
          "gzip;q=0.1, br;q=0.2, zstd;q=0.3 | zstd br gzip",
          "*;q=0.5, zstd               | zstd gzip br",
          "*, gzip;q=0                 | br zstd",
          "*;q=0                       | ''",
          "identity                    | ''",
          "''                          | ''",
        })
    void mostWantedIsFirst(String fieldValue, String codings) {
      assertThat(String.join(" ", accepted(fieldValue).among(List.of("gzip", "br", "zstd"))))
          .isEqualTo(codings);
    }

    @Test
    void noneIsAcceptedWithoutTheField() {
      assertThat(accepted("").preferences()).isEmpty();
      assertThat(accepted("").among(LabelPart.CODINGS)).isEmpty();
      assertThat(accepted("").unseen(LabelPart.CODINGS)).isEmpty();
    }

    @Test
    void preferencesAreImmutable() {
      List<Preference> preferences = new ArrayList<>(Preference.list("gzip"));
      AcceptedCodings accepted = new AcceptedCodings(preferences);
      preferences.clear();

      assertThat(accepted).isEqualTo(accepted("gzip"));
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(
        strings = {
          "gzip, deflate, br, zstd",
          "gzip, deflate, br",
          "gzip;q=1.0,deflate;q=0.6,identity;q=0.3",
          "br;q=1.0, gzip;q=0.8, *;q=0.1",
          "*",
        })
    void whatClientsInUseSendAcceptsGzip(String fieldValue) {
      assertThat(accepted(fieldValue).among(Arrays.asList("gzip"))).containsExactly("gzip");
    }
  }
}
