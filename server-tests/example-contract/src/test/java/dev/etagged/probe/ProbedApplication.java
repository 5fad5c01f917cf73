package dev.etagged.probe;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A copy of the example's application with the probe in it. */
public final class ProbedApplication {
  private static final List<Class<?>> CLASSES = List.of(LoadCounter.class, ProbeResource.class);

  /** A default mapping file: it gives every entity the listener, and changes nothing else. */
  private static final String MAPPING =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <entity-mappings xmlns="https://jakarta.ee/xml/ns/persistence/orm" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="https://jakarta.ee/xml/ns/persistence/orm https://jakarta.ee/xml/ns/persistence/orm/orm_3_0.xsd" version="3.0">
        <persistence-unit-metadata>
          <persistence-unit-defaults>
            <entity-listeners>
              <entity-listener class="dev.etagged.probe.LoadCounter">
                <post-load method-name="loaded"/>
              </entity-listener>
            </entity-listeners>
          </persistence-unit-defaults>
        </persistence-unit-metadata>
      </entity-mappings>
      """;

  private ProbedApplication() {}

  public static Path copyOf(Path war, Path directory) throws IOException {
    Path copy = Files.createDirectories(directory).resolve(war.getFileName());
    Files.copy(war, copy, REPLACE_EXISTING);
    try (FileSystem archive = FileSystems.newFileSystem(copy)) {
      Path classes = archive.getPath("WEB-INF", "classes");
      for (Class<?> type : CLASSES) {
        addClass(type, classes);
      }
      Files.writeString(classes.resolve("META-INF").resolve("orm.xml"), MAPPING);
    }
    return copy;
  }

  static void addClass(Class<?> type, Path classes) throws IOException {
    String file = type.getName().replace('.', '/') + ".class";
    Path target = classes.resolve(file);
    Files.createDirectories(target.getParent());
    try (InputStream bytes = type.getClassLoader().getResourceAsStream(file)) {
      Files.write(target, bytes.readAllBytes());
    }
  }
}
