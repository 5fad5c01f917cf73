package dev.etagged.jaxrs;

import dev.etagged.http.PreconditionField;
import jakarta.ws.rs.core.AbstractMultivaluedMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a request as the client sent them, read in one pass. Their names have no case (RFC
 * 9110 section 5.1); a runtime's own map may fold it by the default locale, and then finds nothing
 * in Turkish, where I is not the capital of i.
 */
final class SentFields {

  private static final FieldNames CONDITIONAL =
      FieldNames.of(
          Stream.concat(
                  Stream.of(PreconditionField.values()).map(PreconditionField::fieldName),
                  Stream.of("Range", "If-Range"))
              .toArray(String[]::new));

  /** The names and, behind each, its value or the list of its values: most fields have one line. */
  private final List<Object> namesAndValues;

  private boolean conditional;
  private @Nullable MultivaluedMap<String, String> map;

  private SentFields(int size) {
    this.namesAndValues = new ArrayList<>(2 * size);
  }

  static SentFields of(MultivaluedMap<String, String> request) {
    SentFields fields = new SentFields(request.size());
    for (Map.Entry<String, List<String>> field : request.entrySet()) {
      fields.add(field.getKey(), field.getValue());
    }
    return fields;
  }

  /** Somebody may change the runtime's own list: a decoder, for instance, while it reads. */
  private void add(String name, List<String> lines) {
    boolean single = lines.size() == 1 && lines.get(0) != null;
    namesAndValues.add(name);
    namesAndValues.add(single ? lines.get(0) : lines.stream().filter(Objects::nonNull).toList());
    conditional |= CONDITIONAL.include(name);
  }

  /** The lines of a field in their order, or null if it was not sent. */
  @Nullable List<String> lines(String name) {
    List<String> lines = List.of();
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      if (name.equalsIgnoreCase((String) namesAndValues.get(i))) {
        lines = lines.isEmpty() ? linesAt(i) : joined(lines, linesAt(i));
      }
    }
    return lines.isEmpty() ? null : lines;
  }

  /** The lines of a field as one value; empty if it was not sent. */
  String value(String name) {
    List<String> lines = lines(name);
    if (lines == null) {
      return "";
    }
    return lines.size() == 1 ? lines.get(0) : String.join(", ", lines);
  }

  private List<String> linesAt(int index) {
    Object value = namesAndValues.get(index + 1);
    return value instanceof List<?> several
        ? several.stream().map(String.class::cast).toList()
        : List.of((String) value);
  }

  /** Takes the preconditions and the ranges off the request. */
  void takeConditionsOff(MultivaluedMap<String, String> request) {
    for (int i = 0; conditional && i < namesAndValues.size(); i += 2) {
      String name = (String) namesAndValues.get(i);
      if (CONDITIONAL.include(name)) {
        request.remove(name);
      }
    }
  }

  /** All of them, found without regard to case; cannot be modified. */
  MultivaluedMap<String, String> asMap() {
    MultivaluedMap<String, String> made = map;
    if (made == null) {
      Map<String, List<String>> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      for (int i = 0; i < namesAndValues.size(); i += 2) {
        found.merge((String) namesAndValues.get(i), linesAt(i), SentFields::joined);
      }
      made = new UnmodifiableFields(Collections.unmodifiableMap(found));
      map = made;
    }
    return made;
  }

  private static List<String> joined(List<String> lines, List<String> others) {
    return Stream.concat(lines.stream(), others.stream()).toList();
  }

  private static final class UnmodifiableFields extends AbstractMultivaluedMap<String, String> {

    private static final long serialVersionUID = 1L;

    UnmodifiableFields(Map<String, List<String>> fields) {
      super(fields);
    }
  }
}
