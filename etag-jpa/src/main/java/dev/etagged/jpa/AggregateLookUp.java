package dev.etagged.jpa;

import dev.etagged.TargetResource;
import dev.etagged.http.Validators;
import dev.etagged.jpa.value.CheckInput;
import dev.etagged.jpa.value.Row;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks up a row and its included rows: one statement for each included association, which reads
 * the row as well.
 *
 * <p>Under READ COMMITTED each statement has its own snapshot, so the rows that two statements read
 * may never have existed at the same time. Such a tag still validates no wrong representation. All
 * statements precede the reading of the representation, and a version never comes back. If the
 * current state has that tag, then no row has changed since the statement that read it, so the
 * representation was read from the same state.
 */
final class AggregateLookUp implements LookUp {

  private final RowAttributes root;
  private final LookUpKey key;
  private final Map<Include, RowQuery> queries;
  private final TagDerivation derivation;
  private final OwnIdentifiers own;

  AggregateLookUp(
      RowAttributes root,
      LookUpKey key,
      List<Include> includes,
      TagDerivation derivation,
      OwnIdentifiers own) {
    this.root = root;
    this.key = key;
    this.queries = new LinkedHashMap<>();
    includes.forEach(include -> queries.put(include, new RowQuery(root, key, include.steps())));
    this.derivation = derivation;
    this.own = own;
  }

  @Override
  public List<String> pathParameters() {
    return key.pathParameters();
  }

  @Override
  public int statements() {
    return queries.size();
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
    first.ifPresent(row -> own.note(key, values.get(), row));
    return first.map(row -> derivation.ofAggregate(row, included)).orElse(Validators.absent());
  }
}
