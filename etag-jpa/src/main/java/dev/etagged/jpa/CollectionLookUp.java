package dev.etagged.jpa;

import dev.etagged.TargetResource;
import dev.etagged.http.Validators;
import dev.etagged.jpa.value.CheckInput;
import dev.etagged.jpa.value.RowSet;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks up the identifiers and versions of all rows of a collection: one statement, and one more
 * for each included association. A maximum of versions or dates would miss a transaction that
 * commits out of order.
 */
final class CollectionLookUp implements LookUp {

  private final RowAttributes root;
  private final LookUpKey restriction;
  private final RowQuery members;
  private final Map<Include, RowQuery> included;
  private final TagDerivation derivation;

  CollectionLookUp(
      RowAttributes root, LookUpKey restriction, List<Include> includes, TagDerivation derivation) {
    this.root = root;
    this.restriction = restriction;
    this.members = new RowQuery(root, restriction);
    this.included = new LinkedHashMap<>();
    includes.forEach(
        include -> included.put(include, new RowQuery(root, restriction, include.steps())));
    this.derivation = derivation;
  }

  @Override
  public List<String> pathParameters() {
    return restriction.pathParameters();
  }

  @Override
  public int statements() {
    return 1 + included.size();
  }

  @Override
  public Validators validators(EntityManager entityManager, TargetResource target) {
    Optional<List<Object>> values = restriction.values(target);
    if (values.isEmpty()) {
      return Validators.absent();
    }
    RowSet rows = new RowSet();
    members.forEachRow(
        entityManager,
        values.get(),
        row -> rows.add(root.row(row).orElseThrow().inputs().toList()));
    List<CheckInput> inputs = new ArrayList<>(restriction.inputs(target));
    inputs.addAll(rows.inputs());
    included.forEach(
        (include, query) -> {
          JoinedRows joined = new JoinedRows(root, include);
          query.forEachRow(entityManager, values.get(), joined::add);
          inputs.addAll(joined.inputs());
        });
    return derivation.ofCollection(rows.count(), inputs);
  }
}
