package dev.etagged.deployment;

import dev.etagged.Etagged;
import dev.etagged.EtaggedConfigurationException;
import dev.etagged.Key;
import dev.etagged.ValidatorSource;
import dev.etagged.deployment.ResourceMethod.Declaration;
import dev.etagged.http.MethodKind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Refuses an {@link Etagged} that is wrong by itself, whatever its state type. */
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
    requireUsableKey();
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

  private void requireUsableKey() {
    if (etagged.key().length > 0 && !hasState()) {
      throw wrong(
          "a key, which identifies an instance of a state type; add value = the type, or leave out key");
    }
    Set<String> attributes = new HashSet<>();
    for (Key key : etagged.key()) {
      requireOneAttribute(key);
      requireOneValue(key);
      String attribute = key.value() + key.attribute();
      if (!attributes.add(attribute)) {
        throw wrong(
            attribute.isEmpty()
                ? "two keys for the identifier; keep one of them, or name an attribute in each"
                : "two keys for the attribute %s; keep one of them".formatted(attribute));
      }
    }
  }

  private void requireOneAttribute(Key key) {
    if (!key.value().isEmpty() && !key.attribute().isEmpty()) {
      throw wrong(
          "@Key(value = \"%s\", attribute = \"%s\"), and both name the attribute; keep one of them"
              .formatted(key.value(), key.attribute()));
    }
  }

  private void requireOneValue(Key key) {
    if (!key.parameter().isEmpty() && !key.constant().isEmpty()) {
      throw wrong(
          "@Key(parameter = \"%s\", constant = \"%s\"); keep the one that holds the value"
              .formatted(key.parameter(), key.constant()));
    }
  }

  private void requireDescribedState() {
    boolean collection = etagged.scope() == Etagged.Scope.COLLECTION;
    boolean dated = !etagged.lastModified().isEmpty();
    if (!hasState() && (collection || dated || etagged.includes().length > 0)) {
      throw wrong(
          "scope, includes or lastModified, which describe a state type; add value = the type, or leave them out");
    }
    if (dated && collection) {
      throw wrong(
          "lastModified = \"%s\" for a collection, where no date shows that a member was removed; leave it out, the entity tag shows it"
              .formatted(etagged.lastModified()));
    }
    if (dated && etagged.includes().length > 0) {
      throw wrong(
          "lastModified = \"%s\" beside includes = %s, whose changes it does not show; leave it out, the entity tag shows them"
              .formatted(etagged.lastModified(), Arrays.toString(etagged.includes())));
    }
    if (collection && Stream.of(etagged.key()).anyMatch(key -> !namesAttribute(key))) {
      throw wrong(
          "a key for a collection that names no attribute; write @Key(attribute = \"...\"), or leave out key");
    }
  }

  private static boolean namesAttribute(Key key) {
    return !key.value().isEmpty() || !key.attribute().isEmpty();
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
            "vary = \"%s\" is not the name of a request field; write one such as \"Accept-Language\""
                .formatted(name));
      }
    }
  }

  private void requireCacheControl() {
    if (!CACHE_CONTROL.matcher(etagged.cacheControl().strip()).matches()) {
      throw wrong(
          "cacheControl = \"%s\" is not a list of cache directives (RFC 9111 section 5.2); write one such as \"private, max-age=60\""
              .formatted(etagged.cacheControl()));
    }
  }

  /** Demands that the path of a root resource has the parameters which identify the instance. */
  static void requirePathParameters(ResourceMethod method, List<String> identifying) {
    Optional<Set<String>> known = method.pathParameters();
    for (String name : identifying) {
      if (known.isPresent() && !known.get().contains(name)) {
        throw new EtaggedConfigurationException(
            "%s: @Etagged identifies the instance by path parameter {%s}, but the path has %s; name one of them with key = @Key(parameter = \"...\"), add {%s} to @Path, or write key = @Key(constant = \"...\") for a resource that always represents the same instance"
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
