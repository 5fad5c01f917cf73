package dev.etagged.jpa;

import dev.etagged.Etagged.Scope;
import dev.etagged.http.Strength;
import dev.etagged.jpa.provider.ProviderEvents.Answer;
import dev.etagged.jpa.provider.SharedCache;
import dev.etagged.jpa.report.RenderedAssociations;
import dev.etagged.spi.StateDeclaration;
import jakarta.persistence.Column;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger.Level;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Warns, once for each entity, of a mapping that gives different states the same tag. */
final class DeploymentWarnings {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged.jpa");
  private static final int MICROSECONDS = 6;

  private final Set<Class<?>> warnedOf = ConcurrentHashMap.newKeySet();

  void warnOf(VersionedEntity entity, EntityManager entityManager) {
    if (warnedOf.add(entity.type().getJavaType())) {
      warnings(entity, entityManager).forEach(warning -> LOGGER.log(Level.WARNING, warning));
    }
  }

  /** Of each annotated write, since each of them loses updates. */
  void warnOfUnheard(StateDeclaration state) {
    LOGGER.log(Level.WARNING, unheard(state));
  }

  static String unheard(StateDeclaration state) {
    return ("%s: the preconditions of its writes are not guarded at the commit, since the"
            + " persistence provider calls no EtagListener for %s; remove the property"
            + " etagged.listener of its persistence unit, or write"
            + " @EntityListeners(EtagListener.class) on it")
        .formatted(state.declaredAt(), state.type().getSimpleName());
  }

  /** All that the report of the deployment says of a state. */
  List<String> of(
      StateDeclaration state,
      VersionedEntity entity,
      List<Include> includes,
      EntityManager entityManager) {
    List<String> found = new ArrayList<>();
    if (state.isReturned()) {
      found.addAll(
          RenderedAssociations.warnings(
              entity.type(), state.includes(), MappingAnnotations::isRendered));
    }
    if (state.isWritten()
        && state.scope() == Scope.ITEM
        && ListenedEntities.listen(entityManager, state.type()) == Answer.NOT_CALLED) {
      found.add(unheard(state));
    }
    Include.entities(entity, includes)
        .distinct()
        .forEach(each -> found.addAll(warnings(each, entityManager)));
    return found;
  }

  static List<String> warnings(VersionedEntity entity, EntityManager entityManager) {
    List<String> warnings = new ArrayList<>(ofVersion(entity));
    warnings.addAll(ExcludedAttributes.warnings(entity));
    warnings.addAll(ofCache(entity, SharedCache.of(entityManager, entity.type().getJavaType())));
    return warnings;
  }

  private static List<String> ofCache(VersionedEntity entity, SharedCache cache) {
    List<String> warnings = new ArrayList<>();
    if (cache.keepsInstances()) {
      warnings.add(
          ("%s keeps %s: a resource may render an instance that is older than the version which was"
                  + " looked up, under the new tag where the library does not see the instance;"
                  + " write @Cacheable(false) on it, or"
                  + " <shared-cache-mode>NONE</shared-cache-mode> in persistence.xml")
              .formatted(cache.name(), entity.simpleName()));
    }
    for (String collection : cache.collections()) {
      warnings.add(
          ("%s keeps the collection %s of %s apart from its version: a resource may render an old"
                  + " collection under the new tag; take the cache off the collection")
              .formatted(cache.name(), collection, entity.simpleName()));
    }
    if (cache.keepsQueries()) {
      warnings.add(
          ("%s keeps the results of queries: a resource that renders a cacheable query of %s may"
                  + " render old values under the new tag; select instances, or do not make the"
                  + " query cacheable")
              .formatted(cache.name(), entity.simpleName()));
    }
    return warnings;
  }

  private static List<String> ofVersion(VersionedEntity entity) {
    String attribute =
        "the version attribute %s of %s".formatted(entity.version().name(), entity.simpleName());
    Class<?> type = entity.version().type();
    List<String> warnings = new ArrayList<>();
    if (type == Short.class) {
      warnings.add(
          attribute
              + " is a short, which has the same value again after 65536 changes, and so has the"
              + " tag; make it a long");
    }
    if (type == LocalDateTime.class || type == Date.class || type == Calendar.class) {
      warnings.add(
          attribute
              + (" is a " + type.getSimpleName())
              + ", which repeats an hour when the clocks are set back in autumn; make it a long");
    }
    boolean time = entity.strength() == Strength.WEAK;
    if (time && digits(entity) < MICROSECONDS) {
      warnings.add(
          "%s keeps %s digits of a second, so that several changes can have one tag; make it a long, or its column a timestamp(6)"
              .formatted(attribute, digits(entity)));
    }
    return warnings;
  }

  private static int digits(VersionedEntity entity) {
    return entity.version().steps().stream()
        .findFirst()
        .flatMap(attribute -> MappingAnnotations.find(attribute, Column.class))
        .map(ColumnResolution::digits)
        .orElse(MICROSECONDS);
  }
}
