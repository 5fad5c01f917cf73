package dev.etagged.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** In a map that tells the cases apart, as a runtime's does in some locales. */
final class SentFieldsTest {
  private final MultivaluedHashMap<String, String> map = new MultivaluedHashMap<>();

  @Test
  void nameIsFoundInAnyCase() {
    map.put("if-none-match", List.of("\"a\"", "\"b\""));
    map.put("RANGE", List.of("bytes=0-1"));

    SentFields fields = SentFields.of(map);

    assertThat(fields.lines("If-None-Match")).containsExactly("\"a\"", "\"b\"");
    assertThat(fields.lines("Range")).containsExactly("bytes=0-1");
  }

  @Test
  void linesInSeveralSpellingsAreOneField() {
    map.put("If-Match", List.of("\"a\""));
    map.put("if-match", List.of("\"b\""));

    assertThat(SentFields.of(map).lines("IF-MATCH")).containsExactlyInAnyOrder("\"a\"", "\"b\"");
  }

  @Test
  void linesAreOneValue() {
    map.put("accept", List.of("a/b", "c/d;q=0.5"));

    assertThat(SentFields.of(map).value("Accept")).isEqualTo("a/b, c/d;q=0.5");
  }

  @Test
  void fieldThatWasNotSentHasNoLines() {
    map.put("If-Match-Not", List.of("*"));

    assertThat(SentFields.of(map).lines("If-Match")).isNull();
    assertThat(SentFields.of(map).value("If-Match")).isEmpty();
  }

  @Test
  void conditionsAndRangesAreTakenOffInEverySpellingAndNothingElse() {
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

    SentFields.of(map).takeConditionsOff(map);

    assertThat(map).containsOnlyKeys("Accept", "Accept-Ranges");
  }

  @Nested
  final class AsMap {

    @Test
    void hasWhatTheClientSentWhateverBecomesOfTheRequest() {
      map.put("If-None-Match", new ArrayList<>(List.of("\"a\"")));
      map.put("Content-Encoding", new ArrayList<>(List.of("gzip")));
      SentFields fields = SentFields.of(map);

      fields.takeConditionsOff(map);
      map.putSingle("Content-Encoding", "identity");
      map.putSingle("If-None-Match", "*");

      assertThat(fields.asMap().getFirst("if-none-match")).isEqualTo("\"a\"");
      assertThat(fields.asMap().get("CONTENT-ENCODING")).containsExactly("gzip");
    }

    @Test
    void isTheSameEachTime() {
      map.put("Accept", List.of("a/b"));
      SentFields fields = SentFields.of(map);

      assertThat(fields.asMap()).isSameAs(fields.asMap());
    }

    @Test
    void joinsSpellings() {
      map.put("Accept", List.of("a/b"));
      map.put("accept", List.of("c/d"));

      assertThat(SentFields.of(map).asMap()).hasSize(1);
      assertThat(SentFields.of(map).asMap().get("aCCept")).containsExactlyInAnyOrder("a/b", "c/d");
    }

    @Test
    void cannotBeModified() {
      map.put("Accept", new ArrayList<>(List.of("a/b", "c/d")));
      MultivaluedMap<String, String> fields = SentFields.of(map).asMap();

      assertThatThrownBy(() -> fields.putSingle("Accept", "x"))
          .isInstanceOf(UnsupportedOperationException.class);
      assertThatThrownBy(() -> fields.add("Accept", "x"))
          .isInstanceOf(UnsupportedOperationException.class);
      assertThatThrownBy(() -> fields.remove("Accept"))
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }
}
