package dev.etagged.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A directory and all that is in it. */
final class FileTree {
  private FileTree() {}

  static void delete(Path root) throws IOException {
    if (Files.exists(root)) {
      Files.walkFileTree(root, new Deletion());
    }
  }

  /** Copies a directory into another one, where it gets this name. */
  static void copy(Path root, Path into, String name) throws IOException {
    Path target = into.resolve(name);
    List<Path> all;
    try (Stream<Path> tree = Files.walk(root)) {
      all = tree.toList();
    }
    Files.createDirectories(into);
    for (Path path : all) {
      Files.copy(path, target.resolve(root.relativize(path)));
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
