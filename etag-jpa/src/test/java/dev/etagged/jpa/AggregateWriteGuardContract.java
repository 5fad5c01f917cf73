package dev.etagged.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etagged.TargetResource;
import dev.etagged.http.Validators;
import dev.etagged.jpa.Graphs.Post;
import dev.etagged.jpa.Graphs.Remark;
import dev.etagged.spi.StateDeclaration;
import dev.etagged.spi.StateSource;
import dev.etagged.spi.WriteGuard;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Writes of a row whose tag covers the rows that belong to it. */
abstract class AggregateWriteGuardContract extends ProviderContract {

  private static final int WRITERS = 16;
  private static final int ROUNDS = 20;
  private static final StateDeclaration STATE =
      States.including(States.byIdentifier(Post.class), "remarks");
  private static final AtomicLong IDS = new AtomicLong();

  private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
  private final StateSource source = source(STATE);
  private final Queue<WriteGuard> begun = new ConcurrentLinkedQueue<>();

  AggregateWriteGuardContract(String unitName) {
    super(unitName);
  }

  @AfterEach
  void endRequest() {
    begun.forEach(WriteGuard::release);
  }

  @AfterAll
  void endWriters() {
    writers.shutdownNow();
  }

  @Test
  void ofWritersOfTheRootWithTheSameTagExactlyOneWins() {
    assertThat(race((entityManager, post) -> post.text = Thread.currentThread().getName()))
        .containsOnly(1);
  }

  @Test
  void ofWritersOfChildrenWhichClaimTheRootExactlyOneWins() {
    assertThat(
            race(
                (entityManager, post) ->
                    addRemark(entityManager, EtagGuard.claim(entityManager, post))))
        .containsOnly(1);
  }

  /** Shows what the claim is for. */
  @Test
  void ofWritersOfChildrenWhichDoNotSeveralWin() {
    assertThat(race(AggregateWriteGuardContract::addRemark)).anyMatch(winners -> winners > 1);
  }

  @Test
  void aWriteOfTheStateThatWasSeenIsPerformed() {
    long id = persistPost();
    guard(id);
    unit().inTransaction(entityManager -> entityManager.find(Post.class, id).text = "changed");

    assertThat(unit().<String>fromTransaction(em -> em.find(Post.class, id).text))
        .isEqualTo("changed");
  }

  @Test
  void aWriteAfterAnotherChangedTheRootFails() {
    long id = persistPost();
    guard(id);
    onAnotherThread(
        () ->
            unit()
                .inTransaction(em -> addRemark(em, EtagGuard.claim(em, em.find(Post.class, id)))));

    assertThatThrownBy(() -> unit().inTransaction(em -> em.find(Post.class, id).text = "lost"))
        .hasRootCauseInstanceOf(OptimisticLockException.class);
  }

  @Test
  void whatWasWrittenTellsNoTagWithoutItsChildren() {
    long id = persistPost();
    WriteGuard guard = guard(id);
    unit().inTransaction(em -> em.find(Post.class, id).text = "changed");

    assertThat(guard.release()).isEqualTo(Validators.unknown());
  }

  @Test
  void whatIsReturnedWithItsChildrenTellsTheTagThatWasCommitted() {
    long id = persistPost();
    WriteGuard guard = guard(id);
    Post returned =
        unit()
            .fromTransaction(
                em -> {
                  Post post = EtagGuard.claim(em, em.find(Post.class, id));
                  assertThat(post.remarks).hasSize(1);
                  post.remarks.add(addRemark(em, post));
                  return post;
                });

    Validators rendered = source.rendered(returned, target(id));
    assertThat(rendered).isEqualTo(source.validators(target(id)));
    guard.release();
    assertThat(guard.agreesWith(rendered)).isTrue();
  }

  @Test
  void whatIsReturnedInPlaceOfTheMergedRootTellsNoTag() {
    long id = persistPost();
    WriteGuard guard = guard(id);
    Post detached =
        unit()
            .fromTransaction(
                em -> {
                  Post post = em.find(Post.class, id);
                  assertThat(post.remarks).hasSize(1);
                  return post;
                });
    detached.text = "merged";
    unit().inTransaction(em -> em.merge(detached));
    Validators returned = source.rendered(detached, target(id));

    assertThat(guard.release()).isEqualTo(Validators.unknown());
    assertThat(guard.agreesWith(returned)).isFalse();
  }

  private WriteGuard guard(long id) {
    Validators seen = source.validators(target(id));
    WriteGuard guard =
        source.guard(CheckedWrite.of(target(id), "If-Match", tag(seen).toString(), seen));
    begun.add(guard);
    return guard;
  }

  /** The winners of each round. */
  private List<Integer> race(BiConsumer<EntityManager, Post> write) {
    return IntStream.range(0, ROUNDS).mapToObj(round -> winners(persistPost(), write)).toList();
  }

  private int winners(long id, BiConsumer<EntityManager, Post> write) {
    String seen = tag(source.validators(target(id))).toString();
    CyclicBarrier checked = new CyclicBarrier(WRITERS);
    Callable<Boolean> writer =
        () -> {
          WriteGuard guard =
              source.guard(
                  CheckedWrite.of(target(id), "If-Match", seen, source.validators(target(id))));
          checked.await();
          try {
            unit().inTransaction(em -> write.accept(em, em.find(Post.class, id)));
            return true;
          } catch (RuntimeException lost) {
            assertThat(lost).hasStackTraceContaining("OptimisticLockException");
            return false;
          } finally {
            guard.release();
          }
        };
    List<Future<Boolean>> results =
        IntStream.range(0, WRITERS).mapToObj(i -> writers.submit(writer)).toList();
    return (int) results.stream().filter(AggregateWriteGuardContract::get).count();
  }

  private long persistPost() {
    return unit()
        .fromTransaction(
            entityManager -> {
              Post post = new Post();
              post.id = IDS.incrementAndGet();
              entityManager.persist(post);
              post.remarks.add(addRemark(entityManager, post));
              return post.id;
            });
  }

  private static Remark addRemark(EntityManager entityManager, Post post) {
    Remark remark = new Remark();
    remark.id = IDS.incrementAndGet();
    remark.post = post;
    entityManager.persist(remark);
    return remark;
  }

  private static TargetResource target(long id) {
    return PathTarget.of("id", Long.toString(id));
  }

  private void onAnotherThread(Runnable work) {
    get(writers.submit(work));
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("a writer failed", e);
    }
  }
}
