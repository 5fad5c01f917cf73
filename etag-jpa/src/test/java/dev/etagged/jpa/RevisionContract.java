package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.etagged.EtaggedConfigurationException;
import dev.etagged.http.ETag;
import dev.etagged.jpa.Members.Club;
import dev.etagged.jpa.Members.Member;
import dev.etagged.spi.StateDeclaration;
import dev.etagged.spi.StateSource;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The revision of an entity as the state of its collections. */
abstract class RevisionContract extends ProviderContract {

  private static final PathTarget ALL = new PathTarget(Map.of());

  private final StateSource members = source(States.collection(Member.class));

  RevisionContract(String unitName) {
    super(unitName);
  }

  @BeforeAll
  void createTable() throws IOException {
    execute(Database.H2.revisionScript());
  }

  @BeforeEach
  void insertCounters() {
    execute(Database.H2.countersOf("Member"));
    execute(Database.H2.countersOf("Club"));
    resetCounters();
  }

  @Test
  void isReadInOneStatement() {
    current();

    assertThat(takeStatements()).singleElement().asString().contains("etagged_revision");
  }

  @Test
  void isReadInOneStatementWithThoseOfIncludedEntities() {
    StateSource clubs = source(States.including(States.collection(Club.class), "founder"));
    resetCounters();
    ETag before = tag(clubs.validators(ALL));
    assertThat(takeStatements()).hasSize(1);
    raise(Member.class);

    assertThat(tag(clubs.validators(ALL))).isNotEqualTo(before);
  }

  @Test
  void isAnotherAfterEachTransactionThatRaisesIt() {
    ETag none = current();
    raise(Member.class);
    ETag one = current();
    raise(Member.class);

    assertThat(none.toString()).startsWith("\"0-");
    assertThat(one.toString()).startsWith("\"1-");
    assertThat(current().toString()).startsWith("\"2-");
  }

  @Test
  void ofAnotherEntityIsAnother() {
    ETag before = current();
    raise(Club.class);

    assertThat(current()).isEqualTo(before);
  }

  @Test
  void isRaisedAfterWhatThePersistenceContextHolds() {
    unit()
        .inTransaction(
            entityManager -> {
              entityManager.persist(new Member());
              CollectionRevision.raise(entityManager, Member.class);
            });

    assertThat(takeStatements()).last().asString().contains("update etagged_revision");
  }

  @Test
  void isRaisedInTheOrderOfTheNames() {
    raise(Member.class, Club.class, Member.class);

    List<String> statements = takeStatements();
    assertThat(statements).hasSize(2);
    assertThat(statements.get(0)).contains("Club");
    assertThat(statements.get(1)).contains("Member");
  }

  @Test
  void isNotRaisedByWhatIsRolledBack() {
    ETag before = current();
    try (EntityManager entityManager = unit().factory().createEntityManager()) {
      entityManager.getTransaction().begin();
      CollectionRevision.raise(entityManager, Member.class);
      entityManager.getTransaction().rollback();
    }

    assertThat(current()).isEqualTo(before);
  }

  /** On a replica two transactions can become visible in the other order. */
  @Test
  void tellsWhichCountersWereRaised() {
    execute("update etagged_revision set counter = 1 where entity = 'Member' and shard = 3");
    ETag one = current();
    execute("update etagged_revision set counter = 0 where entity = 'Member' and shard = 3");
    execute("update etagged_revision set counter = 1 where entity = 'Member' and shard = 5");

    assertThat(current()).isNotEqualTo(one);
  }

  @Test
  void ofTwoEpochsAreTwo() {
    StateSource later = source(States.collection(Member.class), "2");

    assertThat(tag(later.validators(ALL))).isNotEqualTo(current());
  }

  @Test
  void ofTwoRestrictionsAreTwo() {
    StateSource source = source(States.collection(Member.class, "text"));

    assertThat(source.validators(PathTarget.of("text", "a")))
        .isNotEqualTo(source.validators(PathTarget.of("text", "b")));
  }

  @Test
  void withoutCountersIsRefusedWithWhatToInsert() {
    execute("delete from etagged_revision where entity = 'Member' and shard = 7");
    String message =
        "etagged_revision has %d rows for Member where 16 are needed; for each shard from 0 to 15,"
            + " insert into etagged_revision (entity, shard) values ('Member', shard)";

    assertThatIllegalStateException()
        .isThrownBy(() -> members.validators(ALL))
        .withMessage(message, 15);
    execute("delete from etagged_revision");
    assertThatIllegalStateException().isThrownBy(() -> raise(Member.class)).withMessage(message, 0);
  }

  @Test
  void ofWhatIsNoEntityIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> raise(String.class));
  }

  @Test
  void isRefusedBesideAnIncludedEntityWithoutOne() {
    StateDeclaration clubs = States.including(States.collection(Club.class), "statute");

    assertThatExceptionOfType(EtaggedConfigurationException.class)
        .isThrownBy(() -> source(clubs))
        .withMessage(
            "ArticleResource.get: Club is @Revisioned, and the included BareNote is not;"
                + " annotate both, or neither");
  }

  @Test
  void isRaisedOnWhicheverThread() {
    IntStream.range(0, 20)
        .mapToObj(i -> new Thread(() -> raise(Member.class)))
        .forEach(
            thread -> {
              thread.start();
              join(thread);
            });

    assertThat(current().toString()).startsWith("\"20-");
  }

  private ETag current() {
    return tag(members.validators(ALL));
  }

  private void raise(Class<?>... entityClasses) {
    unit().inTransaction(entityManager -> CollectionRevision.raise(entityManager, entityClasses));
  }

  private void execute(String sql) {
    unit().inTransaction(entityManager -> entityManager.createNativeQuery(sql).executeUpdate());
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }
}
