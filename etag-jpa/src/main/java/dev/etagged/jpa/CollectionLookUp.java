package dev.etagged.jpa;

import dev.etagged.http.Validators;
import dev.etagged.TargetResource;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks up the identifiers and versions of all rows that a restriction leaves: one statement, and
 * one more for each included association. A maximum of versions or dates would miss what commits
 * out of order.
 */
final class CollectionLookUp implements LookUp {

  private final Declaration declaration;
  private final RowShape root;
  private final List<KeyPart> restriction;
  private final RowQuery members;
  private final Map<Include, RowQuery> included;
  private final TagDerivation derivation;

  CollectionLookUp(
      Declaration declaration,
      RowShape root,
      List<KeyPart> restriction,
      List<Include> includes,
      TagDerivation derivation) {
    this.declaration = declaration;
    this.root = root;
    this.restriction = List.copyOf(restriction);
    this.members = new RowQuery(root, restriction);
    this.included = new LinkedHashMap<>();
    includes.forEach(
        include -> included.put(include, new RowQuery(root, restriction, include.steps())));
    this.derivation = derivation;
  }

  @Override
  public List<String> pathParameters() {
    return KeyPart.pathParameters(restriction);
  }

  @Override
  public Validators validators(EntityManager entityManager, TargetResource target) {
    Optional<List<Object>> values = KeyPart.values(restriction, declaration, target);
    if (values.isEmpty()) {
      return Validators.absent();
    }
    RowSet rows = new RowSet();
    members.forEachRow(
        entityManager,
        values.get(),
        row -> rows.add(root.state(row).orElseThrow().fields().toList()));
    List<Field> fields = new ArrayList<>();
    for (KeyPart part : restriction) {
      fields.add(new Field("restriction", part.attribute().name()));
      fields.add(new Field("value", part.text(declaration, target)));
    }
    fields.addAll(rows.fields());
    included.forEach(
        (include, query) -> {
          JoinedRows joined = new JoinedRows(root, include);
          query.forEachRow(entityManager, values.get(), joined::add);
          fields.addAll(joined.fields());
        });
    return derivation.ofCollection(rows.count(), fields);
  }
}
