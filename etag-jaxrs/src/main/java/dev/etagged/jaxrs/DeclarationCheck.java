package dev.etagged.jaxrs;

import dev.etagged.http.MethodKind;
import dev.etagged.jaxrs.ResourceMethod.Declaration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be wrong with an {@link Etagged} by itself, whatever its state type. */
final class DeclarationCheck {

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final Pattern FIELD_NAME = Pattern.compile(TOKEN);
  private static final String DIRECTIVE =
      TOKEN + "(?:=(?:" + TOKEN + "|\"[\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]*\"))?";
  private static final Pattern CACHE_CONTROL =
      Pattern.compile("(?:" + DIRECTIVE + "(?:\\s*,\\s*" + DIRECTIVE + ")*)?");

  private final ResourceMethod method;
  private final Declaration declaration;
  private final Etagged etagged;

  DeclarationCheck(ResourceMethod method, Declaration declaration) {
    this.method = method;
    this.declaration = declaration;
    this.etagged = declaration.etagged();
  }

  void requireSound() {
    requireOneSource();
    requireOneWayToIdentify();
    requireDescribedState();
    method.httpMethod().ifPresent(this::requireFitFor);
    requireFieldNames();
    requireCacheControl();
  }

  private void requireOneSource() {
    if (hasState() && hasSource()) {
      throw wrong(
          "two sources, value = %s and source = %s; keep one of them"
              .formatted(etagged.value().getName(), etagged.source().getName()));
    }
  }

  private void requireOneWayToIdentify() {
    boolean identified =
        etagged.attribute().length + etagged.pathParameter().length + etagged.identifier().length
            > 0;
    if (identified && !hasState()) {
      throw wrong(
          "attribute, pathParameter and identifier identify an instance of a state type; add value = the type, or leave them out");
    }
    if (etagged.pathParameter().length > 0 && etagged.identifier().length > 0) {
      throw wrong("both pathParameter and identifier; keep the one that identifies the instance");
    }
    requireSameCount("pathParameter", etagged.pathParameter());
    requireSameCount("identifier", etagged.identifier());
  }

  private void requireSameCount(String member, String[] values) {
    int attributes = etagged.attribute().length;
    if (attributes > 0 && values.length > 0 && values.length != attributes) {
      throw wrong(
          "%s = %s for attribute = %s; write one for each"
              .formatted(member, Arrays.toString(values), Arrays.toString(etagged.attribute())));
    }
  }

  private void requireDescribedState() {
    boolean collection = etagged.scope() == Scope.COLLECTION;
    boolean dated = !etagged.lastModified().isEmpty();
    if (!hasState() && (collection || dated || etagged.includes().length > 0)) {
      throw wrong(
          "scope, includes or lastModified, which describe a state type; add value = the type, or leave them out");
    }
    if (dated && collection) {
      throw wrong(
          "lastModified = \"%s\" for a collection, of which no date tells that a member was removed; leave it out, the entity tag tells"
              .formatted(etagged.lastModified()));
    }
    if (dated && etagged.includes().length > 0) {
      throw wrong(
          "lastModified = \"%s\" beside includes = %s, whose changes it does not tell; leave it out, the entity tag tells them"
              .formatted(etagged.lastModified(), Arrays.toString(etagged.includes())));
    }
    boolean valued = etagged.pathParameter().length + etagged.identifier().length > 0;
    if (collection && valued && etagged.attribute().length == 0) {
      throw wrong(
          "values for a collection and no attribute that has them; name it with attribute = \"...\", or leave them out");
    }
  }

  private void requireFitFor(String httpMethod) {
    boolean unsafe = MethodKind.of(httpMethod) == MethodKind.UNSAFE;
    if (!unsafe && etagged.required() && !declaration.onClass()) {
      throw wrong(
          "required = true on %s, which changes nothing; put it on PUT, PATCH, POST or DELETE"
              .formatted(httpMethod));
    }
    if (unsafe && !hasState() && !hasSource()) {
      throw wrong(
          "neither value nor source on a method that is decided before anything is rendered; write @Etagged(TheEntity.class) or @Etagged(source = ...)");
    }
  }

  private void requireFieldNames() {
    for (String name : etagged.vary()) {
      if (name.equals(Etagged.PRINCIPAL)) {
        continue;
      }
      if (!FIELD_NAME.matcher(name).matches() || name.equals("*")) {
        throw wrong(
            "vary = \"%s\" is no name of a request field; write one such as \"Accept-Language\""
                .formatted(name));
      }
    }
  }

  private void requireCacheControl() {
    if (!CACHE_CONTROL.matcher(etagged.cacheControl().strip()).matches()) {
      throw wrong(
          "cacheControl = \"%s\" is no list of cache directives (RFC 9111 section 5.2); write one such as \"private, max-age=60\""
              .formatted(etagged.cacheControl()));
    }
  }

  /** Demands that the path of a root resource has the parameters which identify the instance. */
  static void requirePathParameters(ResourceMethod method, List<String> identifying) {
    Optional<Set<String>> known = method.pathParameters();
    for (String name : identifying) {
      if (known.isPresent() && !known.get().contains(name)) {
        throw new EtaggedConfigurationException(
            "%s: @Etagged identifies the instance by path parameter {%s}, but the path has %s; name one of those with pathParameter = \"...\", add {%s} to @Path, or write identifier = \"...\" for a resource that is always the same instance"
                .formatted(method, name, known.get().isEmpty() ? "none" : known.get(), name));
      }
    }
  }

  private boolean hasState() {
    return etagged.value() != Void.class;
  }

  private boolean hasSource() {
    return etagged.source() != ValidatorSource.class;
  }

  private EtaggedConfigurationException wrong(String what) {
    return new EtaggedConfigurationException("%s: @Etagged has %s".formatted(method, what));
  }
}
