package dev.etagged.jpa;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MapsId;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Comparator;
import java.util.List;

/**
 * The attributes of an entity's identifier: one, or those of an {@code @IdClass}. Any of them may
 * be an association (Jakarta Persistence section 2.4.1).
 */
final class IdentifierAttributes {

  private IdentifierAttributes() {}

  static List<AttributePath> of(PersistenceModel model, EntityType<?> type) {
    List<SingularAttribute<?, ?>> reported =
        VersionedEntity.members(type).filter(SingularAttribute::isId).toList();
    boolean embedded = reported.stream().anyMatch(IdentifierAttributes::isEmbedded);
    return reported.stream()
        .filter(attribute -> !attribute.isAssociation() || !(embedded || isMapped(attribute)))
        .sorted(Comparator.comparing(SingularAttribute::getName))
        .map(attribute -> AttributePath.of(model, type, attribute))
        .toList();
  }

  /** EclipseLink reports an association that gives an identifier its value as one of its own. */
  private static boolean isMapped(SingularAttribute<?, ?> attribute) {
    return MappingAnnotations.has(attribute, MapsId.class);
  }

  private static boolean isEmbedded(SingularAttribute<?, ?> attribute) {
    return attribute.getPersistentAttributeType() == PersistentAttributeType.EMBEDDED
        || MappingAnnotations.has(attribute, EmbeddedId.class);
  }
}
