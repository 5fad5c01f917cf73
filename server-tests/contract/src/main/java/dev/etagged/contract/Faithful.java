package dev.etagged.contract;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The answer to a conditional GET follows from the answer to the same GET without a condition. */
final class Faithful {

  private Faithful() {}

  /** Asks both, twice: what a server has seen must not change what it answers. */
  static void require(Function<RawRequest, RawResponse> send, RawRequest get, String held) {
    for (int i = 0; i < 2; i++) {
      RawResponse conditional = send.apply(get.with("If-None-Match", held));
      RawResponse guarded = send.apply(get.with("If-Match", held));
      RawResponse plain = send.apply(get);
      boolean found = plain.status() == 200;
      boolean same = found && tag(plain).equals(held);

      assertThat(conditional.status()).isEqualTo(same ? 304 : plain.status());
      assertThat(guarded.status()).isEqualTo(same || !found ? plain.status() : 412);
      if (found) {
        assertThat(tag(conditional)).isEqualTo(tag(plain));
        assertThat(vary(conditional)).isEqualTo(vary(plain));
      }
    }
  }

  /** The names in {@code Vary}, in lower case. */
  static Set<String> vary(RawResponse response) {
    return response.fields("Vary").stream()
        .flatMap(line -> Arrays.stream(line.toLowerCase(Locale.ROOT).split(",", -1)))
        .map(String::strip)
        .collect(toCollection(TreeSet::new));
  }

  private static String tag(RawResponse response) {
    return response.field("ETag").orElseThrow();
  }
}
