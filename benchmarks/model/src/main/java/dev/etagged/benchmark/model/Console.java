package dev.etagged.benchmark.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/**
 * How a server under comparison talks with the comparison that started it, over its standard
 * streams: it says its port, is asked for its peak heap, and ends when its input does.
 */
public final class Console {

  /** Before the port, and before a peak of the heap. */
  public static final String PORT = "port ";

  /** The peak of the heap, in bytes, since the last time it was asked for. */
  public static final String PEAK = "peak ";

  private static final List<MemoryPoolMXBean> HEAP =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .toList();

  private Console() {}

  /** Says the port and serves until the input ends. */
  @SuppressWarnings("SystemOut")
  public static void serve(int port) throws IOException {
    System.out.println(PORT + port);
    BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    while (questions.readLine() != null) {
      System.out.println(PEAK + peak());
    }
    Runtime.getRuntime().halt(0);
  }

  private static long peak() {
    long peak = HEAP.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    ManagementFactory.getMemoryMXBean().gc();
    HEAP.forEach(MemoryPoolMXBean::resetPeakUsage);
    return peak;
  }
}
