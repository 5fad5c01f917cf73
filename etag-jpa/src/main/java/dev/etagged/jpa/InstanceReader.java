package dev.etagged.jpa;

import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceUnitUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the state of an entity instance: no statement, and nothing is loaded. */
final class InstanceReader {

  private final Set<Class<?>> instanceClasses;
  private final RowAttributes shape;
  private final List<AttributeReader> readers;

  InstanceReader(DeclarationSite site, RowAttributes shape) {
    Class<?> entityClass = shape.entity().type().getJavaType();
    this.instanceClasses = shape.entity().instanceClasses();
    this.shape = shape;
    this.readers =
        shape.attributes().stream()
            .map(path -> AttributeReader.of(site, entityClass, path.steps()))
            .toList();
  }

  /** Empty for an instance without identifier or version, and one that hides what it has. */
  Optional<Row> row(Object instance) {
    if (!readers.stream().allMatch(reader -> canRead(reader, instance))) {
      return Optional.empty();
    }
    List<@Nullable Object> values = new ArrayList<>();
    readers.forEach(reader -> values.add(read(reader, instance).orElse(null)));
    int required = shape.entity().identifier().size() + 1;
    return values.subList(0, required).contains(null) ? Optional.empty() : shape.state(values);
  }

  /** Whether all that a state is made of is there. */
  boolean isLoaded(PersistenceUnitUtil persistenceUnitUtil, Object instance) {
    return shape.attributes().stream()
        .map(path -> path.steps().get(0).getName())
        .distinct()
        .allMatch(
            attribute ->
                persistenceUnitUtil.isLoaded(instance, attribute)
                    || isLoadedAndDetached(instance, attribute));
  }

  /**
   * To the unit of OpenJPA, nothing is loaded of an instance whose persistence context is closed.
   */
  private boolean isLoadedAndDetached(Object instance, String attribute) {
    return isPlain(instance) && Persistence.getPersistenceUtil().isLoaded(instance, attribute);
  }

  Optional<Object> read(AttributeReader reader, Object instance) {
    return isPlain(instance) ? reader.read(instance) : reader.readThroughProxy(instance);
  }

  boolean canRead(AttributeReader reader, Object instance) {
    return isPlain(instance) || reader.readsThroughProxies();
  }

  private boolean isPlain(Object instance) {
    return instanceClasses.contains(instance.getClass());
  }
}
