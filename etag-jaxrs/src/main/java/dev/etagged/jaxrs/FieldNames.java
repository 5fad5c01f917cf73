package dev.etagged.jaxrs;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Some field names, which have no case (RFC 9110 section 5.1). */
final class FieldNames {

  private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  private FieldNames(List<String> names) {
    this.names.addAll(names);
  }

  static FieldNames of(String... names) {
    return new FieldNames(Arrays.asList(names));
  }

  boolean include(String name) {
    return names.contains(name);
  }

  /** One pass over all fields: a runtime's map may make a new text of each name it is asked for. */
  void removeFrom(MultivaluedMap<String, ?> fields) {
    List<String> spellings = new ArrayList<>();
    for (String spelling : fields.keySet()) {
      if (include(spelling)) {
        spellings.add(spelling);
      }
    }
    spellings.forEach(fields::remove);
  }
}
