package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import dev.etagged.jpa.Graphs.Author;
import dev.etagged.jpa.Graphs.Label;
import dev.etagged.jpa.Graphs.Post;
import dev.etagged.jpa.Graphs.Remark;
import dev.etagged.spi.StateDeclaration;
import dev.etagged.spi.StateSource;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The state of a row and of those that belong to it, on every provider. */
abstract class AggregateContract extends ProviderContract {

  private static final PathTarget TARGET = PathTarget.of("id", "7");
  private static final StateDeclaration POST = States.byIdentifier(Post.class);
  private static final StateDeclaration WHOLE =
      States.including(POST, "remarks.author", "labels.owner", "author");

  AggregateContract(String unitName) {
    super(unitName);
  }

  @BeforeEach
  void persistGraph() {
    unit().inTransaction(Graphs::persistPosts);
    resetCounters();
  }

  /** What changes the representation, each with what it is. */
  static Stream<Arguments> changes() {
    return Stream.of(
        change("the root changes", em -> em.find(Post.class, 7L).text = "changed"),
        change("a child changes", em -> em.find(Remark.class, 1L).text = "changed"),
        change("a child is added", AggregateContract::addRemark),
        change("a child is removed", AggregateContract::removeRemark),
        change("a child moves away", AggregateContract::moveRemark),
        change("a child's own associate changes", em -> em.find(Author.class, 1L).text = "changed"),
        change(
            "a child gets another associate",
            em -> em.find(Remark.class, 1L).author = em.find(Author.class, 2L)),
        change("an associate is replaced by another", AggregateContract::replaceLabel),
        change("an associate loses what it had", em -> em.find(Label.class, 1L).owner = null),
        change("the root loses its associate", em -> em.find(Post.class, 7L).author = null),
        change("an element of its own", em -> em.find(Post.class, 7L).keywords.add("new")));
  }

  private static Arguments change(String name, Consumer<EntityManager> change) {
    return Arguments.of(name, change);
  }

  private static void addRemark(EntityManager entityManager) {
    Remark remark = Graphs.persisted(entityManager, new Remark(), 9);
    remark.post = entityManager.find(Post.class, 7L);
    remark.post.remarks.add(remark);
  }

  private static void removeRemark(EntityManager entityManager) {
    Remark remark = entityManager.find(Remark.class, 2L);
    entityManager.find(Post.class, 7L).remarks.remove(remark);
    entityManager.remove(remark);
  }

  private static void moveRemark(EntityManager entityManager) {
    Remark remark = entityManager.find(Remark.class, 2L);
    remark.post = entityManager.find(Post.class, 8L);
    entityManager.find(Post.class, 7L).remarks.remove(remark);
    entityManager.find(Post.class, 8L).remarks.add(remark);
  }

  private static void replaceLabel(EntityManager entityManager) {
    Post post = entityManager.find(Post.class, 7L);
    post.labels.remove(entityManager.find(Label.class, 1L));
    post.labels.add(entityManager.find(Label.class, 3L));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void theTagChangesIf(String name, Consumer<EntityManager> change) {
    StateSource source = source(WHOLE);
    ETag before = tag(source.validators(TARGET));

    unit().inTransaction(change);

    assertThat(tag(source.validators(TARGET))).isNotEqualTo(before);
  }

  /** Else it would change with everything, which would be of no use. */
  @Test
  void theTagStaysIfAnotherGraphChanges() {
    StateSource source = source(WHOLE);
    ETag before = tag(source.validators(TARGET));

    unit()
        .inTransaction(
            entityManager -> {
              entityManager.find(Post.class, 8L).text = "changed";
              entityManager.find(Label.class, 3L).text = "changed";
              entityManager.find(Author.class, 2L).text = "changed";
            });

    assertThat(tag(source.validators(TARGET))).isEqualTo(before);
  }

  @Test
  void whatIsNotIncludedDoesNotMatter() {
    StateSource source = source(States.including(POST, "remarks"));
    ETag before = tag(source.validators(TARGET));

    unit().inTransaction(entityManager -> entityManager.find(Label.class, 1L).text = "changed");

    assertThat(tag(source.validators(TARGET))).isEqualTo(before);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "remarks, 1",
    "remarks.author, 1",
    "remarks;remarks.author, 1",
    "remarks;labels, 2",
    "remarks.author;labels.owner;author, 3"
  })
  void costsAStatementForEachAssociationAndLoadsNothing(String includes, int statements) {
    StateSource source = source(States.including(POST, includes.split(";", -1)));
    resetCounters();

    assertThat(source.validators(TARGET)).isInstanceOf(Validators.Known.class);

    assertThat(takeStatements()).hasSize(statements);
    assertThat(LoadCounter.take()).isZero();
  }

  @Test
  void beginsWithTheTagOfItsRoot() {
    String root = tag(source(POST).validators(TARGET)).opaqueTag();
    ETag whole = tag(source(WHOLE).validators(TARGET));

    assertThat(whole.opaqueTag()).startsWith(root + ".").hasSize(root.length() + 12);
    assertThat(whole.isWeak()).isFalse();
  }

  @Test
  void isAStateWithoutAnythingThatBelongsToItToo() {
    StateSource source = source(WHOLE);
    PathTarget other = PathTarget.of("id", "8");

    assertThat(tag(source.validators(other))).isNotEqualTo(tag(source.validators(TARGET)));
    assertThat(source.validators(PathTarget.of("id", "9"))).isEqualTo(Validators.absent());
  }

  @Test
  void isNamedByANaturalKeyAsWell() {
    StateSource source = source(States.including(States.by(Post.class, "slug"), "remarks"));

    assertThat(source.validators(new PathTarget(Map.of("slug", "news"))))
        .isEqualTo(source(States.including(POST, "remarks")).validators(TARGET));
  }
}
