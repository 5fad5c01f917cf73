package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import dev.etagged.jpa.Graphs.Author;
import dev.etagged.jpa.Graphs.Post;
import dev.etagged.jpa.Graphs.Remark;
import dev.etagged.spi.StateDeclaration;
import dev.etagged.spi.StateSource;
import dev.etagged.spi.WriteGuard;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The state of all rows, or of those that a restriction leaves, on every provider. */
abstract class CollectionContract extends ProviderContract {

  private static final PathTarget ALL = new PathTarget(Map.of());
  private static final PathTarget OF_NEWS = PathTarget.of("slug", "news");
  private static final StateDeclaration REMARKS = States.collection(Remark.class);
  private static final StateDeclaration REMARKS_OF_POST =
      States.collection(Remark.class, "post.slug");

  CollectionContract(String unitName) {
    super(unitName);
  }

  @BeforeEach
  void persistRemarks() {
    unit()
        .inTransaction(
            entityManager -> {
              for (long id = 7; id <= 8; id++) {
                Post post = new Post();
                post.id = id;
                post.slug = id == 7 ? "news" : "other";
                entityManager.persist(post);
                for (long number = 1; number <= 3; number++) {
                  Remark remark = new Remark();
                  remark.id = id * 10 + number;
                  remark.post = post;
                  entityManager.persist(remark);
                }
              }
            });
    resetCounters();
  }

  @Test
  void isOneStatementAndLoadsNothing() {
    for (StateDeclaration state : new StateDeclaration[] {REMARKS, REMARKS_OF_POST}) {
      StateSource source = source(state);
      resetCounters();

      assertThat(source.validators(OF_NEWS)).isInstanceOf(Validators.Known.class);

      assertThat(takeStatements()).hasSize(1);
      assertThat(LoadCounter.take()).isZero();
    }
  }

  @Test
  void isOneMoreForEachInclude() {
    StateSource source = source(States.including(REMARKS, "author", "post.labels"));
    resetCounters();
    ETag before = tag(source.validators(ALL));
    assertThat(takeStatements()).hasSize(3);

    unit()
        .inTransaction(
            entityManager -> {
              Author author = new Author();
              author.id = 1;
              entityManager.persist(author);
              entityManager.find(Remark.class, 71L).author = author;
            });
    ETag afterwards = tag(source.validators(ALL));
    unit().inTransaction(entityManager -> entityManager.find(Author.class, 1L).text = "changed");

    assertThat(afterwards).isNotEqualTo(before);
    assertThat(tag(source.validators(ALL))).isNotEqualTo(afterwards);
  }

  @Test
  void showsHowManyThereAre() {
    assertThat(tag(source(REMARKS).validators(ALL)).opaqueTag()).matches("6-[0-9A-Za-z_-]{11}");
    assertThat(tag(source(REMARKS_OF_POST).validators(OF_NEWS)).opaqueTag()).startsWith("3-");
    assertThat(tag(source(REMARKS).validators(ALL)).isWeak()).isFalse();
  }

  @Test
  void isAStateWithoutMembersToo() {
    ETag none = tag(source(REMARKS_OF_POST).validators(PathTarget.of("slug", "empty")));

    assertThat(none.opaqueTag()).startsWith("0-");
    assertThat(tag(source(REMARKS_OF_POST).validators(PathTarget.of("slug", "void"))))
        .isNotEqualTo(none);
  }

  @Test
  void isNoneForWhatNoAttributeCanHave() {
    assertThat(
            source(States.collection(Remark.class, "post.id"))
                .validators(PathTarget.of("id", "seven")))
        .isEqualTo(Validators.absent());
  }

