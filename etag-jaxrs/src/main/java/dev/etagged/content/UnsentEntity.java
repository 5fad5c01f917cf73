package dev.etagged.content;

import static java.lang.System.Logger.Level.DEBUG;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** An entity in whose place something else is sent, so that no writer of the runtime closes it. */
public final class UnsentEntity {

  private static final System.Logger LOGGER = System.getLogger("dev.etagged");

  private UnsentEntity() {}

  /** Closes it, if a writer would have done so. */
  public static void close(@Nullable Object entity) {
    if (entity instanceof InputStream || entity instanceof Reader) {
      try (Closeable closed = (Closeable) entity) {
        LOGGER.log(DEBUG, "{0} is not sent", closed);
      } catch (IOException e) {
        LOGGER.log(DEBUG, "an entity that is not sent could not be closed", e);
      }
    }
  }
}
