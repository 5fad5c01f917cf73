package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.TargetResource;
import dev.etagged.http.ETag;
import dev.etagged.http.Validators;
import dev.etagged.jpa.Cached.Child;
import dev.etagged.jpa.Cached.Entry;
import dev.etagged.jpa.Cached.Parent;
import dev.etagged.jpa.Cached.Plain;
import dev.etagged.jpa.provider.Unproxied;
import dev.etagged.spi.ReadWatch;
import dev.etagged.spi.StateSource;
import dev.etagged.spi.WriteGuard;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two nodes on one database, each with a cache of its own: what the old node sends has never the
 * tag of what the other node has written.
 */
abstract class CacheContract extends ProviderContract {

  private static final TargetResource TARGET = PathTarget.of("slug", "slug");
  private static final TargetResource PARENT = PathTarget.of("id", "1");

  private final String unitName;
  private final PersistenceUnit other;
  private final StateSource entries;
  private final StateSource parents;

  /** As requests that never complete do. */
  private ReadWatch begun = ReadWatch.none();

  private WriteGuard writing = WriteGuard.none();

  CacheContract(String unitName) {
    super(unitName);
    this.unitName = unitName;
    this.other = unit().node(unitName);
    this.entries = source(States.by(Entry.class, "slug"));
    this.parents = source(States.including(States.byIdentifier(Parent.class), "children"));
  }

  @BeforeEach
  void fillTheCache() throws SQLException {
    other.clear();
    unit()
        .inTransaction(
            entityManager -> {
              Entry entry = new Entry(1, "slug", "old");
              entityManager.persist(entry);
              entityManager.persist(new Plain(1, entry));
              Parent parent = new Parent(1, "old");
              entityManager.persist(parent);
              entityManager.persist(new Child(1, parent, "old"));
            });
    unit().factory().getCache().evictAll();
    unit()
        .inTransaction(
            entityManager -> {
              Reading.QUERY_CACHE.entry(entityManager);
              entityManager.find(Entry.class, 1L);
              assertThat(children(entityManager)).isEqualTo("old");
            });
  }

  @AfterEach
  void endRequests() {
    begun.end();
    writing.release();
  }

  @AfterAll
  void closeOther() throws SQLException {
    other.factory().close();
  }

  /** The ways in which a method comes to an instance. */
  enum Reading {
    FIND {
      @Override
      Entry entry(EntityManager entityManager) {
        return entityManager.find(Entry.class, 1L);
      }
    },
    QUERY {
      @Override
      Entry entry(EntityManager entityManager) {
        return entityManager
            .createQuery("select e from Entry e where e.slug = 'slug'", Entry.class)
            .getSingleResult();
      }
    },
    QUERY_CACHE {
      @Override
      Entry entry(EntityManager entityManager) {
        return entityManager
            .createQuery("select e from Entry e where e.slug = 'slug'", Entry.class)
            .setHint("org.hibernate.cacheable", true)
            .getSingleResult();
      }
    },
    REFERENCE {
      @Override
      Entry entry(EntityManager entityManager) {
        return entityManager.getReference(Entry.class, 1L);
      }
    },
    ASSOCIATION {
      @Override
      Entry entry(EntityManager entityManager) {
        return Optional.ofNullable(entityManager.find(Plain.class, 1L).entry).orElseThrow();
      }
    },
    REFRESHED {
      @Override
      Entry entry(EntityManager entityManager) {
        Entry entry = entityManager.find(Entry.class, 1L);
        entityManager.refresh(entry);
        return entry;
      }
    };

    abstract Entry entry(EntityManager entityManager);

    /** Through a method, since a proxy has no fields of its own. */
    String text(EntityManager entityManager) {
      return ((Entry) Unproxied.of(entry(entityManager))).text;
    }
  }

  @ParameterizedTest
  @EnumSource(Reading.class)
  void aTextHasTheTagOfTheInstanceThatItIsMadeOf(Reading reading) {
    ETag old = tag(entries.validators(TARGET));
    elsewhere(entityManager -> entityManager.find(Entry.class, 1L).text = "new");
    Sent sent = get(entries, TARGET, reading::text);

    assertThat(sent.tag().equals(Optional.of(old))).isEqualTo(sent.text().equals("old"));
    assertThat(sent.tag()).isPresent();
  }

  @Test
  void theNodeIsOldUntilItWasSeenToBe() {
    elsewhere(entityManager -> entityManager.find(Entry.class, 1L).text = "new");

    assertThat(get(entries, TARGET, Reading.FIND::text).text()).isEqualTo("old");
    Sent next = get(entries, TARGET, Reading.FIND::text);
    assertThat(next.text()).isEqualTo("new");
    assertThat(next.tag()).contains(tag(entries.validators(TARGET)));
  }

  @Test
  void aReturnedInstanceHasItsOwnTag() {
    Validators old = entries.validators(TARGET);
    elsewhere(entityManager -> entityManager.find(Entry.class, 1L).text = "new");
    Entry returned = unit().fromTransaction(Reading.FIND::entry);

    assertThat(returned.text).isEqualTo("old");
    assertThat(entries.rendered(returned, TARGET)).isEqualTo(old);
  }

  @Test
  void anInstanceOfTheRowThatWasLookedUpChangesNothing() {
    unit().factory().getCache().evictAll();
    Validators current = entries.validators(TARGET);
    begun = entries.watch(CheckedWrite.of(TARGET, "If-None-Match", "\"x\"", current));
    unit().fromTransaction(Reading.FIND::text);
    resetCounters();

    assertThat(begun.end()).isEqualTo(Validators.unknown());
    assertThat(takeStatements()).isEmpty();
  }

