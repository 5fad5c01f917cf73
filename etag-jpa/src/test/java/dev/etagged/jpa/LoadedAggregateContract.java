package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.Validators;
import dev.etagged.jpa.Graphs.Author;
import dev.etagged.jpa.Graphs.Post;
import dev.etagged.spi.StateDeclaration;
import dev.etagged.spi.StateSource;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tag of an instance with included rows, as far as they are loaded. */
abstract class LoadedAggregateContract extends ProviderContract {

  private static final PathTarget TARGET = PathTarget.of("id", "7");
  private static final StateDeclaration POST = States.byIdentifier(Post.class);
  private static final StateDeclaration WHOLE =
      States.including(POST, "remarks.author", "labels.owner", "author");

  LoadedAggregateContract(String unitName) {
    super(unitName);
  }

  @BeforeEach
  void persistGraph() {
    unit().inTransaction(Graphs::persistPosts);
    resetCounters();
  }

  @Test
  void anInstanceWithAllThatBelongsToItTellsTheSameTag() {
    StateSource source = source(WHOLE);
    unit()
        .inTransaction(
            entityManager -> {
              for (long id = 7; id <= 8; id++) {
                PathTarget target = PathTarget.of("id", Long.toString(id));
                assertThat(source.rendered(loadedPost(entityManager, id), target))
                    .isEqualTo(source.validators(target));
              }
            });
  }

  @Test
  void anInstanceWhoseChildrenAreNotLoadedTellsNoneAndLoadsNothing() {
    unit().factory().getCache().evictAll();
    StateSource source = source(States.including(POST, "remarks"));
    unit()
        .inTransaction(
            entityManager -> {
              Post post = entityManager.find(Post.class, 7L);
              resetCounters();

              assertThat(source.rendered(post, TARGET)).isEqualTo(Validators.unknown());
              assertThat(takeStatements()).isEmpty();
              assertThat(LoadCounter.take()).isZero();
            });
  }

  @Test
  void anInstanceWhoseGrandchildrenAreNotLoadedTellsNone() {
    unit().factory().getCache().evictAll();
    StateSource source = source(States.including(POST, "remarks.author"));
    unit()
        .inTransaction(
            entityManager -> {
              Post post = entityManager.find(Post.class, 7L);
              assertThat(post.remarks).hasSize(2);
              boolean complete =
                  unit().factory().getPersistenceUnitUtil().isLoaded(post.remarks.get(0), "author");
              resetCounters();

              // EclipseLink fetches what is lazy to one at once if it is not woven.
              assertThat(source.rendered(post, TARGET))
                  .isEqualTo(complete ? source.validators(TARGET) : Validators.unknown());
              assertThat(LoadCounter.take()).isZero();
            });
  }

  private static Post loadedPost(EntityManager entityManager, long id) {
    Post post = entityManager.find(Post.class, id);
    String texts =
        post.remarks.stream().map(remark -> textOf(remark.author)).toList().toString()
            + post.labels.stream().map(label -> textOf(label.owner)).toList()
            + textOf(post.author);
    assertThat(texts).isNotEmpty();
    return post;
  }

  private static String textOf(@Nullable Author author) {
    return author == null ? "" : author.text();
  }
}
