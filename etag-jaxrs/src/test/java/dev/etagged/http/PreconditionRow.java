package dev.etagged.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One case of the precondition table: a request's conditional fields, the validators of the
 * selected representation, and the outcome RFC 9110 gives them.
 *
 * @param line the row's line in the table
 * @param clause the section of RFC 9110, then what the row is about
 * @param method the request method
 * @param fields the conditional fields that are sent, in the table's order: name and value of each
 *     field line
 * @param validators of the selected representation
 * @param outcome what the server has to do
 */
public record PreconditionRow(
    int line,
    String clause,
    String method,
    Map<String, List<String>> fields,
    Validators validators,
    Verdict outcome) {

  /** Keeps the fields in their order. */
  public PreconditionRow {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /**
   * The values of the field's lines, in order.
   *
   * @param name the field's name, as the table's head spells it
   * @return the values; empty when the field is not sent
   */
  public List<String> fieldLines(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /**
   * The section of RFC 9110 that the row follows from.
   *
   * @return its number
   */
  public String section() {
    return clause.substring(0, clause.indexOf(' '));
  }

  /**
   * Whether the RFC leaves the outcome open, so that it is a decision of ours.
   *
   * @return false if the RFC demands the outcome
   */
  public boolean isLeftOpen() {
    return clause.contains(" open: ");
  }

  /** The clause, then the case: a test's display name. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(clause).append(" / ").append(method);
    fields.forEach(
        (name, values) -> values.forEach(value -> text.append(' ').append(name + ": " + value)));
    if (validators instanceof Validators.Known known) {
      known.entityTag().ifPresent(tag -> text.append(" / ").append(tag));
      known.lastModified().ifPresent(date -> text.append(" / ").append(date));
    } else {
      text.append(" / absent");
    }
    return text.append(" / line ").append(line).toString();
  }
}
