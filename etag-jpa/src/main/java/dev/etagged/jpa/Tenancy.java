package dev.etagged.jpa;

import dev.etagged.jpa.value.CheckInput;
import dev.etagged.spi.Environment;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tenant for which a request is served, as far as the rows do not contain it. */
final class Tenancy implements Supplier<List<CheckInput>> {

  private final Environment environment;
  private final List<String> contextProperties;
  private final EntityManagers entityManagers;

  /** The one that the application provides, or none; null until the first request. */
  private volatile @Nullable List<CurrentTenant> provided;

  Tenancy(Environment environment, Class<?> entityClass, EntityManagers entityManagers) {
    this.environment = environment;
    this.contextProperties = MultitenantAnnotations.contextProperties(entityClass);
    this.entityManagers = entityManagers;
  }

  @Override
  public List<CheckInput> get() {
    if (contextProperties.isEmpty()) {
      return ofApplication(provided());
    }
    try (BorrowedEntityManager borrowed = entityManagers.borrow()) {
      return inputs(provided(), contextProperties, borrowed.entityManager());
    }
  }

  /** The application's own tenant, then the values of the properties that hold one. */
  static List<CheckInput> inputs(
      Optional<CurrentTenant> provided,
      List<String> contextProperties,
      EntityManager entityManager) {
    List<CheckInput> inputs = new ArrayList<>(ofApplication(provided));
    for (String name : contextProperties) {
      property(entityManager, name).ifPresent(value -> inputs.add(new CheckInput("tenant", value)));
    }
    return inputs;
  }

  private static List<CheckInput> ofApplication(Optional<CurrentTenant> provided) {
    return provided.isEmpty()
        ? List.of()
        : List.of(new CheckInput("tenant", provided.get().identifier()));
  }

  private Optional<CurrentTenant> provided() {
    List<CurrentTenant> known = provided;
    if (known == null) {
      known = environment.component(CurrentTenant.class).stream().toList();
      provided = known;
    }
    return known.isEmpty() ? Optional.empty() : Optional.of(known.get(0));
  }

  private static Optional<String> property(EntityManager entityManager, String name) {
    Map<String, Object> own = entityManager.getProperties();
    Map<String, Object> ofUnit = entityManager.getEntityManagerFactory().getProperties();
    return Optional.ofNullable(own.getOrDefault(name, ofUnit.get(name))).map(Object::toString);
  }
}
