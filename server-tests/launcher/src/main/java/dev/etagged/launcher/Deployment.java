package dev.etagged.launcher;

import java.net.URI;
import java.nio.file.Path;

/**
 * What runs where.
 *
 * @param war the application
 * @param contextRoot the path of its root, such as {@code /etag-example}
 * @param port the port on 127.0.0.1
 * @param directory where the server writes everything
 * @param compression the server's own
 */
record Deployment(Path war, String contextRoot, int port, Path directory, Compression compression) {
  static final String HOST = "127.0.0.1";

  /** Makes the paths absolute, since a server may run in another directory. */
  Deployment {
    war = war.toAbsolutePath();
    directory = directory.toAbsolutePath();
  }

  boolean isCompressed() {
    return compression == Compression.ON;
  }

  /** The application's root. */
  URI uri() {
    return URI.create("http://" + HOST + ":" + port + contextRoot);
  }

  /** The file name for servers which take the path of the root from it. */
  String archiveName() {
    return contextRoot.substring(1) + ".war";
  }
}
