package dev.etagged.jpa;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One statement that reads attributes of the rows with a key. It loads no entity. */
final class RowQuery {

  private final String jpql;
  private final List<String> parameters;

  /** Reads the entity alone. */
  RowQuery(RowAttributes root, LookUpKey key) {
    this(root, key, List.of());
  }

  /** Reads the entity alone, by attributes of it. */
  RowQuery(RowAttributes root, List<AttributePath> key) {
    this.jpql = jpql(root, key, List.of());
    this.parameters = parameters(key.size());
  }

  /** Reads the entity and, as far as they exist, the rows that each step leads to. */
  RowQuery(RowAttributes root, LookUpKey key, List<AssociationStep> steps) {
    this.jpql = jpql(root, key.attributes(), steps);
    this.parameters = parameters(key.parts().size());
  }

  /** All rows at once, for a key that identifies one row or none. */
  List<Object[]> rows(EntityManager entityManager, List<Object> keyValues) {
    return query(entityManager, keyValues).getResultList();
  }

  /** Passes the rows on one by one, as the provider reads them: there may be many. */
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

  private static String jpql(
      RowAttributes root, List<AttributePath> key, List<AssociationStep> steps) {
    StringBuilder select = new StringBuilder(selected("e", root));
    StringBuilder joins = new StringBuilder();
    String from = "e";
    for (int i = 0; i < steps.size(); i++) {
      String alias = "e" + i;
      select.append(", ").append(joined(alias, steps.get(i).attributes()));
      joins.append(" left join " + from + "." + steps.get(i).name() + " " + alias);
      from = alias;
    }
    String condition =
        IntStream.range(0, key.size())
            .mapToObj(i -> "e." + key.get(i).name() + " = :" + parameter(i))
            .collect(joining(" and ", key.isEmpty() ? "" : " where ", ""));
    return root.entity().selectable().stream()
        .map(name -> "select " + select + " from " + name + " e" + joins + condition)
        .collect(joining(" union "));
  }

  /**
   * EclipseLink reads a null as zero for a primitive, so the first value says whether there is a
   * row.
   */
  private static String joined(String alias, RowAttributes attributes) {
    String first = alias + "." + attributes.paths().get(0).name();
    return "case when "
        + first
        + " is null then 0 else 1 end, "
        + attributes.paths().stream()
            .map(attribute -> nullable(alias + "." + attribute.name(), attribute.type()))
            .collect(joining(", "));
  }

  /** EclipseLink's converter of a UUID fails for a null; the result of a function has none. */
  private static String nullable(String expression, Class<?> type) {
    return type == UUID.class ? "coalesce(" + expression + ", " + expression + ")" : expression;
  }

  /** Whether an outer join found a row, given the first of its values. */
  static boolean isThere(@Nullable Object value) {
    return value instanceof Number number && number.intValue() == 1;
  }

  private static String selected(String alias, RowAttributes attributes) {
    return attributes.paths().stream()
        .map(attribute -> alias + "." + attribute.name())
        .collect(joining(", "));
  }

  private static List<String> parameters(int count) {
    return IntStream.range(0, count).mapToObj(RowQuery::parameter).toList();
  }

  private static String parameter(int index) {
    return "key" + index;
  }
}
