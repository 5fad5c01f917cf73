package dev.etagged.jpa;

import dev.etagged.jpa.Members.Member;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * One of several writers that change a collection. Each pauses between its statement and its
 * commit, so that they commit in another order than they write, and keeps to rows of its own, so
 * that none fails.
 */
final class OutOfOrderWriter {

  /** The name under which PostgreSQL itself counts the changes. */
  static final String TRACKED = "TrackedMember";

  private static final int ROWS = 8;
  private static final long LONGEST_PAUSE_NANOS = 8_000_000;

  private final RaceUnit unit;
  private final Random random;
  private final List<Long> rows = new ArrayList<>();

  OutOfOrderWriter(RaceUnit unit, long seed) {
    this.unit = unit;
    this.random = new Random(seed);
  }

  /** Writes until told to stop; how many transactions were committed. */
  long write(AtomicBoolean stopped) throws Exception {
    long commits = 0;
    while (!stopped.get()) {
      unit.call(
          entityManager -> {
            change(entityManager);
            entityManager.flush();
            LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE_NANOS));
            CollectionRevision.raise(entityManager, Member.class);
            return rows;
          });
      commits++;
    }
    return commits;
  }

  /** Updates mostly: an insertion or a removal changes the count, which hides nothing. */
  private void change(EntityManager entityManager) {
    int choice = random.nextInt(10);
    if (rows.size() < ROWS / 2 || (choice == 0 && rows.size() < 2 * ROWS)) {
      Member member = new Member();
      stamp(member);
      entityManager.persist(member);
      rows.add(member.id);
    } else if (choice == 1) {
      entityManager.remove(entityManager.find(Member.class, rows.remove(anyRow())));
    } else {
      stamp(entityManager.find(Member.class, rows.get(anyRow())));
    }
  }

  private int anyRow() {
    return random.nextInt(rows.size());
  }

  private void stamp(Member member) {
    member.text = Long.toString(random.nextLong(1_000_000));
    member.changedAt = Instant.now();
  }
}
