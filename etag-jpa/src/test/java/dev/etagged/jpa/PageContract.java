package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.etagged.TargetResource;
import dev.etagged.ValidatorSource;
import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import dev.etagged.jpa.Graphs.Author;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of a collection, whose source the application writes itself, on every provider. */
abstract class PageContract extends ProviderContract {

  PageContract(String unitName) {
    super(unitName);
  }

  /** As the documentation has it. */
  private record AuthorPage(EntityManager entityManager) implements ValidatorSource {

    @Override
    public Validators validators(TargetResource target) {
      int page = target.pathParameter("page").map(Integer::valueOf).orElse(0);
      return CollectionValidators.of(target, entityManager, Author.class)
          .with("page", page)
          .page(
              entityManager
                  .createQuery(
                      "select a.id, a.version from Author a order by a.text, a.id", Object[].class)
                  .setFirstResult(page * 2)
                  .setMaxResults(2));
    }
  }

  @BeforeEach
  void persistAuthors() {
    unit()
        .inTransaction(
            entityManager -> {
              for (int i = 1; i <= 5; i++) {
                Author author = new Author();
                author.id = i;
                author.text = "abcde".substring(i - 1, i);
                entityManager.persist(author);
              }
            });
    resetCounters();
  }

  @Test
  void isOneStatementAndShowsHowManyRowsItHas() {
    assertThat(pageTag(0).opaqueTag()).matches("2-[0-9A-Za-z_-]{11}");
    assertThat(takeStatements()).hasSize(1);
    assertThat(LoadCounter.take()).isZero();
    assertThat(pageTag(2).opaqueTag()).startsWith("1-");
    assertThat(pageTag(3).opaqueTag()).startsWith("0-");
    assertThat(pageTag(4)).isNotEqualTo(pageTag(3));
  }

  @Test
  void changesWithItsRowsAndWithNoOthers() {
    ETag first = pageTag(0);
    ETag second = pageTag(1);
    unit().inTransaction(entityManager -> entityManager.find(Author.class, 4L).text = "dd");

    assertThat(pageTag(0)).isEqualTo(first);
    assertThat(pageTag(1)).isNotEqualTo(second);
  }

  @Test
  void dependsOnTheOrder() {
    String query = "select a.id, a.version from Author a where a.id in (1, 2) order by a.id ";

    assertThat(tagOf(query + "asc")).isNotEqualTo(tagOf(query + "desc"));
  }

  /** A value that moves from one column to the next, and one that is nothing. */
  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "nullif(a.text, a.text), a.text | a.text, nullif(a.text, a.text)",
        "a.text, nullif(a.text, a.text) | a.text",
        "1 | '1'",
        "'ab', 'c' | 'a', 'bc'"
      },
      quoteCharacter = '"')
  void dependsOnEachColumn(String one, String other) {
    assertThat(columns(one)).isNotEqualTo(columns(other));
  }

  @Test
  void dependsOnTheTypeOfAFurtherValue() {
    assertThat(tagIn(new FakeEnvironment(), page -> page.with("total", 6)))
        .isEqualTo(tagIn(new FakeEnvironment(), page -> page.with("total", 6L)))
        .isNotEqualTo(tagIn(new FakeEnvironment(), page -> page.with("total", "6")));
    assertThat(tagIn(new FakeEnvironment(), page -> page.with("none", true)))
        .isNotEqualTo(tagIn(new FakeEnvironment(), page -> page.with("none", "true")));
  }

  private ETag columns(String columns) {
    return tagOf("select " + columns + ", a.version from Author a where a.id = 1");
  }

  @Test
  void dependsOnEpochTenantAndFurtherValues() {
    ETag plain = tagIn(new FakeEnvironment(), Function.identity());

    assertThat(tagIn(new FakeEnvironment("restored"), Function.identity())).isNotEqualTo(plain);
    assertThat(
            tagIn(
                new FakeEnvironment().with(CurrentTenant.class, () -> "acme"), Function.identity()))
        .isNotEqualTo(plain);
    assertThat(tagIn(new FakeEnvironment(), page -> page.with("total", 6)))
        .isNotEqualTo(tagIn(new FakeEnvironment(), page -> page.with("total", 5)));
    assertThat(tagIn(new FakeEnvironment(), page -> page.with("tag", null)))
        .isNotEqualTo(tagIn(new FakeEnvironment(), page -> page.with("tag", "")));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"select a.id, a.text from Author a", "select a.version, a.id, null from Author a"})
  void aQueryThatDoesNotEndWithAVersionIsRefused(String query) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tagOf(query))
        .withMessageEndingWith(
            "; select the identifier and then the version, which must not be null");
  }

  @Test
  void ofASubclassIsThatOfTheWholeTree() {
    persist(RowCases.car());

    assertThat(vehicles(Trees.Car.class)).isEqualTo(vehicles(Trees.Vehicle.class));
  }

  @Test
  void ofAClassThatIsNoEntityIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> vehicles(String.class));
  }

  private ETag vehicles(Class<?> entityClass) {
    return unit()
        .fromTransaction(
            entityManager ->
                tag(
                    CollectionValidators.of(new PathTarget(Map.of()), entityManager, entityClass)
                        .page(
                            entityManager.createQuery(
                                "select v.id, v.version from Vehicle v", Object[].class))));
  }

  private ETag pageTag(int page) {
    return unit()
        .fromTransaction(
            entityManager ->
                tag(
                    new AuthorPage(entityManager)
                        .validators(PathTarget.of("page", Integer.toString(page)))));
  }

  private ETag tagOf(String query) {
    return unit()
        .fromTransaction(
            entityManager ->
                tag(
                    CollectionValidators.of(new PathTarget(Map.of()), entityManager, Author.class)
                        .page(entityManager.createQuery(query, Object[].class))));
  }

  private ETag tagIn(
      FakeEnvironment environment, Function<CollectionValidators, CollectionValidators> further) {
    return unit()
        .fromTransaction(
            entityManager ->
                tag(
                    further
                        .apply(
                            CollectionValidators.of(
                                new PathTarget(Map.of(), environment), entityManager, Author.class))
                        .page(
                            entityManager.createQuery(
                                "select a.id, a.version from Author a order by a.id",
                                Object[].class))));
  }
}
