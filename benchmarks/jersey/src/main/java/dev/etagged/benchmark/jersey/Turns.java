package dev.etagged.benchmark.jersey;

import static java.util.Objects.requireNonNull;

import dev.etagged.benchmark.report.Samples;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * What JMH measured: every benchmark of a class once in each turn, all in this JVM, so that what
 * slows the machine down for a while slows all, and all run the same compiled code of the runtime.
 */
final class Turns {

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private final Map<String, List<Double>> nanoseconds = new LinkedHashMap<>();
  private final Map<String, List<Double>> octets = new LinkedHashMap<>();

  private Turns() {}

  /**
   * The arguments: how many turns are counted, after as many to warm up, and the milliseconds that
   * a benchmark has in each.
   */
  static Turns measure(Class<?> benchmarks, String[] args) throws RunnerException {
    int counted = Integer.parseInt(args[0]);
    Options turn = turn(benchmarks, TimeValue.milliseconds(Long.parseLong(args[1])));
    Turns turns = new Turns();
    for (int number = -counted; number < counted; number++) {
      Collection<RunResult> results = new Runner(turn).run();
      if (number >= 0) {
        results.forEach(turns::add);
      }
    }
    return turns;
  }

  private static Options turn(Class<?> benchmarks, TimeValue time) {
    return new OptionsBuilder()
        .include(benchmarks.getName() + "\\.")
        .addProfiler(GCProfiler.class)
        .forks(0)
        .warmupIterations(0)
        .measurementIterations(1)
        .measurementTime(time)
        .verbosity(VerboseMode.SILENT)
        .build();
  }

  private void add(RunResult result) {
    String name = result.getPrimaryResult().getLabel();
    add(nanoseconds, name, result.getPrimaryResult().getScore());
    add(octets, name, requireNonNull(result.getSecondaryResults().get(ALLOCATED)).getScore());
  }

  Samples nanoseconds(String benchmark) {
    return samples(nanoseconds, benchmark);
  }

  Samples octets(String benchmark) {
    return samples(octets, benchmark);
  }

  private static void add(Map<String, List<Double>> samples, String name, double score) {
    samples.computeIfAbsent(name, fresh -> new ArrayList<>()).add(score);
  }

  private static Samples samples(Map<String, List<Double>> samples, String name) {
    return new Samples(samples.getOrDefault(name, List.of()));
  }
}
