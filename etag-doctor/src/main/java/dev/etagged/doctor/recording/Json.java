package dev.etagged.doctor.recording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A value of JSON that may be anything: a member of the wrong kind is taken for a missing one.
 *
 * @param value the value
 */
record Json(@Nullable Object value) {

  Json get(String name) {
    return new Json(value instanceof Map<?, ?> object ? object.get(name) : null);
  }

  boolean isArray() {
    return value instanceof List<?>;
  }

  List<Json> items() {
    return value instanceof List<?> list
        ? list.stream().map(item -> new Json(item)).toList()
        : List.of();
  }

  Optional<String> text() {
    return value instanceof String text ? Optional.of(text) : Optional.empty();
  }

  OptionalLong number() {
    return value instanceof Number number
        ? OptionalLong.of(number.longValue())
        : OptionalLong.empty();
  }
}
