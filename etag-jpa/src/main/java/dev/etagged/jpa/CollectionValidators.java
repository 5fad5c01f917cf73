package dev.etagged.jpa;

import dev.etagged.TargetResource;
import dev.etagged.ValidatorSource;
import dev.etagged.http.Strength;
import dev.etagged.http.Validators;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Derives the validators of a page, or of the result of any query, in a {@link ValidatorSource} of
 * the application: for one statement, and no entity is loaded.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class ArticlePage implements ValidatorSource {
 *   @PersistenceContext EntityManager entityManager;
 *
 *   public Validators validators(TargetResource target) {
 *     int page = Page.of(target.uriInfo());
 *     return CollectionValidators.of(target, Article.class)
 *         .with("page", page)
 *         .page(
 *             entityManager
 *                 .createQuery(
 *                     "select a.id, a.version from Article a order by a.title, a.id",
 *                     Object[].class)
 *                 .setFirstResult(page * 20)
 *                 .setMaxResults(20));
 *   }
 * }
 * }</pre>
 *
 * <p>The tag is {@code <count>-<check>}: how many rows the page has, then 64 bits of SHA-256 over
 * the configured epoch, the entity, what {@link CurrentTenant} tells, the further values, and each
 * row in the order of the query. It is weak if a version is a time stamp. A page without rows is a
 * current representation too.
 *
 * <p>Not safe for use by several threads: each look-up makes its own.
 */
public final class CollectionValidators {

  private final List<Field> fields = new ArrayList<>();
  private long count;
  private Strength strength = Strength.STRONG;

  private CollectionValidators() {}

  /**
   * Validators of a collection.
   *
   * @param target the target of the request, which tells the epoch and the tenant
   * @param entityClass the entity whose rows are in it
   * @return a new instance, without further values
   */
  public static CollectionValidators of(TargetResource target, Class<?> entityClass) {
    CollectionValidators validators = new CollectionValidators();
    validators.put("epoch", target.epoch());
    validators.put("entity", entityClass.getName());
    target
        .component(CurrentTenant.class)
        .ifPresent(tenant -> validators.put("tenant", tenant.identifier()));
    return validators;
  }

  /**
   * Adds a value that is part of the representation, or selects it: a total count, a parameter of
   * the query.
   *
   * @param name its name, which tells it from others
   * @param value a text, an integer, a boolean, an enum constant, a UUID or a date; null for none
   * @return this instance
   * @throws IllegalArgumentException if the value has no text that is the same on every node
   */
  public CollectionValidators with(String name, @Nullable Object value) {
    put("name", name);
    if (value != null) {
      put("value", IdentifierText.of(value));
    }
    return this;
  }

  /**
   * Derives the validators. The query is executed without a flush.
   *
   * @param query selects what identifies each row, and the version attribute last: {@code select
   *     a.id, a.version from Article a order by a.title, a.id}. Its order must be the order of the
   *     representation, and leave nothing open
   * @return the validators
   * @throws IllegalArgumentException if a row does not end with a version
   */
  public Validators page(TypedQuery<Object[]> query) {
    query.setFlushMode(FlushModeType.COMMIT);
    try (Stream<Object[]> rows = query.getResultStream()) {
      rows.forEach(this::add);
    }
    return Validators.of(StateTag.ofCollection(count, fields, strength));
  }

  private void add(Object[] row) {
    Object last = row.length < 2 ? null : row[row.length - 1];
    if (last == null || !Version.canBe(last.getClass())) {
      throw new IllegalArgumentException(
          "the query gave %s; select the identifier and then the version, which must not be null"
              .formatted(Arrays.toString(row)));
    }
    Version version = Version.of(last);
    if (version.strength() == Strength.WEAK) {
      strength = Strength.WEAK;
    }
    count++;
    Arrays.stream(row, 0, row.length - 1)
        .filter(Objects::nonNull)
        .forEach(value -> put("identifier", IdentifierText.of(value)));
    put("version", version.number());
  }

  private void put(String label, String value) {
    fields.add(new Field(label, value));
  }
}
