package dev.etagged.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A class in a package of the application: it is compiled together with the packed classes. */
final class CompiledSource {
  private CompiledSource() {}

  static void addTo(FileSystem war, Path source) throws IOException {
    Path packed = war.getPath("WEB-INF", "classes");
    Path unpacked = Files.createTempDirectory("etagged-classes");
    try {
      copyTree(packed, unpacked);
      Path compiled = Files.createDirectory(unpacked.resolve("compiled"));
      compile(source, unpacked, compiled);
      copyTree(compiled, packed);
    } finally {
      delete(unpacked);
    }
  }

  private static void compile(Path source, Path application, Path target) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    String path = System.getProperty("java.class.path") + File.pathSeparator + application;
    List<String> options =
        List.of("-proc:none", "--release", "17", "-cp", path, "-d", target.toString());
    try (var files = compiler.getStandardFileManager(null, null, UTF_8)) {
      if (!compiler
          .getTask(messages, files, null, options, null, files.getJavaFileObjects(source))
          .call()) {
        throw new IOException(messages.toString());
      }
    }
  }

  private static void copyTree(Path root, Path target) throws IOException {
    try (Stream<Path> tree = Files.walk(root)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        Path copy = target.resolve(root.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> tree = Files.walk(root)) {
      for (Path file : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
