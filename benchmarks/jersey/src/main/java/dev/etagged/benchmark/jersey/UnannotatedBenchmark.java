package dev.etagged.benchmark.jersey;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ContainerResponse;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One GET in process of as little as a resource can do, without any annotation of the library. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class UnannotatedBenchmark {

  private static final URI CONSTANT = InProcess.uri("bare/constant");

  private final Units units = Units.on("jdbc:h2:mem:unannotated;DB_CLOSE_DELAY=-1");
  private final InProcess library = new InProcess(BenchmarkApplication.withLibrary(units));
  private final InProcess plain = new InProcess(BenchmarkApplication.withoutLibrary(units));

  @Benchmark
  public ContainerResponse withLibrary() {
    return library.get(CONSTANT, null, 200);
  }

  @Benchmark
  public ContainerResponse withoutLibrary() {
    return plain.get(CONSTANT, null, 200);
  }
}
