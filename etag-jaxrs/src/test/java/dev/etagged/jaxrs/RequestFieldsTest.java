package dev.etagged.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In a map that tells the cases apart, as a runtime's does in some locales. */
final class RequestFieldsTest {
  private final MultivaluedHashMap<String, String> map = new MultivaluedHashMap<>();
  private final RequestFields fields = new RequestFields(map);

  @Test
  void nameIsFoundInAnyCase() {
    map.put("if-none-match", List.of("\"a\"", "\"b\""));
    map.put("IF-MATCH", List.of("*"));

    assertThat(fields.lines("If-None-Match")).containsExactly("\"a\"", "\"b\"");
    assertThat(fields.lines("If-Match")).containsExactly("*");
  }

  @Test
  void fieldThatWasNotSentHasNoLines() {
    map.put("If-Match-Not", List.of("*"));

    assertThat(fields.lines("If-Match")).isNull();
  }

  @Test
  void linesInSeveralSpellingsAreOneField() {
    map.put("Accept", List.of("a/b"));
    map.put("accept", List.of("c/d"));

    assertThat(fields.lines("ACCEPT")).containsExactlyInAnyOrder("a/b", "c/d");
  }
}
