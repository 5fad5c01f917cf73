package dev.etagged.deployment;

import dev.etagged.Etagged;
import dev.etagged.EtaggedConfigurationException;
import dev.etagged.Key;
import dev.etagged.ValidatorSource;
import dev.etagged.deployment.ResourceMethod.Declaration;
import dev.etagged.http.MethodKind;
import dev.etagged.http.Strength;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Refuses an {@link Etagged} that is wrong by itself, whatever its state type. */
final class DeclarationCheck {

  private static final Pattern FIELD_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

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
    new CacheControlCheck(method, etagged).requireSound();
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
          "a key, which identifies an instance of a state type; add value = the type, or leave out"
              + " key");
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
          "scope, includes or lastModified, which describe a state type; add value = the type, or"
              + " leave them out");
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
          "a key for a collection that names no attribute; write @Key(attribute = \"...\"), or"
              + " leave out key");
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
    if (etagged.transforms() && !httpMethod.equals("PUT") && !declaration.onClass()) {
      throw wrong(
          "transforms = true on %s, whose answer says nothing about the content that was sent; put it on PUT, or leave it out"
              .formatted(httpMethod));
    }
    if (unsafe && !hasState() && !hasSource()) {
      throw wrong(
          "neither value nor source on a method that is decided before anything is rendered; write"
              + " @Etagged(TheEntity.class) or @Etagged(source = ...)");
    }
    if (unsafe && etagged.strength() == Etagged.DeclaredStrength.WEAK) {
      requireSatisfiable("strength = WEAK", "leave out strength here");
    }
  }

  /** Demands that some precondition can be sent where one is demanded, for a weak tag. */
  private void requireSatisfiable(String cause, String remedy) {
    if (etagged.required() && etagged.lastModified().isEmpty()) {
      throw wrong(
          "required = true beside %s: If-Match compares strongly, so it never holds for a weak tag; %s, or name a date with lastModified, or leave out required"
              .formatted(cause, remedy));
    }
  }

  /** Demands the same for the tags that a source derives. */
  void requireSatisfiable(Strength derived) {
    boolean unsafe =
        method.httpMethod().filter(name -> MethodKind.of(name) == MethodKind.UNSAFE).isPresent();
    if (unsafe
        && derived == Strength.WEAK
        && etagged.strength() == Etagged.DeclaredStrength.AS_DERIVED) {
      requireSatisfiable(
          "a version attribute that is a time stamp",
          "make it a long, or write strength = STRONG if no two states have the same time");
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

  /** Demands that the path of a root resource has the parameters which identify the instance. */
  static void requirePathParameters(ResourceMethod method, List<String> identifying) {
    Optional<Set<String>> known = method.pathParameters();
    for (String name : identifying) {
      if (known.isPresent() && !known.get().contains(name)) {
        throw new EtaggedConfigurationException(
            "%s: @Etagged identifies the instance by path parameter {%s}, but the path has %s; name one of them with key = @Key(parameter = \"...\"), add {%s} to @Path, or write key = @Key(constant = \"...\") for a resource that always represents the same instance"
                .formatted(method, name, known.get().isEmpty() ? "none" : known.get(), name));
      }
      if (method.encodedParameters().contains(name)) {
        throw new EtaggedConfigurationException(
            "%s: @Encoded gives the method the path parameter {%s} as the URI has it, and @Etagged looks its decoded value up, which may be another row; remove @Encoded"
                .formatted(method, name));
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
