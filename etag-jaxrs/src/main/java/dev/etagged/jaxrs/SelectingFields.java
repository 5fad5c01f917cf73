package dev.etagged.jaxrs;

import jakarta.ws.rs.core.HttpHeaders;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields of a request that select a representation, read so that clients which ask for the same
 * in other words are one.
 *
 * @param target the request's
 */
record SelectingFields(TargetResource target) {

  /** The field's lines as one value; empty if it was not sent. */
  String value(String name) {
    List<String> lines = new RequestFields(target.fields()).lines(name);
    return lines == null ? "" : String.join(", ", lines);
  }

  /** The languages that are asked for, the most wanted first, in lower case. */
  List<String> languages() {
    return Preference.list(value(HttpHeaders.ACCEPT_LANGUAGE)).stream()
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
      Principal principal = target.securityContext().getUserPrincipal();
      append(selection, Etagged.PRINCIPAL, principal == null ? "" : principal.getName());
    }
    for (String field : declaration.byValue()) {
      append(selection, field.toLowerCase(Locale.ROOT), value(field));
    }
    return Optional.of(VariantLabel.digest(selection.toString()));
  }

  private static void append(StringBuilder selection, String name, String value) {
    selection.append(name).append('=').append(value.length()).append(':').append(value);
  }
}
