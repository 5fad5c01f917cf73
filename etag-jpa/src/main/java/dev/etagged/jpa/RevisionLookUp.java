package dev.etagged.jpa;

import dev.etagged.TargetResource;
import dev.etagged.http.Validators;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Looks up the revision of a collection: one statement, whatever the number of its rows. */
final class RevisionLookUp implements LookUp {

  private final List<VersionedEntity> entities;
  private final LookUpKey restriction;
  private final TagDerivation derivation;

  private RevisionLookUp(
      List<VersionedEntity> entities, LookUpKey restriction, TagDerivation derivation) {
    this.entities = List.copyOf(entities);
    this.restriction = restriction;
    this.derivation = derivation;
  }

  /** Empty unless the entity of the collection is {@link Revisioned}. */
  static Optional<LookUp> of(
      VersionedEntity root,
      List<Include> includes,
      LookUpKey restriction,
      TagDerivation derivation) {
    if (!root.isRevisioned()) {
      return Optional.empty();
    }
    List<VersionedEntity> entities = Include.entities(root, includes).toList();
    for (VersionedEntity entity : entities) {
      if (!entity.isRevisioned()) {
        throw restriction
            .site()
            .refusal(
                "%s is @Revisioned, and the included %s is not; annotate both, or neither"
                    .formatted(root.simpleName(), entity.simpleName()));
      }
    }
    return Optional.of(new RevisionLookUp(entities, restriction, derivation));
  }

  @Override
  public List<String> pathParameters() {
    return restriction.pathParameters();
  }

  @Override
  public int statements() {
    return 1;
  }

  @Override
  public Validators validators(EntityManager entityManager, TargetResource target) {
    if (restriction.values(target).isEmpty()) {
      return Validators.absent();
    }
    requireTenant();
    List<String> names = entities.stream().map(VersionedEntity::rootName).distinct().toList();
    return derivation.ofRevision(
        RevisionTable.read(entityManager, names), restriction.inputs(target));
  }

  /** The rows contain the tenant, and a look-up of the revision does not read them. */
  private void requireTenant() {
    boolean toldByRows = entities.stream().anyMatch(entity -> entity.tenant().isPresent());
    if (toldByRows && derivation.prefix().tenant().get().isEmpty()) {
      throw restriction
          .site()
          .refusal(
              ("the revision of %s is the same for each tenant, and its tag must not be;"
                      + " provide a CurrentTenant, or leave out @Revisioned")
                  .formatted(restriction.site().subject()));
    }
  }
}
