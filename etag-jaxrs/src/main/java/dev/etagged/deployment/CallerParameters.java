package dev.etagged.deployment;

import dev.etagged.Etagged;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Parameter;
import java.security.Principal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The fields of a request, and its caller, that a method takes as parameters. What it takes in
 * other ways is not seen.
 *
 * @param names as {@link Etagged#vary} names them
 */
record CallerParameters(Set<String> names) {

  /** They are not part of what selects a representation, or are evaluated by others. */
  private static final Set<String> OF_THE_MESSAGE =
      Set.of(
          "accept",
          "accept-encoding",
          "if-match",
          "if-none-match",
          "if-modified-since",
          "if-unmodified-since",
          "if-range",
          "range",
          "host",
          "content-type",
          "content-length",
          "user-agent");

  static CallerParameters of(ResourceMethod method) {
    Set<String> names = new LinkedHashSet<>();
    method.methods().stream()
        .flatMap(each -> List.of(each.getParameters()).stream())
        .forEach(parameter -> add(parameter, names));
    return new CallerParameters(names);
  }

  private static void add(Parameter parameter, Set<String> names) {
    HeaderParam field = parameter.getAnnotation(HeaderParam.class);
    if (field != null && !OF_THE_MESSAGE.contains(field.value().toLowerCase(Locale.ROOT))) {
      names.add(field.value());
    }
    if (parameter.isAnnotationPresent(CookieParam.class)) {
      names.add("Cookie");
    }
    if (parameter.getType() == SecurityContext.class
        || Principal.class.isAssignableFrom(parameter.getType())) {
      names.add(Etagged.PRINCIPAL);
    }
  }

  /** One sentence for each that is not declared. */
  List<String> undeclared(List<String> vary) {
    return names.stream()
        .filter(name -> vary.stream().noneMatch(name::equalsIgnoreCase))
        .map(CallerParameters::warning)
        .toList();
  }

  private static String warning(String name) {
    return name.equals(Etagged.PRINCIPAL)
        ? "it takes the caller, and its tag is the same for all; if the content depends on the caller, write vary = Etagged.PRINCIPAL"
        : "it takes %s, and its tag does not depend on it; if the content does, write vary = \"%s\""
            .formatted(name, name);
  }
}
