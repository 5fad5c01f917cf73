package dev.etagged.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.etagged.bare.BareApplication;
import dev.etagged.bare.BareResource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The application without the library, for the same server. */
final class BareArchive {

  /** As the example has it: RESTEasy would answer each PATCH with 500. */
  private static final String DESCRIPTOR =
      """
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
        <context-param>
          <param-name>resteasy.patchfilter.disabled</param-name>
          <param-value>true</param-value>
        </context-param>
      </web-app>
      """;

  private BareArchive() {}

  static Path in(Path directory) {
    try {
      Path archive = Files.createDirectories(directory).resolve("bare.war");
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
        for (Class<?> type : List.of(BareApplication.class, BareResource.class)) {
          String file = type.getName().replace('.', '/') + ".class";
          zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + file));
          try (InputStream octets = type.getClassLoader().getResourceAsStream(file)) {
            octets.transferTo(zip);
          }
        }
        zip.putNextEntry(new ZipEntry("WEB-INF/web.xml"));
        zip.write(DESCRIPTOR.getBytes(UTF_8));
      }
      return archive;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
