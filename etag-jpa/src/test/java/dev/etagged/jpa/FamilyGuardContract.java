package dev.etagged.jpa;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.http.Validators;
import dev.etagged.jpa.Families.Kid;
import dev.etagged.jpa.Families.Parent;
import dev.etagged.spi.StateSource;
import dev.etagged.spi.WriteGuard;
import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Instances behind proxies, instances that are read again, and orphans. */
abstract class FamilyGuardContract extends ProviderContract {

  private static final long ID = 7;
  private static final PathTarget TARGET = PathTarget.of("id", Long.toString(ID));

  private final StateSource parents = source(States.byIdentifier(Parent.class));
  private final StateSource kids = source(States.byIdentifier(Kid.class));
  private WriteGuard guard = WriteGuard.none();

  FamilyGuardContract(String unitName) {
    super(unitName);
  }

  @BeforeEach
  void store() {
    unit().inTransaction(entityManager -> entityManager.persist(Families.family(ID)));
  }

  @AfterEach
  void release() {
    guard.release();
  }

  /** A request whose precondition held before another request wrote. */
  private void beginOvertaken(StateSource source) {
    begin(source);
    meanwhile();
  }

  private void begin(StateSource source) {
    Validators seen = source.validators(TARGET);
    guard = source.guard(CheckedWrite.of(TARGET, "If-Match", tag(seen).toString(), seen));
  }

  /** Another request writes both, on its own thread. */
  private void meanwhile() {
    CompletableFuture.runAsync(
            () ->
                unit()
                    .inTransaction(
                        entityManager -> {
                          entityManager.find(Parent.class, ID).text = "meanwhile";
                          entityManager.find(Kid.class, ID).text = "meanwhile";
                        }))
        .join();
  }

  private void isRefused(BiConsumer<EntityManager, FamilyGuardContract> write) {
    assertThatThrownBy(
            () -> unit().inTransaction(entityManager -> write.accept(entityManager, this)))
        .satisfies(GuardedNoteContract::isConflict);
    assertThat(text(Parent.class)).isEqualTo("meanwhile");
    assertThat(text(Kid.class)).isEqualTo("meanwhile");
  }

  private String text(Class<?> type) {
    return unit()
        .<String>fromTransaction(
            entityManager ->
                (String)
                    entityManager
                        .createQuery("select e.text from %s e".formatted(type.getSimpleName()))
                        .getSingleResult());
  }

  /** How a method gets an instance that the provider has not loaded. */
  enum Reference {
    GOT {
      @Override
      Parent parent(EntityManager entityManager) {
        return entityManager.getReference(Parent.class, ID);
      }
    },
    OF_A_LAZY_ASSOCIATION {
      @Override
      Parent parent(EntityManager entityManager) {
        return requireNonNull(entityManager.find(Kid.class, ID).parent);
      }
    },
    FOUND_AS_A_REFERENCE {
      @Override
      Parent parent(EntityManager entityManager) {
        Parent reference = entityManager.getReference(Parent.class, ID);
        assertThat(reference).isNotNull();
        return entityManager.find(Parent.class, ID);
      }
    };

    abstract Parent parent(EntityManager entityManager);
  }

  @Nested
  class BehindAProxy {

    @ParameterizedTest
    @EnumSource
    void aClaimIsCompared(Reference reference) {
      beginOvertaken(parents);

      isRefused(
          (entityManager, test) -> EtagGuard.claim(entityManager, reference.parent(entityManager)));
    }

    @ParameterizedTest
    @EnumSource
    void aRequirementIsCompared(Reference reference) {
      beginOvertaken(parents);

      isRefused(
          (entityManager, test) -> EtagGuard.requireUnchanged(reference.parent(entityManager)));
    }

    @ParameterizedTest
    @EnumSource
    void aRemovalIsCompared(Reference reference) {
      beginOvertaken(parents);

      isRefused((entityManager, test) -> entityManager.remove(reference.parent(entityManager)));
    }

    @ParameterizedTest
    @EnumSource
    void aClaimOfTheVersionThatTheClientSawIsAnswered(Reference reference) {
      begin(parents);
      unit()
          .inTransaction(
              entityManager -> {
                EtagGuard.claim(entityManager, reference.parent(entityManager));
                entityManager.find(Kid.class, ID).text = "changed";
              });

      assertThat(guard.hasJudged()).isTrue();
      assertThat(guard.release()).isEqualTo(parents.validators(TARGET));
    }

