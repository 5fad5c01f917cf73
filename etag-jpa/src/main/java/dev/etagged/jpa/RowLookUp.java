package dev.etagged.jpa;

import dev.etagged.TargetResource;
import dev.etagged.http.Validators;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks up identifier and version of one row: one statement, no entity. The identifier is read even
 * where it is the key, since a database may find {@code ABC} where {@code abc} was asked for.
 */
final class RowLookUp implements LookUp {

  private final RowAttributes shape;
  private final LookUpKey key;
  private final RowQuery query;
  private final TagDerivation derivation;

  RowLookUp(RowAttributes shape, LookUpKey key, TagDerivation derivation) {
    this.shape = shape;
    this.key = key;
    this.query = new RowQuery(shape, key);
    this.derivation = derivation;
  }

  @Override
  public List<String> pathParameters() {
    return key.pathParameters();
  }

  @Override
  public Validators validators(EntityManager entityManager, TargetResource target) {
    Optional<List<Object>> values = key.values(target);
    if (values.isEmpty()) {
      return Validators.absent();
    }
    List<Object[]> rows = query.rows(entityManager, values.get());
    key.requireUnique(rows.size());
    return rows.isEmpty()
        ? Validators.absent()
        : shape
            .state(Arrays.<@Nullable Object>asList(rows.get(0)))
            .map(derivation::ofRow)
            .orElse(Validators.absent());
  }
}
