package dev.etagged.jpa;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One statement which reads attributes of the rows that have a key: no entity is loaded. */
final class RowQuery {

  private final String jpql;
  private final List<String> parameters;

  /** Of the entity alone. */
  RowQuery(RowAttributes root, LookUpKey key) {
    this(root, key, List.of());
  }

  /** Of the entity, and of what each step leads to from the one before, if there is something. */
  RowQuery(RowAttributes root, LookUpKey key, List<AssociationStep> steps) {
    this.jpql = jpql(root, key, steps);
    this.parameters = IntStream.range(0, key.parts().size()).mapToObj(RowQuery::parameter).toList();
  }

  /** The rows at once: where there is one, or none. */
  List<Object[]> rows(EntityManager entityManager, List<Object> keyValues) {
    return query(entityManager, keyValues).getResultList();
  }

  /** Hands over one row after the other, as the provider reads them: there may be many. */
  void forEachRow(
      EntityManager entityManager,
      List<Object> keyValues,
      Consumer<List<@Nullable Object>> consumer) {
    try (Stream<Object[]> rows = query(entityManager, keyValues).getResultStream()) {
      rows.map(Arrays::<@Nullable Object>asList).forEach(consumer);
    }
  }

  private TypedQuery<Object[]> query(EntityManager entityManager, List<Object> keyValues) {
    TypedQuery<Object[]> query = entityManager.createQuery(jpql, Object[].class);
    query.setFlushMode(FlushModeType.COMMIT);
    for (int i = 0; i < keyValues.size(); i++) {
      query.setParameter(parameters.get(i), keyValues.get(i));
    }
    return query;
  }

  private static String jpql(RowAttributes root, LookUpKey key, List<AssociationStep> steps) {
    StringBuilder select = new StringBuilder(selected("e", root));
    StringBuilder joins = new StringBuilder();
    String from = "e";
    for (int i = 0; i < steps.size(); i++) {
      String alias = "e" + i;
      select.append(", ").append(joined(alias, steps.get(i).shape()));
      joins.append(" left join %s.%s %s".formatted(from, steps.get(i).name(), alias));
      from = alias;
    }
    String condition =
        IntStream.range(0, key.parts().size())
            .mapToObj(i -> "e." + key.parts().get(i).attribute().name() + " = :" + parameter(i))
            .collect(joining(" and ", key.parts().isEmpty() ? "" : " where ", ""));
    return root.entity().selectable().stream()
        .map(name -> "select %s from %s e%s%s".formatted(select, name, joins, condition))
        .collect(joining(" union "));
  }

  /** EclipseLink makes a zero of a null in a primitive: whether there is a row is asked for. */
  private static String joined(String alias, RowAttributes shape) {
    return "case when %s.%s is null then 0 else 1 end, %s"
        .formatted(alias, shape.attributes().get(0).name(), selected(alias, shape));
  }

  /** Whether an outer join found a row, as the first of its values tells. */
  static boolean isThere(@Nullable Object value) {
    return value instanceof Number number && number.intValue() == 1;
  }

  private static String selected(String alias, RowAttributes shape) {
    return shape.attributes().stream()
        .map(attribute -> alias + "." + attribute.name())
        .collect(joining(", "));
  }

  private static String parameter(int index) {
    return "key" + index;
  }
}
