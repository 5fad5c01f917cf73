package dev.etagged.jpa;

import dev.etagged.TargetResource;
import dev.etagged.ValidatorSource;
import dev.etagged.http.Strength;
import dev.etagged.http.Validators;
import dev.etagged.jpa.value.CheckInput;
import dev.etagged.jpa.value.IdentifierText;
import dev.etagged.jpa.value.TagText;
import dev.etagged.jpa.value.VersionValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Derives the validators of a page, or of the result of any query, in a {@link ValidatorSource} of
 * the application. It executes one statement and loads no entity.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class ArticlePage implements ValidatorSource {
 *   @PersistenceContext EntityManager entityManager;
 *
 *   public Validators validators(TargetResource target) {
 *     int page = Page.of(target.uriInfo());
 *     return CollectionValidators.of(target, entityManager, Article.class)
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
 *
 * @GET @Etagged(source = ArticlePage.class)
 * public List<Article> list(@QueryParam("page") int page) { ... }
 * }</pre>
 *
 * <p>The tag is {@code <count>-<check>}: the number of rows on the page, then 64 bits of SHA-256
 * over the configured epoch, the entity at the root of the inheritance tree, the tenant, the
 * further values, and each row in the order of the query. The tenant is the {@link CurrentTenant}
 * and, for an entity with EclipseLink's {@code @Multitenant}, its context property. The tag is weak
 * if a version is a time stamp (RFC 9110 section 8.8.1). A page without rows is a current
 * representation too.
 *
 * <p>Not safe for use by several threads: make one for each look-up.
 *
 * @since 0.1.0
 */
public final class CollectionValidators {

  private final List<CheckInput> inputs;
  private long count;
  private Strength strength = Strength.STRONG;

  private CollectionValidators(List<CheckInput> prefix) {
    this.inputs = new ArrayList<>(prefix);
  }

  /**
   * Begins the validators of a collection.
   *
   * @param target the target of the request, which gives the epoch and the tenant
   * @param entityManager the EntityManager that executes the query
   * @param entityClass the entity whose rows are in the collection
   * @return a new instance, without further values
   * @throws IllegalArgumentException if the class is not an entity of the persistence unit
   */
  public static CollectionValidators of(
      TargetResource target, EntityManager entityManager, Class<?> entityClass) {
    return new CollectionValidators(
        TagPrefix.of(target, entityManager, entityClass).before(List.of()));
  }

  /**
   * Adds a value that is part of the representation or selects it, such as a total count or a
   * parameter of the query.
   *
   * @param name the name of the value, different for each value
   * @param value a text, an integer, a boolean, an enum constant, a UUID or a date; null for none
   * @return this instance
   * @throws IllegalArgumentException if the value has no text that is the same on every node
   */
  public CollectionValidators with(String name, @Nullable Object value) {
    put("name", name);
    putTyped("value", value);
    return this;
  }

  /**
   * Derives the validators. The query is executed without a flush.
   *
   * @param query selects the identifier of each row, and the version attribute last: {@code select
   *     a.id, a.version from Article a order by a.title, a.id}. Its order must be the order of the
   *     representation, and must be complete: no two rows may be equal in it
   * @return the validators
   * @throws IllegalArgumentException if a row does not end with a version
   */
  public Validators page(TypedQuery<Object[]> query) {
    query.setFlushMode(FlushModeType.COMMIT);
    try (Stream<Object[]> rows = query.getResultStream()) {
      rows.forEach(this::add);
    }
    return Validators.of(TagText.ofCollection(count, inputs, strength));
  }

  private void add(Object[] row) {
    Object last = row.length < 2 ? null : row[row.length - 1];
    if (last == null || !VersionValue.canBe(last.getClass())) {
      throw new IllegalArgumentException(
          "the query gave "
              + Arrays.toString(row)
              + "; select the identifier and then the version, which must not be null");
    }
    VersionValue version = VersionValue.of(last);
    if (version.strength() == Strength.WEAK) {
      strength = Strength.WEAK;
    }
    count++;
    Arrays.stream(row, 0, row.length - 1).forEach(value -> putTyped("identifier", value));
    put("version", version.number());
  }

  /** Nothing is not an empty text, and a number is not its digits. */
  private void putTyped(String label, @Nullable Object value) {
    put(
        label + ":" + (value == null ? "null" : IdentifierText.kind(value)),
        value == null ? "" : IdentifierText.of(value));
  }

  private void put(String label, String value) {
    inputs.add(new CheckInput(label, value));
  }
}
