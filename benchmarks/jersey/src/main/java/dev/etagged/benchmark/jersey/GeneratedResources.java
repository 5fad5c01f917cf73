package dev.etagged.benchmark.jersey;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;

/** Two resource classes with as many methods as wanted: one annotated, one not. */
record GeneratedResources(Class<?> bare, Class<?> etagged) {

  static GeneratedResources compile(Path folder, int methods) throws IOException {
    write(folder, "BareMethods", "", methods);
    write(
        folder,
        "EtaggedMethods",
        "@dev.etagged.Etagged(dev.etagged.benchmark.model.Configuration.class)",
        methods);
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, GeneratedResources.class.getClassLoader())) {
      return new GeneratedResources(
          loader.loadClass("BareMethods"), loader.loadClass("EtaggedMethods"));
    } catch (ClassNotFoundException notCompiled) {
      throw new IllegalStateException("the generated resources did not compile", notCompiled);
    }
  }

  private static void write(Path folder, String name, String annotation, int methods)
      throws IOException {
    String body =
        IntStream.range(0, methods)
            .mapToObj(
                number ->
                    """
                    @jakarta.ws.rs.GET @jakarta.ws.rs.Path("%1$d/{id}") %2$s
                    public String method%1$d() { return ""; }
                    """
                        .formatted(number, annotation))
            .collect(Collectors.joining());
    Path source = folder.resolve(name + ".java");
    Files.writeString(
        source, "@jakarta.ws.rs.Path(\"%1$s\") public class %1$s { %2$s }".formatted(name, body));
    ToolProvider.getSystemJavaCompiler()
        .run(
            null,
            null,
            null,
            "-proc:none",
            "-d",
            folder.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            source.toString());
  }
}
