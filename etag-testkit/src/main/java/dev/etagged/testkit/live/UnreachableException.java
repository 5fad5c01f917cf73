package dev.etagged.testkit.live;

import java.io.IOException;

/** A resource that cannot be examined. The message says why. */
public final class UnreachableException extends IOException {

  private static final long serialVersionUID = 1L;

  UnreachableException(String message) {
    super(message);
  }
}
