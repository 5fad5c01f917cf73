package dev.etagged.launcher;

import org.jspecify.annotations.Nullable;

/** A server that did not start, with all that its user needs to know. */
public final class ServerStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ServerStartException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
