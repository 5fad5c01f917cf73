package dev.etagged.jaxrs;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request's fields, whose names have no case (RFC 9110 section 5.1). A runtime's own map may fold
 * it by the default locale, and then finds nothing in Turkish, where I is not the capital of i.
 */
record RequestFields(MultivaluedMap<String, String> map) {

  /** The lines of a field in their order, or null if it was not sent. */
  @Nullable List<String> lines(String name) {
    List<String> lines =
        map.entrySet().stream()
            .filter(field -> name.equalsIgnoreCase(field.getKey()))
            .flatMap(field -> field.getValue().stream())
            .toList();
    return lines.isEmpty() ? null : lines;
  }

  void remove(String name) {
    List<String> spellings = map.keySet().stream().filter(name::equalsIgnoreCase).toList();
    spellings.forEach(map::remove);
  }
}
