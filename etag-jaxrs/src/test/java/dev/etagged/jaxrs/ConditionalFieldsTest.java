package dev.etagged.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In a map that tells the cases apart, as a runtime's does in some locales. */
final class ConditionalFieldsTest {
  private final MultivaluedHashMap<String, String> map = new MultivaluedHashMap<>();

  @Test
  void nameIsFoundInAnyCase() {
    map.put("if-none-match", List.of("\"a\"", "\"b\""));
    map.put("RANGE", List.of("bytes=0-1"));

    ConditionalFields fields = ConditionalFields.of(map);

    assertThat(fields.lines("If-None-Match")).containsExactly("\"a\"", "\"b\"");
    assertThat(fields.lines("Range")).containsExactly("bytes=0-1");
  }

  @Test
  void linesInSeveralSpellingsAreOneField() {
    map.put("If-Match", List.of("\"a\""));
    map.put("if-match", List.of("\"b\""));

    assertThat(ConditionalFields.of(map).lines("If-Match"))
        .containsExactlyInAnyOrder("\"a\"", "\"b\"");
  }

  @Test
  void fieldThatWasNotSentHasNoLines() {
    map.put("If-Match-Not", List.of("*"));

    assertThat(ConditionalFields.of(map).lines("If-Match")).isNull();
  }

  @Test
  void eachIsRemovedInEverySpellingAndNothingElse() {
    for (String name :
        List.of(
            "if-match",
            "If-Match",
            "IF-NONE-MATCH",
            "If-Modified-Since",
            "If-Unmodified-Since",
            "Range",
            "If-Range",
            "Accept",
            "Accept-Ranges")) {
      map.put(name, List.of("*"));
    }

    ConditionalFields.of(map).remove();

    assertThat(map).containsOnlyKeys("Accept", "Accept-Ranges");
  }
}
