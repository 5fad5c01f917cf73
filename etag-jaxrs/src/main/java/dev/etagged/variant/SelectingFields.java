package dev.etagged.variant;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The part of a request that selects a representation: field values as text, and who asks. It is
 * read so that clients which ask for the same in other words are one.
 *
 * @param valueOf gives the value of a field by its name, its lines joined by commas; empty if it
 *     was not sent
 * @param principal gives the name of the caller; empty for one who is not known
 */
public record SelectingFields(UnaryOperator<String> valueOf, Supplier<String> principal) {

  static final String ACCEPT = "Accept";
  static final String ACCEPT_ENCODING = "Accept-Encoding";
  static final String ACCEPT_LANGUAGE = "Accept-Language";

  /** No field can have this name. */
  private static final String PRINCIPAL = "{principal}";

  String value(String name) {
    return valueOf.apply(name);
  }

  /** The languages that are asked for, the most wanted first, in lower case. */
  List<String> languages() {
    return Preference.list(value(ACCEPT_LANGUAGE)).stream()
        .filter(each -> each.weight() > 0)
        .sorted(Comparator.comparingInt(Preference::weight).reversed())
        .map(Preference::value)
        .toList();
  }

  /** The label of the principal and of the fields that are declared by value, if there are any. */
  Optional<String> values(VariantDeclaration declaration) {
    if (declaration.byValue().isEmpty() && !declaration.byPrincipal()) {
      return Optional.empty();
    }
    StringBuilder selection = new StringBuilder();
    if (declaration.byPrincipal()) {
      append(selection, PRINCIPAL, principal.get());
    }
    for (String field : declaration.byValue()) {
      append(selection, field.toLowerCase(Locale.ROOT), value(field));
    }
    return Optional.of(LabelPart.ofValues(selection.toString()));
  }

  private static void append(StringBuilder selection, String name, String value) {
    selection.append(name).append('=').append(value.length()).append(':').append(value);
  }
}
