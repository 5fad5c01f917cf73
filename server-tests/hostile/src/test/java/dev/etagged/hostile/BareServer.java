package dev.etagged.hostile;

import dev.etagged.bare.BareApplication;
import dev.etagged.bare.BareResource;
import dev.etagged.launcher.RunningServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** The same server without the library, started once something is to be compared with it. */
final class BareServer implements AutoCloseable {

  private final Function<Path, RunningServer> start;
  private final Path directory;
  private @Nullable RunningServer running;

  BareServer(Function<Path, RunningServer> start, Path directory) {
    this.start = start;
    this.directory = directory;
  }

  synchronized RunningServer server() {
    RunningServer known = running;
    if (known == null) {
      known = start.apply(archive());
      running = known;
    }
    return known;
  }

  Wire wire() {
    return new Wire(server().uri().getPort());
  }

  private Path archive() {
    try {
      Path archive = Files.createDirectories(directory).resolve("bare.war");
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
        for (Class<?> type : new Class<?>[] {BareApplication.class, BareResource.class}) {
          String file = type.getName().replace('.', '/') + ".class";
          zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + file));
          try (InputStream octets = type.getClassLoader().getResourceAsStream(file)) {
            octets.transferTo(zip);
          }
        }
      }
      return archive;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    if (running != null) {
      running.close();
    }
  }
}
