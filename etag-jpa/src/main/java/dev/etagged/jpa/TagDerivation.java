package dev.etagged.jpa;

import dev.etagged.http.ETag;
import dev.etagged.http.Strength;
import dev.etagged.http.Validators;
import dev.etagged.jpa.value.CheckInput;
import dev.etagged.jpa.value.Revision;
import dev.etagged.jpa.value.Row;
import dev.etagged.jpa.value.RowChecks;
import dev.etagged.jpa.value.TagText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Derives the tags of an entity's rows.
 *
 * @param prefix the inputs that every check begins with
 * @param strength the strength of a tag that covers several rows
 * @param rows the checks of single rows
 */
record TagDerivation(TagPrefix prefix, Strength strength, RowChecks rows) {

  static TagDerivation of(TagPrefix prefix, VersionedEntity entity, List<Include> includes) {
    boolean strong =
        Include.entities(entity, includes)
            .allMatch(versioned -> versioned.strength() == Strength.STRONG);
    return new TagDerivation(prefix, strong ? Strength.STRONG : Strength.WEAK, new RowChecks());
  }

  Validators ofRow(Row row) {
    return validators(tagOf(row), row);
  }

  Validators ofAggregate(Row root, List<CheckInput> included) {
    return validators(TagText.ofAggregate(tagOf(root), included, strength), root);
  }

  Validators ofCollection(long count, List<CheckInput> inputs) {
    return Validators.of(TagText.ofCollection(count, prefix.before(inputs), strength));
  }

  /** A revision counts transactions, whatever the versions of the rows are: the tag is strong. */
  Validators ofRevision(Revision revision, List<CheckInput> restriction) {
    List<CheckInput> inputs = new ArrayList<>(restriction);
    inputs.addAll(revision.inputs());
    return Validators.of(
        TagText.ofCollection(revision.number(), prefix.before(inputs), Strength.STRONG));
  }

  private ETag tagOf(Row row) {
    return TagText.ofRow(rows.of(prefix.before(row.identity())), row.version());
  }

  private static Validators validators(ETag tag, Row row) {
    return new Validators.Known(Optional.of(tag), row.lastModified());
  }
}
