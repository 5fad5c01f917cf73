package dev.etagged.jpa;

import dev.etagged.http.ETag;
import dev.etagged.http.Strength;
import dev.etagged.http.Validators;
import dev.etagged.spi.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Derives tags of an entity's rows. What surrounds them is asked for with each tag: the default
 * epoch can be had during a request alone, not yet at deployment, and each request has its tenant.
 *
 * @param epoch the epoch of the configuration
 * @param entityName the entity at the root of the inheritance tree
 * @param tenant the tenant for which the request is served, as far as the rows do not tell it
 * @param strength of what consists of several rows
 * @param rows the checks of single rows
 */
record TagDerivation(
    Supplier<String> epoch,
    String entityName,
    Supplier<List<Field>> tenant,
    Strength strength,
    RowChecks rows) {

  static TagDerivation of(
      Environment environment,
      VersionedEntity entity,
      List<Include> includes,
      Supplier<List<Field>> tenant) {
    boolean strong =
        Include.entities(entity, includes)
            .allMatch(versioned -> versioned.strength() == Strength.STRONG);
    return new TagDerivation(
        environment::epoch,
        entity.rootName(),
        tenant,
        strong ? Strength.STRONG : Strength.WEAK,
        new RowChecks());
  }

  Validators ofRow(RowState row) {
    return validators(tagOf(row), row);
  }

  Validators ofAggregate(RowState root, List<Field> included) {
    return validators(StateTag.ofAggregate(tagOf(root), included, strength), root);
  }

  Validators ofCollection(long count, List<Field> fields) {
    return Validators.of(StateTag.ofCollection(count, surrounded(fields), strength));
  }

  /** A revision counts transactions, whatever the versions of the rows are. */
  Validators ofRevision(Revision revision, List<Field> restriction) {
    List<Field> fields = new ArrayList<>(restriction);
    fields.addAll(revision.fields());
    return Validators.of(
        StateTag.ofCollection(revision.number(), surrounded(fields), Strength.STRONG));
  }

  private ETag tagOf(RowState row) {
    return StateTag.ofRow(rows.of(surrounded(row.identity())), row.version());
  }

  private List<Field> surrounded(List<Field> inner) {
    List<Field> fields = new ArrayList<>(inner.size() + 3);
    fields.add(new Field("epoch", epoch.get()));
    fields.add(new Field("entity", entityName));
    fields.addAll(tenant.get());
    fields.addAll(inner);
    return fields;
  }

  private static Validators validators(ETag tag, RowState row) {
    return new Validators.Known(Optional.of(tag), row.lastModified());
  }
}
