package dev.etagged.jpa;

import dev.etagged.TargetResource;
import dev.etagged.http.Validators;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks up the state of a row and of the rows that belong to it: one statement for each included
 * association, which reads the root as well.
 *
 * <p>Under READ COMMITTED each statement has a snapshot of its own, so what two of them read may
 * never have been there together. No representation is validated wrongly by such a tag. All of it
 * was read before the representation is; and a version, once left, does not come back. So if the
 * current state ever has that tag, then each row in it has stayed as it was since the statement
 * that read it, over the moment when the representation was read: the two are of one state.
 */
final class AggregateLookUp implements LookUp {

  private final RowAttributes root;
  private final LookUpKey key;
  private final Map<Include, RowQuery> queries;
  private final TagDerivation derivation;

  AggregateLookUp(
      RowAttributes root, LookUpKey key, List<Include> includes, TagDerivation derivation) {
    this.root = root;
    this.key = key;
    this.queries = new LinkedHashMap<>();
    includes.forEach(include -> queries.put(include, new RowQuery(root, key, include.steps())));
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
    Optional<Row> first = Optional.empty();
    List<CheckInput> included = new ArrayList<>();
    for (Map.Entry<Include, RowQuery> entry : queries.entrySet()) {
      JoinedRows rows = new JoinedRows(root, entry.getKey());
      entry.getValue().forEachRow(entityManager, values.get(), rows::add);
      key.requireUnique(rows.roots());
      first = first.or(rows::firstRoot);
      included.addAll(rows.inputs());
    }
    return first.map(row -> derivation.ofAggregate(row, included)).orElse(Validators.absent());
  }
}
