package dev.etagged.jpa;

import dev.etagged.jpa.value.Row;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.metamodel.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the row of an entity instance. It executes no statement and loads nothing. */
final class InstanceReader {

  private final Set<Class<?>> instanceClasses;
  private final RowAttributes attributes;
  private final List<AttributeReader> readers;

  InstanceReader(DeclarationSite site, RowAttributes attributes) {
    this.instanceClasses = attributes.entity().model().instanceClasses();
    this.attributes = attributes;
    this.readers = attributes.paths().stream().map(path -> AttributeReader.of(site, path)).toList();
  }

  /** Empty for an instance without identifier or version, or whose values cannot be read. */
  Optional<Row> row(Object instance) {
    if (!readers.stream().allMatch(reader -> canRead(reader, instance))) {
      return Optional.empty();
    }
    List<@Nullable Object> values = new ArrayList<>();
    readers.forEach(reader -> values.add(read(reader, instance).orElse(null)));
    int required = attributes.entity().identifier().size() + 1;
    return values.subList(0, required).contains(null) ? Optional.empty() : attributes.row(values);
  }

  /** Whether all attributes of the row are loaded. */
  boolean isLoaded(PersistenceUnitUtil persistenceUnitUtil, Object instance) {
    return attributes.paths().stream()
        .map(path -> path.steps().get(0))
        .filter(first -> !first.isAssociation()) // its identifier is known without it
        .map(Attribute::getName)
        .distinct()
        .allMatch(
            attribute ->
                persistenceUnitUtil.isLoaded(instance, attribute)
                    || isLoadedAndDetached(instance, attribute));
  }

  /** OpenJPA's unit reports every attribute of a detached instance as not loaded. */
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
