package dev.etagged.jaxrs;

import dev.etagged.http.PreconditionField;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a request that hold preconditions or ask for ranges, found in one pass. */
final class ConditionalFields {

  private static final FieldSet NAMES =
      FieldSet.of(
          Stream.concat(
                  Stream.of(PreconditionField.values()).map(PreconditionField::fieldName),
                  Stream.of("Range", "If-Range"))
              .toArray(String[]::new));

  private final MultivaluedMap<String, String> request;
  private final Map<String, List<String>> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private ConditionalFields(MultivaluedMap<String, String> request) {
    this.request = request;
  }

  static ConditionalFields of(MultivaluedMap<String, String> request) {
    ConditionalFields fields = new ConditionalFields(request);
    for (Map.Entry<String, List<String>> field : request.entrySet()) {
      if (NAMES.has(field.getKey())) {
        fields.found.merge(field.getKey(), field.getValue(), RequestFields::joined);
      }
    }
    return fields;
  }

  /** The lines of a field in their order, or null if it was not sent. */
  @Nullable List<String> lines(String name) {
    return found.get(name);
  }

  /** Takes all of them off the request. */
  void remove() {
    if (!found.isEmpty()) {
      NAMES.removeFrom(request);
    }
  }
}
