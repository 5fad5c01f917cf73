package dev.etagged.jpa;

import dev.etagged.http.Validators;
import dev.etagged.TargetResource;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks up the revision of a collection's entities: one statement, however many rows they have. */
final class RevisionLookUp implements LookUp {

  private final Declaration declaration;
  private final List<VersionedEntity> entities;
  private final List<KeyPart> restriction;
  private final TagDerivation derivation;

  private RevisionLookUp(
      Declaration declaration,
      List<VersionedEntity> entities,
      List<KeyPart> restriction,
      TagDerivation derivation) {
    this.declaration = declaration;
    this.entities = List.copyOf(entities);
    this.restriction = List.copyOf(restriction);
    this.derivation = derivation;
  }

  /** Empty unless the entity of the collection is {@link Revisioned}. */
  static Optional<LookUp> of(
      Declaration declaration,
      VersionedEntity root,
      List<Include> includes,
      List<KeyPart> restriction,
      TagDerivation derivation) {
    if (!root.isRevisioned()) {
      return Optional.empty();
    }
    List<VersionedEntity> entities = Include.entities(root, includes).toList();
    for (VersionedEntity entity : entities) {
      if (!entity.isRevisioned()) {
        throw declaration.refusal(
            "%s is @Revisioned, and the included %s is not; annotate both, or neither"
                .formatted(root.simpleName(), entity.simpleName()));
      }
    }
    return Optional.of(new RevisionLookUp(declaration, entities, restriction, derivation));
  }

  @Override
  public List<String> pathParameters() {
    return KeyPart.pathParameters(restriction);
  }

  @Override
  public Validators validators(EntityManager entityManager, TargetResource target) {
    if (KeyPart.values(restriction, declaration, target).isEmpty()) {
      return Validators.absent();
    }
    requireTenant();
    List<Field> fields = new ArrayList<>();
    for (KeyPart part : restriction) {
      fields.add(new Field("restriction", part.attribute().name()));
      fields.add(new Field("value", part.text(declaration, target)));
    }
    List<String> names = entities.stream().map(VersionedEntity::rootName).distinct().toList();
    return derivation.ofRevision(RevisionTable.read(entityManager, names), fields);
  }

  /** The rows, which would tell it, are not read. */
  private void requireTenant() {
    boolean toldByRows = entities.stream().anyMatch(entity -> entity.tenant().isPresent());
    if (toldByRows && derivation.tenant().get().isEmpty()) {
      throw declaration.refusal(
          ("the revision of %s is the same for each tenant, and its tag must not be;"
                  + " provide a CurrentTenant, or leave out @Revisioned")
              .formatted(declaration.entity()));
    }
  }
}