    @Test
    void aVersionThatCannotBeReadIsNotTakenForTheRightOne() {
      begin(parents);
      Parent without = Families.family(ID);

      assertThatThrownBy(() -> EtagGuard.requireUnchanged(without))
          .satisfies(GuardedNoteContract::isConflict)
          .hasMessageContaining("cannot be read");
    }
  }

  /** How a method reads an instance again. */
  enum Reread {
    REFRESHED {
      @Override
      Parent again(EntityManager entityManager, Parent parent) {
        entityManager.refresh(parent);
        return parent;
      }
    },
    REFRESHED_AND_LOCKED {
      @Override
      Parent again(EntityManager entityManager, Parent parent) {
        entityManager.refresh(parent, LockModeType.PESSIMISTIC_WRITE);
        return parent;
      }
    },
    QUERIED {
      @Override
      Parent again(EntityManager entityManager, Parent parent) {
        return entityManager
            .createQuery("select p from Parent p where p.id = :id", Parent.class)
            .setParameter("id", ID)
            .setHint("jakarta.persistence.cache.storeMode", CacheStoreMode.REFRESH)
            .setHint("eclipselink.refresh", "true")
            .getSingleResult();
      }
    },
    CLEARED_AND_FOUND {
      @Override
      Parent again(EntityManager entityManager, Parent parent) {
        entityManager.clear();
        entityManager.getEntityManagerFactory().getCache().evictAll();
        return entityManager.find(
            Parent.class,
            ID,
            Map.of("jakarta.persistence.cache.retrieveMode", CacheRetrieveMode.BYPASS));
      }
    };

    abstract Parent again(EntityManager entityManager, Parent parent);
  }

  @Nested
  class ReadAgain {

    @ParameterizedTest
    @EnumSource
    void aChangeIsCompared(Reread reread) {
      begin(parents);

      isRefused(
          (entityManager, test) -> {
            Parent found = entityManager.find(Parent.class, ID);
            test.meanwhile();
            reread.again(entityManager, found).text = "lost";
          });
    }

    @ParameterizedTest
    @EnumSource
    void aChangeOfWhatTheClientSawIsPerformed(Reread reread) {
      begin(parents);
      unit()
          .inTransaction(
              entityManager ->
                  reread.again(entityManager, entityManager.find(Parent.class, ID)).text =
                      "changed");

      assertThat(text(Parent.class)).isEqualTo("changed");
    }
  }

  /** How a method removes a kid through its parent. */
  enum Removal {
    AS_AN_ORPHAN {
      @Override
      void remove(EntityManager entityManager) {
        entityManager.find(Parent.class, ID).kids.removeIf(kid -> kid.id == ID);
      }
    },
    OF_ALL_ORPHANS {
      @Override
      void remove(EntityManager entityManager) {
        entityManager.find(Parent.class, ID).kids.clear();
      }
    },
    WITH_THE_PARENT {
      @Override
      void remove(EntityManager entityManager) {
        entityManager.remove(entityManager.find(Parent.class, ID));
      }
    };

    abstract void remove(EntityManager entityManager);
  }

  @Nested
  class ThroughTheParent {

    @ParameterizedTest
    @EnumSource
    void aRemovalIsCompared(Removal removal) {
      beginOvertaken(kids);

      isRefused((entityManager, test) -> removal.remove(entityManager));
    }

    @ParameterizedTest
    @EnumSource
    void aRemovalOfWhatTheClientSawIsPerformed(Removal removal) {
      begin(kids);

      assertThatCode(() -> unit().inTransaction(removal::remove)).doesNotThrowAnyException();
      assertThat(kids.validators(TARGET)).isEqualTo(Validators.absent());
      assertThat(guard.hasJudged()).isTrue();
    }
  }

  @Nested
  class NeverSeen {

    @Test
    void isABulkStatement() {
      begin(parents);
      unit()
          .inTransaction(
              entityManager ->
                  entityManager
                      .createQuery("update Parent p set p.version = 9 where p.id = :id")
                      .setParameter("id", ID)
                      .executeUpdate());

      assertThat(guard.hasJudged()).isFalse();
    }
  }
}
