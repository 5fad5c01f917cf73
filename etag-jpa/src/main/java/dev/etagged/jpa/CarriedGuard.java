package dev.etagged.jpa;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** A request's guard, or none, on its way to the thread that is to work under it. */
record CarriedGuard(Optional<RequestGuard> guard) {

  /** Puts it on this thread; what is given back restores what was there. */
  Runnable begin() {
    Optional<RequestGuard> previous = RequestGuard.replace(guard);
    return () -> RequestGuard.replace(previous);
  }

  void run(Runnable work) {
    Runnable end = begin();
    try {
      work.run();
    } finally {
      end.run();
    }
  }

  <T> T get(Supplier<T> work) {
    Runnable end = begin();
    try {
      return work.get();
    } finally {
      end.run();
    }
  }

  <T> T call(Callable<T> work) throws Exception {
    Runnable end = begin();
    try {
      return work.call();
    } finally {
      end.run();
    }
  }
}
