package dev.etagged.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Reads tag, then content, and keeps what it read: what a client would, which is told 304 later.
 */
final class CachingReader {

  private final EntityManagerFactory factory;
  private final Supplier<String> tag;
  private final Map<String, String> kept = new HashMap<>();
  private final AtomicLong stale = new AtomicLong();

  CachingReader(Tagging tagging, EntityManagerFactory factory) {
    this.factory = factory;
    this.tag = tagging.over(factory);
  }

  /** Reads until told to stop; how often. */
  long read(AtomicBoolean stopped) {
    long reads = 0;
    while (!stopped.get()) {
      String current = tag.get();
      String content = content();
      String earlier = kept.putIfAbsent(current, content);
      // Between two looks at the same tag, the content is the one that the tag stands for.
      if (earlier != null && !earlier.equals(content) && tag.get().equals(current)) {
        stale.incrementAndGet();
      }
      reads++;
    }
    return reads;
  }

  /** How often a client would have been told to keep what is no longer there. */
  long stale() {
    return stale.get();
  }

  private String content() {
    try (EntityManager entityManager = factory.createEntityManager()) {
      return Arrays.deepToString(
          entityManager
              .createQuery("select m.id, m.text from Member m order by m.id", Object[].class)
              .getResultList()
              .toArray());
    }
  }
}
