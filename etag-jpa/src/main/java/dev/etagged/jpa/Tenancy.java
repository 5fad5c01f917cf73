package dev.etagged.jpa;

import dev.etagged.spi.Environment;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tenant for which a request is served, as far as the rows do not tell it. */
final class Tenancy implements Supplier<List<Field>> {

  private final Environment environment;
  private final List<String> contextProperties;
  private final EntityManagers entityManagers;

  /** The one that the application provides, if it does; null until the first request. */
  private volatile @Nullable List<CurrentTenant> provided;

  Tenancy(Environment environment, Class<?> entityClass, EntityManagers entityManagers) {
    this.environment = environment;
    this.contextProperties = MultitenantAnnotations.contextProperties(entityClass);
    this.entityManagers = entityManagers;
  }

  @Override
  public List<Field> get() {
    if (provided().isEmpty() && contextProperties.isEmpty()) {
      return List.of();
    }
    List<Field> fields = new ArrayList<>();
    provided().forEach(tenant -> fields.add(new Field("tenant", tenant.identifier())));
    if (!contextProperties.isEmpty()) {
      try (BorrowedEntityManager borrowed = entityManagers.borrow()) {
        contextProperties.forEach(
            name ->
                property(borrowed.entityManager(), name)
                    .ifPresent(value -> fields.add(new Field("tenant", value))));
      }
    }
    return fields;
  }

  private List<CurrentTenant> provided() {
    List<CurrentTenant> known = provided;
    if (known == null) {
      known = environment.component(CurrentTenant.class).stream().toList();
      provided = known;
    }
    return known;
  }

  private static Optional<String> property(EntityManager entityManager, String name) {
    Map<String, Object> own = entityManager.getProperties();
    Map<String, Object> ofUnit = entityManager.getEntityManagerFactory().getProperties();
    return Optional.ofNullable(own.getOrDefault(name, ofUnit.get(name))).map(Object::toString);
  }
}
