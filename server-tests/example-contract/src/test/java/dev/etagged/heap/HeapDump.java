package dev.etagged.heap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.netbeans.lib.profiler.heap.Heap;
import org.netbeans.lib.profiler.heap.HeapFactory;
import org.netbeans.lib.profiler.heap.Instance;
import org.netbeans.lib.profiler.heap.JavaClass;

/** The reachable objects of a process. */
public final class HeapDump implements AutoCloseable {

  static {
    // Its assertions fail on dumps that it reads well.
    HeapDump.class
        .getClassLoader()
        .setPackageAssertionStatus(HeapFactory.class.getPackageName(), false);
  }

  private final Heap heap;

  private final Path directory;

  private HeapDump(Heap heap, Path directory) {
    this.heap = heap;
    this.directory = directory;
  }

  /** Deletes it, with the indexes that were made of it. */
  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /**
   * Has a virtual machine write what it can reach.
   *
   * @param pid its process
   * @param directory where it may be written
   */
  public static HeapDump of(long pid, Path directory) throws IOException, InterruptedException {
    Path own = Files.createTempDirectory(Files.createDirectories(directory), "heap");
    Path file = own.resolve("heap.hprof");
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(pid),
                "GC.heap_dump",
                file.toAbsolutePath().toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
    if (jcmd.waitFor() != 0 || !Files.exists(file)) {
      throw new IOException(output);
    }
    return new HeapDump(HeapFactory.createHeap(file.toFile()), own);
  }

  /**
   * How the class loaders of some classes are reached, other than by weak or soft references. Empty
   * if they are not.
   *
   * @param classNames a regular expression
   * @param boundary names of classes through whose instances no path is looked for
   */
  public List<ReferencePath> pathsToLoadersOf(String classNames, Set<String> boundary) {
    Map<Long, Instance> loaders = new LinkedHashMap<>();
    for (Object found : heap.getJavaClassesByRegExp(classNames)) {
      Instance loader = ((JavaClass) found).getClassLoader();
      if (loader != null) {
        loaders.put(loader.getInstanceId(), loader);
      }
    }
    return loaders.values().stream()
        .flatMap(loader -> new BackwardSearch(heap, boundary).pathsTo(loader).stream())
        .toList();
  }
}
