package dev.etagged.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The servers by the names that {@code -Dserver=} takes.
 *
 * @param directory the build puts each of them below it, under its name
 */
public record Servers(Path directory) {

  /** All names; the first is the default. */
  public static final List<String> NAMES =
      List.of(
          "payara-micro",
          "wildfly",
          "glassfish",
          "liberty",
          "tomee",
          "glassfish8",
          "payara7",
          "wildfly-preview");

  /** Makes the path absolute, since a server may run in another directory. */
  public Servers {
    directory = directory.toAbsolutePath();
  }

  /**
   * The server of this name.
   *
   * @throws ServerStartException if there is none
   */
  public ApplicationServer named(String name) {
    Path own = directory.resolve(name);
    return switch (name) {
      case "payara-micro" -> new PayaraMicro(own.resolve("payara-micro.jar"));
      case "wildfly" -> new WildFly("WildFly", unpacked(own));
      case "glassfish" -> new GlassFishEmbedded(own.resolve("glassfish-embedded-all.jar"));
      case "liberty" -> new OpenLiberty(unpacked(own));
      case "tomee" -> new TomEe(own);
      case "glassfish8" -> new GlassFish("GlassFish 8", unpacked(own));
      case "payara7" -> new GlassFish("Payara 7", unpacked(own));
      case "wildfly-preview" -> new WildFly("WildFly Preview", unpacked(own));
      default ->
          throw new ServerStartException(
              "-Dserver=%s is none of %s".formatted(name, String.join(", ", NAMES)), null);
    };
  }

  /** A distribution is one directory, named after its version. */
  private static Path unpacked(Path directory) {
    try (Stream<Path> content = Files.list(directory)) {
      return content.filter(Files::isDirectory).findFirst().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException("The server is not there: " + directory, e);
    }
  }
}