  @Test
  void changesWithEachOfItsMembersAndWithNoOther() {
    StateSource all = source(REMARKS);
    StateSource ofPost = source(REMARKS_OF_POST);
    ETag allBefore = tag(all.validators(ALL));
    ETag ofPostBefore = tag(ofPost.validators(OF_NEWS));

    unit().inTransaction(entityManager -> entityManager.find(Remark.class, 82L).text = "changed");
    assertThat(tag(all.validators(ALL))).isNotEqualTo(allBefore);
    assertThat(tag(ofPost.validators(OF_NEWS))).isEqualTo(ofPostBefore);

    unit().inTransaction(entityManager -> entityManager.find(Remark.class, 72L).text = "changed");
    assertThat(tag(ofPost.validators(OF_NEWS))).isNotEqualTo(ofPostBefore);
  }

  @Test
  void changesIfOneMemberIsReplacedByAnother() {
    StateSource source = source(REMARKS);
    ETag before = tag(source.validators(ALL));

    unit()
        .inTransaction(
            entityManager -> {
              entityManager.remove(entityManager.find(Remark.class, 71L));
              Remark other = new Remark();
              other.id = 99;
              other.post = entityManager.find(Post.class, 7L);
              entityManager.persist(other);
            });

    assertThat(tag(source.validators(ALL)).opaqueTag()).startsWith("6-");
    assertThat(tag(source.validators(ALL))).isNotEqualTo(before);
  }

  /** A sum of versions, or their greatest, would miss it. */
  @Test
  void changesIfTwoMembersChangePlacesInTheirVersions() throws Exception {
    StateSource source = source(REMARKS);
    unit().inTransaction(entityManager -> entityManager.find(Remark.class, 71L).text = "changed");
    ETag before = tag(source.validators(ALL));

    unit()
        .inTransaction(
            entityManager -> {
              entityManager
                  .createNativeQuery("update Remark set version = version - 1 where id = 71")
                  .executeUpdate();
              entityManager
                  .createNativeQuery("update Remark set version = version + 1 where id = 72")
                  .executeUpdate();
            });

    assertThat(tag(source.validators(ALL))).isNotEqualTo(before);
  }

  @Test
  void differsFromThatOfTheSameRowsUnderAnotherRestrictionAndInAnotherEpoch() {
    ETag tag = tag(source(REMARKS_OF_POST).validators(OF_NEWS));

    assertThat(
            tag(
                source(States.collection(Remark.class, "post.id"))
                    .validators(PathTarget.of("id", "7"))))
        .isNotEqualTo(tag);
    assertThat(tag(source(REMARKS_OF_POST, "restored").validators(OF_NEWS))).isNotEqualTo(tag);
  }

  static Stream<RowCase> rows() {
    return RowCases.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void isMadeOfRowsOfEveryKind(RowCase rowCase) {
    StateSource source = source(States.collection(rowCase.state().type()));
    ETag none = tag(source.validators(ALL));
    persist(rowCase.row().get());

    ETag one = tag(source.validators(ALL));

    assertThat(none.opaqueTag()).startsWith("0-");
    assertThat(one.opaqueTag()).startsWith("1-");
    assertThat(one.strength())
        .isEqualTo(
            tag(source(rowCase.state()).validators(new PathTarget(rowCase.present()))).strength());
    assertThat(none.strength()).isEqualTo(one.strength());
  }

  @Test
  void tagsOfOneCountAreNoSignOfNodesThatDisagree() {
    StateSource source = source(REMARKS);

    assertThat(source.discrepancy(ETag.strong("2-0123456789a"), ETag.strong("2-0123456789b")))
        .isEmpty();
    assertThat(source.discrepancy(ETag.strong("3-0123456789a"), ETag.strong("2-0123456789a")))
        .isEmpty();
  }

  @Test
  void isNotToldByWhatAMethodReturnedOrWrote() {
    StateSource source = source(REMARKS);
    WriteGuard guard =
        source.guard(CheckedWrite.of(ALL, "If-Match", "\"6-otherstate0\"", source.validators(ALL)));
    unit()
        .inTransaction(
            entityManager -> {
              Remark remark = entityManager.find(Remark.class, 71L);
              remark.text = "changed";
              assertThat(source.rendered(remark, ALL)).isEqualTo(Validators.unknown());
            });
    assertThat(guard.release()).isEqualTo(Validators.unknown());
  }
}
