package dev.etagged.jpa;

import dev.etagged.TargetResource;
import dev.etagged.http.Validators;
import dev.etagged.jpa.value.Row;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the identifier and the version of one row: one statement, no entity. It reads the
 * identifier even if that is the key, since a database may find {@code ABC} where {@code abc} was
 * asked for.
 */
final class RowLookUp implements LookUp {

  private final RowAttributes attributes;
  private final LookUpKey key;
  private final RowQuery query;
  private final TagDerivation derivation;
  private final OwnIdentifiers own;

  RowLookUp(RowAttributes attributes, LookUpKey key, TagDerivation derivation, OwnIdentifiers own) {
    this.attributes = attributes;
    this.key = key;
    this.query = new RowQuery(attributes, key);
    this.derivation = derivation;
    this.own = own;
  }

  @Override
  public List<String> pathParameters() {
    return key.pathParameters();
  }

  @Override
  public int statements() {
    return 1;
  }

  @Override
  public Validators validators(EntityManager entityManager, TargetResource target) {
    Optional<List<Object>> values = key.values(target);
    if (values.isEmpty()) {
      return Validators.absent();
    }
    List<Object[]> rows = query.rows(entityManager, values.get());
    key.requireUnique(rows.size());
    if (rows.isEmpty()) {
      return Validators.absent();
    }
    Optional<Row> row = attributes.row(Arrays.<@Nullable Object>asList(rows.get(0)));
    if (row.isEmpty()) {
      return Validators.absent();
    }
    own.note(key, values.get(), row.get());
    return derivation.ofRow(row.get());
  }
}
