package dev.etagged.benchmark.jersey;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ContainerResponse;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One GET in process; the tag is the current one for 304, another for 200. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OverheadBenchmark {

  private static final String STALE = "\"stale\"";
  private static final URI ETAGGED = InProcess.uri("etagged/albums/1010");
  private static final URI HANDWRITTEN = InProcess.uri("handwritten/albums/1010");
  private static final URI BARE = InProcess.uri("bare/albums/1010");
  private static final URI ETAGGED_CONSTANT = InProcess.uri("etagged/constant");
  private static final URI HANDWRITTEN_CONSTANT = InProcess.uri("handwritten/constant");
  private static final String CONSTANT = '"' + ConstantSource.OPAQUE_TAG + '"';

  private static final Units UNITS = Units.on("jdbc:h2:mem:overhead;DB_CLOSE_DELAY=-1");
  private static final InProcess LIBRARY = new InProcess(BenchmarkApplication.withLibrary(UNITS));
  private static final InProcess PLAIN = new InProcess(BenchmarkApplication.withoutLibrary(UNITS));

  private String etaggedTag = "";
  private String handwrittenTag = "";

  /** Learns the current tags. */
  @Setup(Level.Trial)
  public void learnTags() {
    etaggedTag = LIBRARY.tagOf(ETAGGED);
    handwrittenTag = PLAIN.tagOf(HANDWRITTEN);
  }

  @Benchmark
  public ContainerResponse versionNotModifiedEtagged() {
    return LIBRARY.get(ETAGGED, etaggedTag, 304);
  }

  @Benchmark
  public ContainerResponse versionNotModifiedHandwritten() {
    return PLAIN.get(HANDWRITTEN, handwrittenTag, 304);
  }

  @Benchmark
  public ContainerResponse versionFullEtagged() {
    return LIBRARY.get(ETAGGED, STALE, 200);
  }

  @Benchmark
  public ContainerResponse versionFullHandwritten() {
    return PLAIN.get(HANDWRITTEN, STALE, 200);
  }

  @Benchmark
  public ContainerResponse versionFullBare() {
    return PLAIN.get(BARE, STALE, 200);
  }

  @Benchmark
  public ContainerResponse constantNotModifiedEtagged() {
    return LIBRARY.get(ETAGGED_CONSTANT, CONSTANT, 304);
  }

  @Benchmark
  public ContainerResponse constantNotModifiedHandwritten() {
    return PLAIN.get(HANDWRITTEN_CONSTANT, CONSTANT, 304);
  }
}
