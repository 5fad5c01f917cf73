package dev.etagged.jaxrs;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request's fields, whose names have no case (RFC 9110 section 5.1). A runtime's own map may fold
 * it by the default locale, and then finds nothing in Turkish, where I is not the capital of i.
 */
record RequestFields(MultivaluedMap<String, String> map) {

  /** The lines of a field in their order, or null if it was not sent. */
  @Nullable List<String> lines(String name) {
    List<String> lines = List.of();
    for (Map.Entry<String, List<String>> field : map.entrySet()) {
      if (name.equalsIgnoreCase(field.getKey())) {
        lines = lines.isEmpty() ? field.getValue() : joined(lines, field.getValue());
      }
    }
    return lines.isEmpty() ? null : lines;
  }

  static List<String> joined(List<String> lines, List<String> others) {
    return Stream.concat(lines.stream(), others.stream()).toList();
  }
}
