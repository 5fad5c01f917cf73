package dev.etagged.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the content that is arriving may take together: {@value #COUNT} requests at once, for each
 * holds a thread of the server as long as its client likes, and {@value #OCTETS} octets. Beyond
 * that, 503 and when to try again (RFC 9110 section 15.6.4).
 */
@ApplicationScoped
public class UploadQuota {
  private static final String COUNT = "etagged.example.uploads";
  private static final String OCTETS = "etagged.example.upload-octets";
  private static final long DEFAULT_COUNT = 2;
  private static final long DEFAULT_FILES = 2;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long LEAST_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  @Inject private FileLimit fileLimit;
  private final Semaphore places =
      new Semaphore(Math.toIntExact(new Setting(COUNT).orElse(DEFAULT_COUNT)), true);
  private final AtomicLong octets = new AtomicLong();
  private volatile long lastChange = System.nanoTime();

  /** Takes a place, which is given back by {@link #leave}. */
  void enter() throws Refusal {
    if (!places.tryAcquire() && !acquireSoon()) {
      throw new Refusal(Problem.busy("Too many requests are being received."));
    }
    lastChange = System.nanoTime();
  }

  /** Waits for those that move: where nobody left for a second, all of them may be stalling. */
  private boolean acquireSoon() {
    try {
      long patience = lastChange + PATIENCE_NANOS - System.nanoTime();
      // Where the whole process stood still, nobody was stalling.
      return places.tryAcquire(Math.max(patience, LEAST_NANOS), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void leave() {
    lastChange = System.nanoTime();
    places.release();
  }

  /** Takes room, which is given back by {@link #giveBack}. */
  void take(long count) throws Refusal {
    take(count, new Setting(OCTETS).orElse(DEFAULT_FILES * fileLimit.octets()));
  }

  void take(long count, long limit) throws Refusal {
    if (octets.addAndGet(count) > limit) {
      octets.addAndGet(-count);
      throw new Refusal(Problem.busy("The files that are being uploaded are too long together."));
    }
  }

  void giveBack(long count) {
    octets.addAndGet(-count);
  }
}
