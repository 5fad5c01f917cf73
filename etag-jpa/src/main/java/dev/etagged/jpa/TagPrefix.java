package dev.etagged.jpa;

import dev.etagged.TargetResource;
import dev.etagged.jpa.value.CheckInput;
import dev.etagged.spi.Environment;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The inputs that every check begins with, so that two epochs, two entities or two tenants never
 * have the same tag. The epoch and the tenant are asked for with each tag: a default epoch is not
 * available at deployment, and each request has its own tenant.
 *
 * @param epoch the configured epoch
 * @param entityName the entity at the root of the inheritance tree; empty for a whole database
 * @param tenant the tenants of the request, as far as the rows do not contain them
 */
record TagPrefix(
    Supplier<String> epoch, Optional<String> entityName, Supplier<List<CheckInput>> tenant) {

  /** For the rows of a declared entity. */
  static TagPrefix of(
      Environment environment, VersionedEntity entity, EntityManagers entityManagers) {
    return new TagPrefix(
        environment::epoch,
        Optional.of(entity.rootName()),
        new Tenancy(environment, entity.type().getJavaType(), entityManagers));
  }

  /** For rows of an entity that the application selects itself. */
  static TagPrefix of(TargetResource target, EntityManager entityManager, Class<?> entityClass) {
    return new TagPrefix(
        target::epoch,
        Optional.of(
            VersionedEntity.root(entityManager.getMetamodel().entity(entityClass)).getName()),
        () ->
            Tenancy.inputs(
                target.component(CurrentTenant.class),
                MultitenantAnnotations.contextProperties(entityClass),
                entityManager));
  }

  /** For all rows of all entities. */
  static TagPrefix ofDatabase(TargetResource target, EntityManager entityManager) {
    return new TagPrefix(
        target::epoch,
        Optional.empty(),
        () ->
            Tenancy.inputs(
                target.component(CurrentTenant.class),
                entityManager.getMetamodel().getEntities().stream()
                    .flatMap(
                        entity ->
                            MultitenantAnnotations.contextProperties(entity.getJavaType()).stream())
                    .distinct()
                    .sorted()
                    .toList(),
                entityManager));
  }

  List<CheckInput> before(List<CheckInput> inputs) {
    List<CheckInput> all = new ArrayList<>(inputs.size() + 3);
    all.add(new CheckInput("epoch", epoch.get()));
    entityName.ifPresent(name -> all.add(new CheckInput("entity", name)));
    all.addAll(tenant.get());
    all.addAll(inputs);
    return all;
  }
}
