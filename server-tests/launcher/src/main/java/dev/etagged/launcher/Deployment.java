package dev.etagged.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * What runs where.
 *
 * @param war the application
 * @param contextRoot the path of its root, such as {@code /etag-example}
 * @param port the port on 127.0.0.1
 * @param directory where the server writes everything
 * @param compression the server's own
 * @param users whom the server authenticates
 */
public record Deployment(
    Path war,
    String contextRoot,
    int port,
    Path directory,
    Compression compression,
    List<ServerUser> users) {
  static final String HOST = "127.0.0.1";

  /** Makes the paths absolute, since a server may run in another directory. */
  public Deployment {
    war = war.toAbsolutePath();
    directory = directory.toAbsolutePath();
    users = List.copyOf(users);
  }

  /**
   * A deployment on a port that is free, which the server does not compress, and without users.
   *
   * @param war the application
   * @param contextRoot the path of its root
   * @param directory where the server writes everything
   */
  public static Deployment onAnyPort(Path war, String contextRoot, Path directory) {
    try {
      return new Deployment(war, contextRoot, Port.free(0), directory, Compression.OFF, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
