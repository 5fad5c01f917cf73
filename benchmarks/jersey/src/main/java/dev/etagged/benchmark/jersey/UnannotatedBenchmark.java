package dev.etagged.benchmark.jersey;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
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

  private static final Units UNITS = Units.on("jdbc:h2:mem:unannotated;DB_CLOSE_DELAY=-1");
  private static final InProcess LIBRARY = new InProcess(BenchmarkApplication.withLibrary(UNITS));
  private static final InProcess PLAIN = new InProcess(BenchmarkApplication.withoutLibrary(UNITS));

  private static final InProcess EMPTY =
      new InProcess(
          BenchmarkApplication.withoutLibrary(UNITS)
              .register(new EmptyFilter())
              .register(new EmptyInterceptor()));

  @Benchmark
  public ContainerResponse withEmptyFilters() {
    return EMPTY.get(CONSTANT, null, 200);
  }

  @Benchmark
  public ContainerResponse withLibrary() {
    return LIBRARY.get(CONSTANT, null, 200);
  }

  @Benchmark
  public ContainerResponse withoutLibrary() {
    return PLAIN.get(CONSTANT, null, 200);
  }

  /** What Jersey itself takes for filters that do nothing. */
  private static final class EmptyFilter
      implements ContainerRequestFilter, ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request) {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {}
  }

  private static final class EmptyInterceptor implements WriterInterceptor {

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
      context.proceed();
    }
  }
}