  @Test
  void aRowThatHasLeftTheKeyDoesNotGetTheTagOfTheOneThatCame() {
    elsewhere(
        entityManager -> {
          entityManager.find(Entry.class, 1L).slug = "left";
          entityManager.flush();
          entityManager.persist(new Entry(2, "slug", "new"));
        });
    ETag current = tag(entries.validators(TARGET));
    Sent sent = get(entries, TARGET, Reading.FIND::text);

    assertThat(sent.text()).isEqualTo("old");
    assertThat(sent.tag()).isPresent().isNotEqualTo(Optional.of(current));
  }

  @Test
  void anOldRootDoesNotGetTheTagOfTheAggregate() {
    elsewhere(entityManager -> entityManager.find(Parent.class, 1L).text = "new");
    ETag current = tag(parents.validators(PARENT));
    Sent sent = get(parents, PARENT, entityManager -> entityManager.find(Parent.class, 1L).text);

    assertThat(sent.text()).isEqualTo("old");
    assertThat(sent.tag()).isNotEqualTo(Optional.of(current));
  }

  @Test
  void anOldChildDoesNotGetTheTagOfTheAggregate() {
    elsewhere(entityManager -> entityManager.find(Child.class, 1L).text = "new");
    ETag current = tag(parents.validators(PARENT));
    Sent sent = get(parents, PARENT, CacheContract::children);

    assertThat(sent.text()).isEqualTo("old");
    assertThat(sent.tag()).isNotEqualTo(Optional.of(current));
  }

  @Test
  void anOldCollectionDoesNotGetTheTagOfTheAggregate() {
    elsewhere(
        entityManager -> {
          Parent parent = entityManager.find(Parent.class, 1L);
          Child child = new Child(2, parent, "new");
          parent.children.add(child);
          entityManager.persist(child);
        });
    ETag current = tag(parents.validators(PARENT));
    Sent sent = get(parents, PARENT, CacheContract::children);

    assertThat(sent.text()).isEqualTo("old");
    assertThat(sent.tag()).isNotEqualTo(Optional.of(current));
  }

  @Test
  void anAggregateThatIsNotOldKeepsItsTag() {
    ETag current = tag(parents.validators(PARENT));

    assertThat(get(parents, PARENT, CacheContract::children).tag()).contains(current);
  }

  @Test
  void aWriteWithTheRightTagFailsOnceOnAnOldNode() {
    elsewhere(entityManager -> entityManager.find(Entry.class, 1L).text = "new");

    assertThatThrownBy(() -> put("first")).isInstanceOf(RuntimeException.class);
    writing.release();
    put("second");
    assertThat(writing.release()).isEqualTo(entries.validators(TARGET));
  }

  @Test
  void aTextOutOfAReplicaThatIsBehindHasTheTagOfItsInstance() throws SQLException {
    ETag old = tag(entries.validators(TARGET));
    unit().inTransaction(entityManager -> entityManager.find(Entry.class, 1L).text = "new");
    try (PersistenceUnit replica = new PersistenceUnit(unitName)) {
      replica.inTransaction(entityManager -> entityManager.persist(new Entry(1, "slug", "old")));
      replica.factory().getCache().evictAll();

      assertThat(get(entries, TARGET, method -> replica.fromTransaction(Reading.FIND::text)))
          .isEqualTo(new Sent("old", Optional.of(old)));
    }
  }

  /** Without a cache, only a replica can give an older row, and its unit says so. */
  @ParameterizedTest
  @CsvSource({"'', false", "false, false", "true, true"})
  void aUnitWithoutACacheIsWatchedOnDemand(String replicas, boolean watched) throws SQLException {
    Map<String, Object> settings =
        Map.of(
            "etagged.replicas",
            replicas,
            "jakarta.persistence.sharedCache.mode",
            "NONE",
            "hibernate.cache.use_second_level_cache",
            false,
            "hibernate.cache.use_query_cache",
            false);
    try (PersistenceUnit plain = new PersistenceUnit(unitName, settings)) {
      plain.inTransaction(entityManager -> entityManager.persist(new Entry(1, "slug", "old")));
      StateSource source = source(plain, States.by(Entry.class, "slug"));
      Validators looked = source.validators(TARGET);
      begun = source.watch(CheckedWrite.of(TARGET, "If-None-Match", "\"x\"", looked));
      assertThat(RequestGuard.EVENTS.areAwaited()).isEqualTo(watched);
    }
  }

  private void put(String text) {
    Validators current = entries.validators(TARGET);
    writing = entries.guard(CheckedWrite.of(TARGET, "If-Match", tag(current).toString(), current));
    unit().inTransaction(entityManager -> entityManager.find(Entry.class, 1L).text = text);
  }

  private static String children(EntityManager entityManager) {
    StringBuilder texts = new StringBuilder();
    entityManager.find(Parent.class, 1L).children.forEach(child -> texts.append(child.text));
    return texts.toString();
  }

  record Sent(String text, Optional<ETag> tag) {}

  /** What a method sends that returns a text, as the filters complete it. */
  private Sent get(
      StateSource source, TargetResource target, Function<EntityManager, String> method) {
    Validators current = source.validators(target);
    begun = source.watch(CheckedWrite.of(target, "If-None-Match", "\"x\"", current));
    String text = unit().fromTransaction(method);
    Validators seen = begun.end();
    assertThat(begun.end()).isEqualTo(seen);
    return new Sent(text, (seen instanceof Validators.Known ? seen : current).entityTag());
  }

  /** On the other node. */
  private void elsewhere(Consumer<EntityManager> work) {
    other.inTransaction(work);
  }
}
