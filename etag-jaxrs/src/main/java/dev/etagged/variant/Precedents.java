package dev.etagged.variant;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a method was seen to send, for what its clients ask for. Runtimes break ties among media
 * types in ways of their own, coders code what they like, and a method sets fields; all of it shows
 * in a 200. So a 304 is given before the method only where its 200 is known.
 *
 * <p>Safe for use by several threads. It remembers few texts, and forgets all when there are more:
 * then the method runs once more.
 */
public final class Precedents {

  private static final int MOST = 64;

  private final Map<Asked, Precedent> seen = new ConcurrentHashMap<>();

  public Optional<Precedent> of(Asked asked) {
    return Optional.ofNullable(seen.get(asked));
  }

  /** A 200 was sent. */
  public void note(Asked asked, Precedent sent) {
    Precedent known = seen.get(asked);
    if (asked.isShort() && !sent.equals(known)) {
      if (known == null && seen.size() >= MOST) {
        seen.clear();
      }
      seen.merge(asked, sent, Precedent::and);
    }
  }
}
